import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { checkAccounts, type AccountsFigures } from '../domain/fragility';
import type { OrganisationId } from '../organisations.types';
import { YearlyAccountsEntity } from '../storage/yearly-accounts.entity';
import { AccountsRefused, VaultNotYours } from '../vault.errors';
import { canKeepVault } from '../vault.policy';

import { REGISTERS_TIME_ZONE } from './register-organisation.service';

export interface NewAccounts extends AccountsFigures {
  readonly organisationId: OrganisationId;
  readonly largestSource: string;
}

@Injectable()
export class RecordAccountsService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes down what the accounts of a year say; said again for the same year, it is a correction,
   * and what was said before stays written.
   * @throws VaultNotYours, AccountsRefused
   */
  record(actor: Actor, accounts: NewAccounts): Promise<void> {
    const { organisationId } = accounts;
    if (!canKeepVault(actor, organisationId)) throw new VaultNotYours();
    return this.transactions.run(actor, async (tx) => {
      const recordedAt = this.clock();
      const refusals = checkAccounts(accounts, dayOf(recordedAt, REGISTERS_TIME_ZONE));
      if (refusals.length > 0) throw new AccountsRefused(refusals);

      const row = { ...accounts, id: newId<'YearlyAccounts'>(recordedAt), recordedAt };
      await tx.insert(YearlyAccountsEntity, { ...row, recordedBy: String(actor.id) });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.accounts-recorded',
        subject: { kind: 'organisation', id: organisationId },
        organisationId,
        after: { closedOn: accounts.closedOn, id: row.id },
      });
    });
  }
}
