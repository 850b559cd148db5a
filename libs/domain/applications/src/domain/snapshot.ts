import { eur, formatEur } from '#kernel/money';
import type { CallRevision } from '#domain/calls';
import type { Partner, PartnerId } from '#domain/consortia';

import type { Application } from '../applications.types';

import { consolidate, type BudgetLine, type ConsortiumBudget, type PartnerBudget } from './budget';
import type { Answer } from './answers';

/** Changes when the snapshot says other things, so that old receipts are read as they were made. */
export const SNAPSHOT_FORMAT = 'tablee-application-2';

/** A document by what it holds; its bytes are elsewhere. */
export interface SealedDocument {
  readonly code: string;
  readonly partnerId: string | null;
  readonly sha256: string;
}

/** A partner signed this very content: the hash is that of what it signed. */
export interface SealedSignature {
  readonly partnerId: PartnerId;
  readonly sha256: string;
  readonly capacity: string;
  readonly signedAt: string;
}

/** What is frozen at submission. */
export interface Submission {
  readonly application: Application;
  readonly call: Pick<CallRevision, 'callId' | 'reference' | 'number'>;
  readonly partners: readonly Partner[];
  readonly answers: readonly Answer[];
  readonly documents: readonly SealedDocument[];
  readonly budget: ConsortiumBudget;
  readonly signatures: readonly SealedSignature[];
  readonly receivedAt: Date;
  /** A person's identifier, never a name. */
  readonly submitterId: string;
}

/**
 * What the receipt is about, as plain JSON: all that was answered, in an order that does not depend
 * on how it was stored. Amounts are decimal euros, instants are UTC.
 */
export function snapshotOf(submission: Submission) {
  const { application, call, partners, answers, documents, budget } = submission;
  const { signatures, receivedAt, submitterId } = submission;
  const { net } = consolidate(budget);
  return {
    format: SNAPSHOT_FORMAT,
    applicationId: application.id,
    applicationVersion: application.version,
    title: application.title,
    call: { id: call.callId, reference: call.reference, revision: call.number },
    consortiumId: application.consortiumId,
    leadOrganisationId: application.leadOrganisationId,
    funderId: application.funderId,
    partners: partners.map(({ id, organisationId, role, college }) => ({
      partnerId: id,
      organisationId,
      role,
      college,
    })),
    sections: Object.fromEntries(answers.map(({ code, answers: given }) => [code, given])),
    documents,
    budgetChart: budget.chart.code,
    budgets: budget.partners.map(budgetOf),
    viableMinimum: application.viableMinimum === null ? null : formatEur(application.viableMinimum),
    totals: { requested: formatEur(eur(net.requested)), costs: formatEur(eur(net.costs)) },
    signatures: signatures.map((one) => ({ ...one })),
    receivedAt: receivedAt.toISOString(),
    submitterId,
  };
}

export function budgetOf({ partnerId, lines }: PartnerBudget) {
  return { partnerId, lines: lines.map(lineOf) };
}

function lineOf({ amount, valuation, ...line }: BudgetLine) {
  return {
    ...line,
    amount: formatEur(amount),
    valuation: valuation === null ? null : { ...valuation },
  };
}
