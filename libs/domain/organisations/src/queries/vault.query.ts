import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { eurJson, instantJson, TransactionRunner, type Reader } from '#platform/database';

import { maskIban } from '../domain/iban';
import type { OrganisationId } from '../organisations.types';
import { REGISTERS_TIME_ZONE } from '../services/register-organisation.service';
import type { DocumentId } from '../vault.types';

import { VaultDirectory, type Fragility } from './vault-directory.query';
import { VaultGate } from './vault-gate.query';

/** One version of where an organisation is paid, with an IBAN that nobody can pay to. */
export interface BankDetailsView {
  readonly number: number;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly proofId: DocumentId;
  readonly recordedAt: string;
}

export interface CommitmentView {
  readonly textCode: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly publicationUrl: string | null;
  readonly proofId: DocumentId | null;
}

export interface CommitmentText {
  readonly code: string;
  readonly validFrom: string;
  readonly source: string;
  readonly undertakings: readonly { readonly fr: string; readonly en: string }[];
}

/** The figures of a year as they were last said; amounts as the API writes them. */
export interface AccountsView {
  readonly closedOn: string;
  readonly months: number;
  readonly largestSource: string;
  readonly recordedAt: string;
  readonly corrections: number;
}

@Injectable()
export class VaultQuery {
  constructor(
    private readonly gate: VaultGate,
    private readonly directory: VaultDirectory,
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first: it is in use. @throws OrganisationNotFound, VaultNotOpen */
  async bankDetails(actor: Actor, id: OrganisationId): Promise<readonly BankDetailsView[]> {
    const rows = await this.gate.look(actor, id, (reader) =>
      reader.rows<BankDetailsView>(
        `SELECT number, iban, bic, holder, proof_id AS "proofId",
           ${instantJson('recorded_at')} AS "recordedAt"
         FROM organisations.bank_details WHERE organisation_id = $1 ORDER BY number DESC`,
        [id],
      ),
    );
    return rows.map((row) => ({ ...row, iban: maskIban(row.iban) }));
  }

  /** @throws OrganisationNotFound, VaultNotOpen */
  commitments(actor: Actor, id: OrganisationId): Promise<readonly CommitmentView[]> {
    return this.gate.look(actor, id, (reader) =>
      reader.rows<CommitmentView>(
        `SELECT text_code AS "textCode", signed_by AS "signedBy",
           ${instantJson('signed_at')} AS "signedAt", publication_url AS "publicationUrl",
           proof_id AS "proofId"
         FROM organisations.republican_commitment WHERE organisation_id = $1
         ORDER BY signed_at DESC`,
        [id],
      ),
    );
  }

  /** The texts of the commitment; the first is the one to sign today. */
  commitmentTexts(actor: Actor): Promise<readonly CommitmentText[]> {
    return this.transactions.read(actor, (reader) =>
      reader.rows<CommitmentText>(
        `SELECT code, valid_from::text AS "validFrom", source, undertakings
         FROM organisations.commitment_text WHERE valid_from <= $1 ORDER BY valid_from DESC`,
        [this.today()],
      ),
    );
  }

  /** Each year once, as last corrected, the latest first. @throws OrganisationNotFound, VaultNotOpen */
  accounts(actor: Actor, id: OrganisationId): Promise<readonly AccountsView[]> {
    return this.gate.look(actor, id, (reader) => accountsOf(reader, id));
  }

  /** Null before any accounts were given. @throws OrganisationNotFound, VaultNotOpen */
  fragility(actor: Actor, id: OrganisationId): Promise<Fragility | null> {
    return this.gate.look(actor, id, async (reader) => {
      const [found] = await this.directory.fragilityOn(reader, [id], this.today());
      return found ?? null;
    });
  }

  private today(): LocalDate {
    return dayOf(this.clock(), REGISTERS_TIME_ZONE);
  }
}

async function accountsOf(reader: Reader, id: OrganisationId): Promise<readonly AccountsView[]> {
  const rows = await reader.rows<{ readonly view: AccountsView }>(
    `SELECT view FROM (
       SELECT DISTINCT ON (closed_on) closed_on, json_build_object('closedOn', closed_on,
         'months', months, 'ownFunds', ${eurJson('own_funds_cents')},
         'balanceTotal', ${eurJson('balance_total_cents')},
         'workingCapital', ${eurJson('working_capital_cents')}, 'cash', ${eurJson('cash_cents')},
         'charges', ${eurJson('charges_cents')}, 'income', ${eurJson('income_cents')},
         'largestIncome', ${eurJson('largest_income_cents')}, 'largestSource', largest_source,
         'recordedAt', ${instantJson('recorded_at')},
         'corrections', count(*) OVER (PARTITION BY closed_on) - 1) AS view
       FROM organisations.yearly_accounts WHERE organisation_id = $1
       ORDER BY closed_on DESC, recorded_at DESC) years ORDER BY closed_on DESC`,
    [id],
  );
  return rows.map(({ view }) => view);
}
