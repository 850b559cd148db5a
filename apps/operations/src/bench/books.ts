import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

import { SYSTEM } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { openDatabase } from '#platform/database';
import { creditTransfers, type Transfer } from '#domain/grants';
import { Journal, type Entry, type LedgerAccount } from '#domain/ledger';

import { medianOf } from './load';

const ENTRIES = 400;
const POSTINGS = 1_000_000;
const TRANSFERS = 10_000;
const TURNS = 5;
const DAY = asLocalDate('2026-01-15');

/** In milliseconds: medians. */
export interface BooksFigures {
  /** One entry of two postings, kept. */
  readonly posting: { readonly bare: number; readonly product: number };
  /** A trial balance over a million postings, over HTTP. */
  readonly balance: { readonly bare: number; readonly product: number };
  /** A file of ten thousand transfers. */
  readonly file: number;
}

interface Ground {
  /** As the application’s own role. */
  readonly appUrl: string;
  /** As an administrator, who fills. */
  readonly db: Client;
  readonly product: { readonly url: string; readonly cookie: string };
  readonly keeperId: string;
}

/** What money needs: entries, their sums, and the bank’s file, each beside the least that it could be. */
export async function measureBooks(ground: Ground): Promise<BooksFigures> {
  const posting = {
    bare: await postBare(ground),
    product: await postThroughJournal(ground),
  };
  await fillPostings(ground);
  const balance = {
    bare: await turnsOf(() => ground.db.query(BALANCE, [ground.keeperId])),
    product: await turnsOf(() => askBalance(ground)),
  };
  return { posting, balance, file: await turnsOf(() => Promise.resolve(writeFile())) };
}

const BALANCE = `
  SELECT a.number, sum(p.amount_cents) FILTER (WHERE p.side = 'debit') AS debits,
    sum(p.amount_cents) FILTER (WHERE p.side = 'credit') AS credits
  FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
  WHERE p.keeper_id = $1 GROUP BY a.number ORDER BY a.number`;

async function askBalance({ product, keeperId }: Ground): Promise<void> {
  const path = `/api/v1/organisations/${keeperId}/books/trial-balance?asOf=2026-12-31`;
  const answer = await fetch(product.url + path, { headers: { cookie: product.cookie } });
  if (!answer.ok) throw new Error(`The trial balance answered ${String(answer.status)}.`);
  await answer.text();
}

async function postThroughJournal({ appUrl, keeperId }: Ground): Promise<number> {
  const database = await openDatabase(appUrl);
  const journal = new Journal(() => new Date());
  const turns: number[] = [];
  for (let turn = 0; turn < ENTRIES; turn += 1) {
    const entry = entryOf(keeperId, randomUUID());
    const begun = performance.now();
    await database.transactions.run(SYSTEM, (tx) => journal.post(tx, SYSTEM, entry));
    turns.push(performance.now() - begun);
  }
  await database.close();
  return medianOf(turns);
}

/** The same rows, by the two statements that nothing could spare, on the same role. */
async function postBare({ appUrl, db, keeperId }: Ground): Promise<number> {
  const accounts = [randomUUID(), randomUUID()];
  await db.query(
    `INSERT INTO ledger.account (id, keeper_id, path, number, name, normal, opened_on)
     SELECT id, $1, 'bare:' || id, '467100', '{}', 'credit', '2026-01-01'
     FROM unnest($2::uuid[]) id`,
    [keeperId, accounts],
  );
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    return await postTimes(client, keeperId, accounts);
  } finally {
    await client.end();
  }
}

async function postTimes(
  client: Client,
  keeperId: string,
  accounts: readonly string[],
): Promise<number> {
  const turns: number[] = [];
  for (let turn = 0; turn < ENTRIES; turn += 1) {
    const id = randomUUID();
    const begun = performance.now();
    await client.query(`BEGIN; SELECT set_config('tablee.actor_kind', 'system', true)`);
    await client.query({ name: 'entry', text: ENTRY, values: [id, keeperId] });
    await client.query({ name: 'postings', text: LINES, values: [id, keeperId, accounts] });
    await client.query('COMMIT');
    turns.push(performance.now() - begun);
  }
  return medianOf(turns);
}

const ENTRY = `
  INSERT INTO ledger.entry (id, keeper_id, kind, cause_kind, cause_id, label, value_date,
    booked_on, booked_at, fingerprint)
  VALUES ($1::uuid, $2, 'bare', 'bench', $1::uuid::text, '{"fr": "Essai", "en": "Test"}', '2026-01-15',
    '2026-01-15', now(), $1::uuid::text)`;

const LINES = `
  INSERT INTO ledger.posting (entry_id, line, keeper_id, account_id, booked_on, side, amount_cents)
  SELECT $1, nth, $2, id, '2026-01-15', CASE nth WHEN 1 THEN 'debit' ELSE 'credit' END, 100
  FROM unnest($3::uuid[]) WITH ORDINALITY AS t (id, nth)`;

async function fillPostings({ db, keeperId }: Ground): Promise<void> {
  await db.query('SET session_replication_role = replica');
  await db.query(
    `INSERT INTO ledger.account (id, keeper_id, path, number, name, normal, opened_on)
     SELECT gen_random_uuid(), $1, 'bench:' || n, (467000 + n % 40)::text,
       '{"fr": "Essai", "en": "Test"}', 'credit', '2026-01-01' FROM generate_series(1, 2000) n`,
    [keeperId],
  );
  await db.query(
    `INSERT INTO ledger.entry (id, keeper_id, kind, cause_kind, cause_id, label, value_date,
       booked_on, booked_at, fingerprint)
     SELECT gen_random_uuid(), $1, 'filled', 'bench', n::text, '{"fr": "Essai", "en": "Test"}',
       '2026-01-15', '2026-01-15', now(), '' FROM generate_series(1, $2::int / 2) n`,
    [keeperId, POSTINGS],
  );
  await db.query(
    `INSERT INTO ledger.posting (entry_id, line, keeper_id, account_id, booked_on, side, amount_cents)
     SELECT e.id, l, $1, known.ids[1 + (e.cause_id::int + l) % 2000], e.booked_on,
       CASE l WHEN 1 THEN 'debit' ELSE 'credit' END, 100
     FROM ledger.entry e CROSS JOIN generate_series(1, 2) l
     CROSS JOIN (SELECT array_agg(id) AS ids FROM ledger.account
       WHERE keeper_id = $1 AND path LIKE 'bench:%') known
     WHERE e.keeper_id = $1 AND e.kind = 'filled'`,
    [keeperId],
  );
  await db.query('SET session_replication_role = origin');
  await db.query('VACUUM ANALYZE ledger.posting');
}

function entryOf(keeperId: string, id: string): Entry {
  return {
    keeperId: asId<'Organisation'>(keeperId),
    kind: 'bench',
    cause: { kind: 'bench', id },
    label: { fr: 'Essai', en: 'Test' },
    valueDate: DAY,
    postings: [
      { account: accountOf('one'), side: 'debit', amount: eur(100n) },
      { account: accountOf('other'), side: 'credit', amount: eur(100n) },
    ],
  };
}

function accountOf(path: string): LedgerAccount {
  const name = { fr: 'Essai', en: 'Test' };
  return {
    path: `post:${path}`,
    number: '467100',
    name,
    normal: 'credit',
    floor: null,
    partyId: null,
  };
}

function writeFile(): string {
  const account = { holder: 'L’Atelier', iban: 'FR1420041010050500013M02606', bic: null };
  const transfers = Array.from({ length: TRANSFERS }, (_, index): Transfer => {
    const endToEnd = `VIR-2026-${String(index).padStart(6, '0')}`;
    return { endToEnd, amount: eur(BigInt(index + 1)), payee: account, remittance: endToEnd };
  });
  const file = { reference: 'LOT-2026-000001', madeAt: new Date(), executionOn: DAY };
  return creditTransfers({ ...file, payer: account, transfers });
}

async function turnsOf(work: () => Promise<unknown>): Promise<number> {
  const turns: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begun = performance.now();
    await work();
    turns.push(performance.now() - begun);
  }
  return medianOf(turns);
}
