import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import type { OrganisationId } from '../organisations.types';

/** Those whose papers a funder may read from now on, and what they did for that. */
export interface VaultOpening {
  readonly organisationIds: readonly OrganisationId[];
  readonly readerId: OrganisationId;
  /** What gave the right, such as `application:2026-0001`. */
  readonly reason: string;
}

/**
 * Opens the vault of organisations to a funder. Called by the module in which they apply, in the
 * transaction of the application; it stays open, since what was applied for is audited for years.
 */
@Injectable()
export class OpenVaultService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to repeat: who reads already goes on reading. */
  open({ organisationIds, readerId, reason }: VaultOpening): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const opened = (await tx.query(
        `INSERT INTO organisations.vault_reader (organisation_id, reader_id, since, reason)
         SELECT id, $2, $3, $4 FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING
         RETURNING organisation_id AS id`,
        [organisationIds, readerId, this.clock(), reason],
      )) as readonly { readonly id: OrganisationId }[];
      for (const { id } of opened) {
        await this.audit.record(tx, {
          actor: SYSTEM,
          action: 'organisations.vault-opened',
          subject: { kind: 'organisation', id },
          organisationId: id,
          after: { readerId, reason },
        });
      }
    });
  }
}
