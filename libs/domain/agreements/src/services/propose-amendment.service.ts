import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { AmendmentForbidden, AmendmentRefused, RevisionAlreadyOpen } from '../agreements.errors';
import { amendmentProposed } from '../agreements.events';
import { proposerOf } from '../agreements.policy';
import type { Agreement, AgreementId, ClauseTemplateId, Terms } from '../agreements.types';
import { amendedTerms, checkAmendment, type AmendmentChanges } from '../domain/amendment';
import { changesBetween } from '../domain/changes';
import { checkTerms } from '../domain/terms';
import { AmendmentBasisQuery, type Basis } from '../queries/amendment-basis.query';
import { AgreementEntity } from '../storage/agreement.entity';

import { keepRevision, written, type DrawnUp } from './keep-revision';
import { lockAgreement } from './lock-agreement';

export interface Amendment {
  readonly agreementId: AgreementId;
  /** Of the agreement, as it was read. */
  readonly version: number;
  readonly reason: string;
  readonly changes: AmendmentChanges;
  /** The clauses, in their order; null keeps those that are there. */
  readonly clauseTemplateIds: readonly ClauseTemplateId[] | null;
}

@Injectable()
export class ProposeAmendmentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly basis: AmendmentBasisQuery,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Draws up the next revision, for every party to sign: those who stay, who joins and who leaves.
   * Until then what is in force stays so.
   * @throws AgreementNotFound, AmendmentForbidden, RevisionAlreadyOpen, AmendmentRefused,
   *   VersionStale
   */
  propose(actor: Actor, amendment: Amendment): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const { agreement, open } = await lockAgreement(tx, amendment.agreementId);
      const proposerId = proposerOf(actor, agreement);
      if (proposerId === null) throw new AmendmentForbidden();
      if (open !== null) throw new RevisionAlreadyOpen(open.number);

      const proposedAt = this.clock();
      const drawnUp = await this.transactions.run(SYSTEM, async (house) => {
        const basis = await this.basis.of(house, agreement, amendment, proposedAt);
        const terms = acceptedTerms(basis, amendment);
        const number = basis.lastNumber + 1;
        const kind = basis.isInForce ? ('amendment' as const) : ('first' as const);
        const { reason } = amendment;
        const revision: DrawnUp = { ...terms, number, kind, reason, proposerId };
        const proposal = { proposedAt, proposedBy: String(actor.id) };
        await keepRevision(house, factsOf(agreement), revision, proposal);
        return revision;
      });
      const { id } = agreement;
      await compareAndSet(tx, AgreementEntity, { id, version: amendment.version }, {});
      await this.tell(tx, actor, agreement, drawnUp);
      return drawnUp.number;
    });
  }

  private async tell(tx: Tx, actor: Actor, agreement: AgreementEntity, revision: DrawnUp) {
    await this.audit.record(tx, {
      actor,
      action: 'agreements.amendment-proposed',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId: agreement.funderId,
      after: written(factsOf(agreement), revision),
    });
    await this.outbox.publish(tx, amendmentProposed(agreement, revision.number));
  }
}

function acceptedTerms(basis: Basis, { changes }: Amendment): Terms {
  const { base, around, isInForce, templateRefusals } = basis;
  const bare = amendedTerms(base, changes);
  const terms: Terms = { ...bare, clauses: basis.clausesFor(bare) };
  const isUnchanged = isInForce && changesBetween(base, terms).length === 0;
  const refusals = [
    ...checkAmendment(base, changes),
    ...checkTerms(terms, around),
    ...templateRefusals,
    ...(isUnchanged ? [refusal('amendment-changes-nothing')] : []),
  ];
  if (refusals.length > 0) throw new AmendmentRefused(refusals);
  return terms;
}

function factsOf(entity: AgreementEntity): Agreement {
  const { id, reference, applicationId, decisionId, callId, funderId, leadOrganisationId } = entity;
  return { id, reference, applicationId, decisionId, callId, funderId, leadOrganisationId };
}
