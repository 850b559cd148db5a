import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { TransactionRunner, type Reader } from '#platform/database';

import { OrganisationNotFound } from '../organisations.errors';
import type { LegalForm, OrganisationId } from '../organisations.types';
import { VaultNotOpen } from '../vault.errors';
import { canReadVault } from '../vault.policy';

export interface VaultOwner {
  readonly legalForm: LegalForm;
  readonly readerIds: readonly OrganisationId[];
}

/** Whose vault it is, and whether the actor may look in. */
@Injectable()
export class VaultGate {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @throws OrganisationNotFound */
  async ownerOf(reader: Reader, id: OrganisationId): Promise<VaultOwner> {
    const owner = await reader.one<VaultOwner>(
      `SELECT o.legal_form AS "legalForm", ARRAY(SELECT r.reader_id
         FROM organisations.vault_reader r WHERE r.organisation_id = o.id) AS "readerIds"
       FROM organisations.organisation o WHERE o.id = $1`,
      [id],
    );
    if (owner === null) throw new OrganisationNotFound();
    return owner;
  }

  /** Reads in the vault of an organisation. @throws OrganisationNotFound, VaultNotOpen */
  look<R>(actor: Actor, id: OrganisationId, work: (reader: Reader) => Promise<R>): Promise<R> {
    return this.transactions.read(actor, async (reader) => {
      const { readerIds } = await this.ownerOf(reader, id);
      if (!canReadVault(actor, id, readerIds)) throw new VaultNotOpen();
      return work(reader);
    });
  }
}
