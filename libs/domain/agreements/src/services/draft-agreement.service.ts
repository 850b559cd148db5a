import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { DecisionId } from '#domain/assessment';

import { agreementDrafted } from '../agreements.events';
import type { Agreement } from '../agreements.types';
import { AgreementTermsQuery } from '../queries/agreement-terms.query';
import { AgreementEntity } from '../storage/agreement.entity';

import { fingerprintOf, keepRevision, written, type DrawnUp } from './keep-revision';

/** What a worker does when a grant is decided. */
@Injectable()
export class DraftAgreementService {
  constructor(
    private readonly terms: AgreementTermsQuery,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Drafts the agreement that a grant calls for, ready to be signed by every party; nothing for a
   * decision that was taken back meanwhile.
   */
  async draft(tx: Tx, decisionId: DecisionId): Promise<void> {
    const at = this.clock();
    const drawnUp = await this.terms.of(tx, decisionId, at);
    if (drawnUp === null) return;
    const { facts, terms } = drawnUp;
    const agreement: Agreement = { ...facts, id: newId<'Agreement'>(at) };
    const revision: DrawnUp = {
      ...terms,
      number: 1,
      kind: 'first',
      reason: null,
      proposerId: null,
    };
    await tx.insert(AgreementEntity, {
      ...agreement,
      title: terms.title,
      grant: terms.grant,
      status: 'drafted',
      contentHash: fingerprintOf(agreement, revision),
      readerOrganisationIds: terms.parties.map(({ organisationId }) => organisationId),
      draftedAt: at,
    });
    await keepRevision(tx, agreement, revision, { proposedAt: at, proposedBy: null });
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'agreements.agreement-drafted',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId: agreement.funderId,
      after: written(agreement, revision),
    });
    await this.outbox.publish(tx, agreementDrafted(agreement));
  }
}
