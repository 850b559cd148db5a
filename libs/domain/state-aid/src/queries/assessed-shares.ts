import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import { AgreementRegister, type Agreement, type AgreementId } from '#domain/agreements';
import { OrganisationDirectory, type OrganisationId } from '#domain/organisations';

import type { AssessedShare } from '../services/aid-book';

/** What one beneficiary is granted by an agreement, as it stands. */
@Injectable()
export class AssessedShares {
  constructor(
    private readonly agreements: AgreementRegister,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** Holds the aids of an agreement until the transaction ends. @throws AgreementNotFound */
  async lock(tx: Tx, id: AgreementId): Promise<Agreement> {
    const reader = readerOf(tx);
    const agreement = await this.agreements.find(reader, id);
    await reader.one(
      `SELECT pg_advisory_xact_lock(hashtextextended('state_aid.agreement:' || $1::text, 0))`,
      [id],
    );
    return agreement;
  }

  /** By the revision in force, else by the one offered; null for whoever has no share. */
  async find(
    tx: Tx,
    agreement: Agreement,
    organisationId: OrganisationId,
  ): Promise<Omit<AssessedShare, 'assessment'> | null> {
    const reader = readerOf(tx);
    const inForce = await this.agreements.inForce(reader, agreement.id);
    const { parties } = inForce ?? (await this.agreements.latest(reader, agreement.id));
    const party = parties.find((one) => one.organisationId === organisationId);
    if (party === undefined || party.share.cents === 0n) return null;
    const ids = [organisationId, agreement.funderId];
    const found = await this.organisations.find(reader, ids);
    const [beneficiary, funder] = ids.map((id) => found.find((one) => one.id === id));
    if (beneficiary === undefined || funder === undefined) return null;
    return {
      agreement,
      isInForce: inForce !== null,
      funder,
      beneficiary,
      cents: party.share.cents,
    };
  }
}
