import type { PartnerId, PartnerRole } from '#domain/consortia';

import type { Application } from '../applications.types';

import type { Answer } from './answers';
import type { ConsortiumBudget, PartnerBudget } from './budget';
import type { FinancingSource } from './financing-plan';
import type { ProjectPlan } from './project-plan';
import { budgetOf, type SealedDocument } from './snapshot';

/** Changes when it says other things, so that old signatures are read as they were made. */
const FORMAT = 'tablee-signed-1';

/** As much of an application as partners sign. */
export interface SignableFile {
  readonly application: Pick<Application, 'id' | 'title' | 'callId' | 'revisionNumber'>;
  readonly answers: readonly Answer[];
  readonly budget: Pick<ConsortiumBudget, 'partners'>;
  readonly plan: ProjectPlan;
  readonly sources: readonly FinancingSource[];
  readonly documents: readonly SealedDocument[];
}

/** Bound by what is submitted: who only lends a hand is not, and signs nothing. */
export function isBound(role: PartnerRole): boolean {
  return role !== 'contributor';
}

/**
 * What is everybody's, as plain JSON: a change of it asks all to sign again. Who is round the table
 * is everybody's; the role that each has there is its own. How far a promise has come is news, not a
 * change of what was agreed.
 */
export function commonContentOf(file: SignableFile) {
  const { application, answers, budget, plan, sources } = file;
  const { id, title, callId, revisionNumber } = application;
  return {
    format: FORMAT,
    applicationId: id,
    call: { id: callId, revision: revisionNumber },
    title,
    partnerIds: budget.partners
      .filter(({ role }) => isBound(role))
      .map(({ partnerId }) => partnerId)
      .toSorted(),
    sections: Object.fromEntries(answers.map(({ code, ...answer }) => [code, answer])),
    plan: {
      startsOn: plan.startsOn,
      durationMonths: plan.durationMonths,
      workPackages: plan.workPackages.map((one) => ({ ...one })),
    },
    financingPlan: sources.map((source) => plain({ ...source, status: undefined })),
    ...documentsOf(file, null),
  };
}

/** What is one partner's own: its role, its budget, and so its share; and its documents. */
export function partContentOf(file: SignableFile, partner: PartnerBudget) {
  return {
    format: FORMAT,
    applicationId: file.application.id,
    role: partner.role,
    ...budgetOf(partner),
    ...documentsOf(file, partner.partnerId),
  };
}

/** Those of one partner, or those of all; said only where there are any. */
function documentsOf({ documents }: SignableFile, ownerId: PartnerId | null) {
  const owned = documents
    .filter(({ partnerId }) => partnerId === ownerId)
    .map(({ code, sha256 }) => ({ code, sha256 }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return owned.length === 0 ? {} : { documents: owned };
}

export function partOf({ budget }: SignableFile, id: PartnerId): PartnerBudget | null {
  return budget.partners.find(({ partnerId }) => partnerId === id) ?? null;
}

/** Amounts are cents in memory, and texts in JSON. */
function plain(content: unknown): unknown {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return JSON.parse(text) as unknown;
}
