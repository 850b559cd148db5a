import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import type { Reader } from '#platform/database';

import {
  fragilityClass,
  type AccountsFigures,
  type FragilityReading,
  type FragilityScale,
} from '../domain/fragility';
import type { OrganisationId } from '../organisations.types';
import type { BankDetails, PayeeAccount, ValidDocument } from '../vault.types';

/** Names the columns of cents; the rest of the figures is read as it is. */
type FiguresRow = Pick<AccountsFigures, 'closedOn' | 'months'> & {
  readonly organisationId: OrganisationId;
  readonly cents: Readonly<Record<keyof Omit<AccountsFigures, 'closedOn' | 'months'>, string>>;
};

/** How an organisation stands on its latest accounts, and how these were read. */
export interface Fragility {
  readonly organisationId: OrganisationId;
  readonly figures: AccountsFigures;
  readonly reading: FragilityReading;
}

/**
 * What other modules ask of the vaults, for several organisations in one statement. Row-level
 * security still says whose: a funder reads those who applied to it, the house reads all.
 */
@Injectable()
export class VaultDirectory {
  /** The papers that count on that day, the latest issued first. */
  documentsOn(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
    day: LocalDate,
  ): Promise<readonly ValidDocument[]> {
    return reader.rows<ValidDocument>(VALID_DOCUMENTS, [organisationIds, day]);
  }

  /** Who among them has subscribed the republican commitment by that day. */
  async committedOn(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
    day: LocalDate,
  ): Promise<readonly OrganisationId[]> {
    const rows = await reader.rows<{ readonly id: OrganisationId }>(
      `SELECT DISTINCT organisation_id AS id FROM organisations.republican_commitment
       WHERE organisation_id = ANY ($1::uuid[])
         AND (signed_at AT TIME ZONE 'Europe/Paris')::date <= $2`,
      [organisationIds, day],
    );
    return rows.map(({ id }) => id);
  }

  /** Where each of them is paid, whole: for payments, never for an answer. */
  bankDetailsOf(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
  ): Promise<readonly BankDetails[]> {
    return reader.rows<BankDetails>(
      `SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId", number, iban, bic,
         holder
       FROM organisations.bank_details WHERE organisation_id = ANY ($1::uuid[])
       ORDER BY organisation_id, number DESC`,
      [organisationIds],
    );
  }

  /** The same, with what says whether money may go there: for whoever decides of a payment. */
  payeeAccountsOf(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
  ): Promise<readonly PayeeAccount[]> {
    return reader.rows<PayeeAccount>(
      `SELECT DISTINCT ON (b.organisation_id) b.organisation_id AS "organisationId", b.number,
         b.iban, b.bic, b.holder, b.recorded_at AS "recordedAt",
         ARRAY(SELECT c.checker_id FROM (
             SELECT DISTINCT ON (checker_id) checker_id, verdict
             FROM organisations.document_check WHERE document_id = b.proof_id
             ORDER BY checker_id, checked_at DESC) c
           WHERE c.verdict = 'accepted' AND d.withdrawn_at IS NULL) AS "acceptedBy"
       FROM organisations.bank_details b
       JOIN organisations.document d ON d.id = b.proof_id
       WHERE b.organisation_id = ANY ($1::uuid[])
       ORDER BY b.organisation_id, b.number DESC`,
      [organisationIds],
    );
  }

  /** The latest accounts closed by that day of each, read on the scale of that day. */
  async fragilityOn(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
    day: LocalDate,
  ): Promise<readonly Fragility[]> {
    const scale = await reader.one<FragilityScale>(SCALE, [day]);
    if (scale === null) return [];
    const rows = await reader.rows<FiguresRow>(LATEST_ACCOUNTS, [organisationIds, day]);
    return rows.map((row) => {
      const figures = figuresOf(row);
      return {
        organisationId: row.organisationId,
        figures,
        reading: fragilityClass(figures, scale),
      };
    });
  }
}

const VALID_DOCUMENTS = `
  SELECT d.id, d.organisation_id AS "organisationId", d.type, d.issued_on::text AS "issuedOn",
    d.valid_until::text AS "validUntil", d.file_id AS "fileId", d.sha256,
    coalesce((
      SELECT json_agg(json_build_object('checkerId', c.checker_id, 'verdict', c.verdict,
        'checkedOn', (c.checked_at AT TIME ZONE 'Europe/Paris')::date))
      FROM (SELECT DISTINCT ON (checker_id) * FROM organisations.document_check
        WHERE document_id = d.id ORDER BY checker_id, checked_at DESC) c), '[]') AS checks
  FROM organisations.document d
  WHERE d.organisation_id = ANY ($1::uuid[]) AND d.issued_on <= $2::date
    AND coalesce(d.valid_until, 'infinity') >= $2::date
    AND coalesce((d.withdrawn_at AT TIME ZONE 'Europe/Paris')::date, 'infinity') > $2::date
  ORDER BY d.organisation_id, d.type, d.issued_on DESC, d.id`;

const LATEST_ACCOUNTS = `
  SELECT DISTINCT ON (organisation_id) organisation_id AS "organisationId",
    closed_on::text AS "closedOn", months, json_build_object('ownFunds', own_funds_cents::text,
      'balanceTotal', balance_total_cents::text, 'workingCapital', working_capital_cents::text,
      'cash', cash_cents::text, 'charges', charges_cents::text, 'income', income_cents::text,
      'largestIncome', largest_income_cents::text) AS cents
  FROM organisations.yearly_accounts
  WHERE organisation_id = ANY ($1::uuid[]) AND closed_on <= $2::date
  ORDER BY organisation_id, closed_on DESC, recorded_at DESC`;

const SCALE = `
  SELECT code, valid_from::text AS "validFrom", source, bounds, points,
    negative_own_funds_at_best AS "negativeOwnFundsAtBest"
  FROM organisations.fragility_scale WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1`;

function figuresOf({ closedOn, months, cents }: FiguresRow): AccountsFigures {
  const amount = (name: keyof FiguresRow['cents']) => eur(BigInt(cents[name]));
  return {
    closedOn,
    months,
    ownFunds: amount('ownFunds'),
    balanceTotal: amount('balanceTotal'),
    workingCapital: amount('workingCapital'),
    cash: amount('cash'),
    charges: amount('charges'),
    income: amount('income'),
    largestIncome: amount('largestIncome'),
  };
}
