import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { checkBankDetails, type BankDetailsFacts, type BankProof } from '../domain/bank-details';
import { maskIban, normaliseIban } from '../domain/iban';
import type { OrganisationId } from '../organisations.types';
import { BankDetailsEntity } from '../storage/bank-details.entity';
import { DocumentEntity } from '../storage/document.entity';
import { OrganisationEntity } from '../storage/organisation.entity';
import { BankDetailsMovedOn, BankDetailsRefused, VaultNotYours } from '../vault.errors';
import { bankDetailsChanged } from '../vault.events';
import { canChangeBankDetails } from '../vault.policy';
import type { DocumentId } from '../vault.types';

import { REGISTERS_TIME_ZONE } from './register-organisation.service';

export interface NewBankDetails extends BankDetailsFacts {
  readonly organisationId: OrganisationId;
  readonly proofId: DocumentId;
  /** The number of those that the caller saw in use; 0 when there were none. */
  readonly replaces: number;
}

@Injectable()
export class RecordBankDetailsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says where an organisation is paid from now on; the earlier stay written. Of two who change them
   * at the same moment, the second is told what the first wrote. A change is told to its people, and to
   * whoever is about to pay it.
   * @throws VaultNotYours, BankDetailsMovedOn, BankDetailsRefused
   */
  record(actor: Actor, { organisationId, proofId, replaces, ...given }: NewBankDetails) {
    if (!canChangeBankDetails(actor, organisationId)) throw new VaultNotYours();
    return this.transactions.run(actor, async (tx) => {
      const inUse = await lockInUse(tx, organisationId);
      if ((inUse?.number ?? 0) !== replaces) throw new BankDetailsMovedOn(inUse?.number ?? 0);

      const recordedAt = this.clock();
      const today = dayOf(recordedAt, REGISTERS_TIME_ZONE);
      const facts = normalised(given);
      const proof = await proofOf(tx, organisationId, proofId);
      const refusals = checkBankDetails(facts, proof, { inUse, today });
      if (refusals.length > 0) throw new BankDetailsRefused(refusals);

      const number = replaces + 1;
      const row = { ...facts, organisationId, number, proofId };
      await tx.insert(BankDetailsEntity, { ...row, recordedAt, recordedBy: String(actor.id) });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.bank-details-recorded',
        subject: { kind: 'organisation', id: organisationId },
        organisationId,
        before: inUse === null ? null : { number: inUse.number, iban: inUse.iban },
        after: row,
      });
      if (inUse !== null) await this.outbox.publish(tx, bankDetailsChanged(organisationId));
      return { number, iban: maskIban(facts.iban) };
    });
  }
}

function normalised({ iban, bic, holder }: BankDetailsFacts): BankDetailsFacts {
  return {
    iban: normaliseIban(iban),
    bic: bic === null ? null : normaliseIban(bic),
    holder: holder.trim(),
  };
}

/** Locks the organisation, so that numbers follow one another. */
async function lockInUse(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<BankDetailsEntity | null> {
  await tx.findOne(OrganisationEntity, {
    where: { id: organisationId },
    lock: { mode: 'for_no_key_update' },
  });
  return tx.findOne(BankDetailsEntity, { where: { organisationId }, order: { number: 'DESC' } });
}

async function proofOf(
  tx: Tx,
  organisationId: OrganisationId,
  id: DocumentId,
): Promise<BankProof | null> {
  const document = await tx.findOneBy(DocumentEntity, { id, organisationId });
  if (document === null) return null;
  const { type, issuedOn, validUntil, withdrawnAt } = document;
  const withdrawnOn = withdrawnAt === null ? null : dayOf(withdrawnAt, REGISTERS_TIME_ZONE);
  return { type, issuedOn, validUntil, withdrawnOn };
}
