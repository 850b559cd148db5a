import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { formatEur } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { DecisionId } from '#domain/assessment';

import { agreementDrafted } from '../agreements.events';
import type { Agreement } from '../agreements.types';
import { AgreementTermsQuery } from '../queries/agreement-terms.query';
import { AgreementEntity } from '../storage/agreement.entity';
import { InstalmentEntity } from '../storage/instalment.entity';
import { PartyEntity } from '../storage/party.entity';

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
    const terms = await this.terms.of(tx, decisionId);
    if (terms === null) return;
    const agreement: Agreement = { ...terms, id: newId<'Agreement'>(at) };
    await keep(tx, agreement, at);
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'agreements.agreement-drafted',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId: agreement.funderId,
      after: written(agreement),
    });
    await this.outbox.publish(tx, agreementDrafted(agreement));
  }
}

async function keep(tx: Tx, agreement: Agreement, draftedAt: Date): Promise<void> {
  const { parties, instalments, id: agreementId, ...facts } = agreement;
  await tx.insert(AgreementEntity, {
    ...facts,
    id: agreementId,
    status: 'drafted',
    contentHash: createHash('sha256')
      .update(canonicalize(written(agreement)) ?? '')
      .digest('hex'),
    readerOrganisationIds: parties.map(({ organisationId }) => organisationId),
    draftedAt,
  });
  const rows = parties.map((party, index) => ({ ...party, agreementId, position: index + 1 }));
  await tx.insert(PartyEntity, rows);
  await tx.insert(
    InstalmentEntity,
    instalments.map((instalment) => ({ ...instalment, agreementId })),
  );
}

/** The terms as JSON, with amounts in decimal euros: what the fingerprint is taken of. */
function written({ grant, parties, instalments, ...facts }: Agreement) {
  return {
    ...facts,
    grant: formatEur(grant),
    parties: parties.map(({ share, ...party }) => ({ ...party, share: formatEur(share) })),
    instalments: instalments.map(({ amount, ...line }) => ({ ...line, amount: formatEur(amount) })),
  };
}
