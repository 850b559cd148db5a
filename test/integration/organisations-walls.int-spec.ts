import { SYSTEM, type Actor } from '#kernel/actors';
import type { Reader, TransactionRunner } from '#platform/database';
import { OpenVaultService, type Organisation } from '#domain/organisations';
import { AuditTrail } from '#platform/audit';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { aCleanFile } from '../factories/vault.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOT_ALLOWED = { code: '42501' };

describe('Row-level security, without the first wall, on the vault', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  let owner: Organisation;
  let funder: Organisation;
  let ours: Actor;
  let theirs: Actor;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open());
    owner = await anOrganisation(database.sql);
    funder = await anOrganisation(database.sql);
    ours = (await aMember(database.sql, owner.id)).actor;
    theirs = (await aMember(database.sql, funder.id, ['officer'])).actor;
    await fill();
  });

  afterAll(() => database.drop());

  const TABLES = ['document', 'bank_details', 'republican_commitment', 'yearly_accounts'];

  async function fill(): Promise<void> {
    const fileId = await aCleanFile(database.sql, owner.id);
    await database.sql.query(
      `WITH paper AS (
         INSERT INTO organisations.document (id, organisation_id, type, issued_on, file_id,
           file_name, sha256, added_at, added_by, version)
         VALUES ($1, $2, 'bank-proof', '2026-01-01', $1, 'RIB.pdf', repeat('a', 64), now(), $1, 1)
         RETURNING id, organisation_id)
       INSERT INTO organisations.bank_details (organisation_id, number, iban, holder, proof_id,
         recorded_at, recorded_by)
       SELECT organisation_id, 1, 'FR7630006000011234567890189', 'Nous', id, now(), id FROM paper`,
      [fileId, owner.id],
    );
    await database.sql.query(
      `INSERT INTO organisations.republican_commitment (id, organisation_id, text_code, signed_by,
         signed_at, publication_url)
       VALUES ($1, $2, 'decret-2021-1947', $1, now(), 'https://nous.example')`,
      [fileId, owner.id],
    );
    await database.sql.query(
      `INSERT INTO organisations.yearly_accounts (id, organisation_id, closed_on, months,
         own_funds_cents, balance_total_cents, working_capital_cents, cash_cents, charges_cents,
         income_cents, largest_income_cents, largest_source, recorded_at, recorded_by)
       VALUES ($1, $2, '2025-12-31', 12, 1, 1, 1, 1, 1, 1, 1, 'X', now(), $1)`,
      [fileId, owner.id],
    );
  }

  const countIn = (table: string) => async (reader: Reader) => {
    const row = await reader.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM organisations.${table}`,
    );
    return row?.count;
  };

  it('shows nothing to others, until it is opened to them', async () => {
    for (const table of TABLES) {
      expect(await transactions.read(ours, countIn(table))).toBe(1);
      expect(await transactions.read(theirs, countIn(table))).toBe(0);
    }
    const clock = () => new Date('2026-11-23T09:00:00Z');
    const service = new OpenVaultService(transactions, new AuditTrail(clock), clock);
    const opening = { organisationIds: [owner.id], readerId: funder.id, reason: 'application:1' };
    await service.open(opening);
    await service.open(opening);
    for (const table of TABLES) {
      expect(await transactions.read(theirs, countIn(table))).toBe(1);
    }
  });

  it('lets nobody open a vault to itself', async () => {
    const open = transactions.run(theirs, (tx) =>
      tx.query(
        `INSERT INTO organisations.vault_reader (organisation_id, reader_id, since, reason)
         VALUES ($1, $2, now(), 'curiosity')`,
        [owner.id, funder.id],
      ),
    );
    await expect(open).rejects.toMatchObject(NOT_ALLOWED);
  });

  it.each([
    ['an account number', `UPDATE organisations.bank_details SET iban = 'FR00'`],
    ['a paper', `UPDATE organisations.document SET sha256 = repeat('b', 64)`],
    ['a signature away', `DELETE FROM organisations.republican_commitment`],
    ['the accounts', `UPDATE organisations.yearly_accounts SET cash_cents = 0`],
    ['who reads', `DELETE FROM organisations.vault_reader`],
  ])('lets nobody edit what was said: %s', async (_, sql) => {
    for (const actor of [ours, SYSTEM]) {
      await expect(transactions.run(actor, (tx) => tx.query(sql))).rejects.toMatchObject(
        NOT_ALLOWED,
      );
    }
  });
});
