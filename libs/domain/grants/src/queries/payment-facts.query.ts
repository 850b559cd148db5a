import { Injectable } from '@nestjs/common';

import { dayOf, type LocalDate } from '#kernel/dates';
import type { Reader } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import {
  isBoundByCommitment,
  OrganisationDirectory,
  VaultDirectory,
  type Organisation,
  type OrganisationId,
  type PayeeAccount,
} from '#domain/organisations';
import { overdueReports } from '#domain/reports';
import { unsettledIn } from '#domain/state-aid';

import type { PaymentFacts } from '../domain/blockers';
import type { InstalmentId, InstalmentStatus } from '../grants.types';

/** What of an instalment its payment depends on. */
export interface PayableInstalment {
  readonly id: InstalmentId;
  readonly agreementId: AgreementId;
  readonly funderId: OrganisationId;
  readonly payeeId: OrganisationId;
  readonly status: InstalmentStatus;
  readonly suspendedOn: LocalDate | null;
}

export interface KnownFacts {
  readonly of: ReadonlyMap<InstalmentId, PaymentFacts>;
  /** Where each organisation is paid, and pays from. */
  readonly accounts: ReadonlyMap<OrganisationId, PayeeAccount>;
}

/** What stands between instalments and their payment: for several at once, in six statements. */
@Injectable()
export class PaymentFactsQuery {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly vaults: VaultDirectory,
  ) {}

  /** Reads as the house: a payee may know why it is not paid, and not all that stands behind. */
  async of(
    house: Reader,
    instalments: readonly PayableInstalment[],
    now: Date,
  ): Promise<KnownFacts> {
    const payeeIds = [...new Set(instalments.map(({ payeeId }) => payeeId))];
    const funderIds = [...new Set(instalments.map(({ funderId }) => funderId))];
    const agreementIds = [...new Set(instalments.map(({ agreementId }) => agreementId))];
    const payees = await this.organisations.find(house, payeeIds);
    const today = dayOf(now, 'Europe/Paris');
    const committed = await this.vaults.committedOn(house, payeeIds, today);
    const found = await this.vaults.payeeAccountsOf(house, [...payeeIds, ...funderIds]);
    const unsettled = await unsettledIn(house, agreementIds);
    const overdue = await overdueReports(house, agreementIds, today);
    const throughLead = await paidThroughLead(house, agreementIds);
    const accounts = new Map(found.map((account) => [account.organisationId, account]));
    const isCommitted = commitmentOf(payees, committed);
    const of = new Map(
      instalments.map((instalment) => [
        instalment.id,
        {
          status: instalment.status,
          suspendedOn: instalment.suspendedOn,
          isCommitted: isCommitted(instalment.payeeId),
          overdueReports: overdue
            .filter(
              ({ agreementId, organisationId }) =>
                agreementId === instalment.agreementId &&
                (throughLead.has(agreementId) || organisationId === instalment.payeeId),
            )
            .map(({ organisation }) => organisation),
          unsettledAid: unsettled
            .filter(({ agreementId }) => agreementId === instalment.agreementId)
            .map(({ name }) => name),
          account: accountOf(accounts.get(instalment.payeeId), instalment.funderId),
          hasPayerAccount: accounts.has(instalment.funderId),
        },
      ]),
    );
    return { of, accounts };
  }
}

/** Agreements whose lead is paid for all: the reports of all count then. */
async function paidThroughLead(
  house: Reader,
  agreementIds: readonly AgreementId[],
): Promise<ReadonlySet<AgreementId>> {
  const rows = await house.rows<{ id: AgreementId }>(
    `SELECT agreement_id AS id FROM grants."grant"
     WHERE agreement_id = ANY ($1::uuid[]) AND is_paid_through_lead`,
    [agreementIds],
  );
  return new Set(rows.map(({ id }) => id));
}

function commitmentOf(
  payees: readonly Organisation[],
  committed: readonly OrganisationId[],
): (payeeId: OrganisationId) => boolean {
  const bound = payees.filter(({ legalForm }) => isBoundByCommitment(legalForm));
  const missing = new Set(bound.map(({ id }) => id).filter((id) => !committed.includes(id)));
  return (payeeId) => !missing.has(payeeId);
}

function accountOf(
  account: PayeeAccount | undefined,
  funderId: OrganisationId,
): PaymentFacts['account'] {
  if (account === undefined) return null;
  const { acceptedBy, number, recordedAt } = account;
  return { isProofAccepted: acceptedBy.includes(funderId), number, recordedAt };
}
