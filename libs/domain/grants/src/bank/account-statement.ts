import { createHash } from 'node:crypto';

import { XMLParser } from 'fast-xml-parser';

import { isLocalDate, type LocalDate } from '#kernel/dates';
import { isEurText, parseEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { StatementMovement } from '../grants.types';

export interface AccountStatement {
  readonly reference: string;
  readonly iban: string;
  readonly movements: readonly StatementMovement[];
}

/** A statement that was read, or every reason why it could not be. */
export type ReadStatement =
  | { readonly statement: AccountStatement; readonly refusals: readonly [] }
  | { readonly statement: null; readonly refusals: readonly Refusal[] };

/** What the parser makes of an element: a text, more elements, or nothing. */
type Node = string | { readonly [name: string]: Node } | readonly Node[] | undefined;

const LISTS = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd']);
const POINTER = '/content';

/**
 * Reads one statement of an account: ISO 20022, any version of `camt.053.001`. An entry that holds
 * several payments gives a movement for each of those whose amount is said, else one for all.
 * Entities and document types are not followed: a statement needs none.
 */
export function readStatement(xml: string): ReadStatement {
  const root = parse(xml);
  const [stmt, ...others] = listAt(at(root, 'Document', 'BkToCstmrStmt'), 'Stmt');
  if (stmt === undefined) return refused([refusal('not-a-statement', POINTER)]);
  if (others.length > 0) return refused([refusal('several-statements', POINTER)]);
  const iban = textAt(stmt, 'Acct', 'Id', 'IBAN');
  const entries = listAt(stmt, 'Ntry').filter((one) => statusOf(one) === 'BOOK');
  const read = entries.map((entry, index) => readEntry(entry, index));
  const refusals = [
    ...(iban === null ? [refusal('statement-of-no-account', POINTER)] : []),
    ...read.flatMap((one) => ('refusals' in one ? one.refusals : [])),
  ];
  if (refusals.length > 0) return refused(refusals);
  const movements = keyed(read.flatMap((one) => ('movements' in one ? one.movements : [])));
  const reference = textAt(stmt, 'Id') ?? '-';
  return { statement: { reference, iban: iban ?? '', movements }, refusals: [] };
}

function parse(xml: string): Node {
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  const parser = new XMLParser({
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
    isArray: (name) => LISTS.has(name),
  });
  try {
    return parser.parse(xml, true) as Node;
  } catch {
    return undefined;
  }
}

type Unkeyed = Omit<StatementMovement, 'bankKey'>;

interface ReadMovement {
  /** What the bank calls the entry: for good, and within the statement. */
  readonly references: readonly (string | null)[];
  readonly movement: Unkeyed;
}

type ReadEntry =
  | { readonly movements: readonly ReadMovement[] }
  | { readonly refusals: readonly Refusal[] };

function readEntry(entry: Node, index: number): ReadEntry {
  const whole = amountAt(at(entry, 'Amt'));
  const bookedOn = dayAt(entry);
  const direction = directionOf(entry);
  const line = { line: index + 1 };
  if (whole === null) return { refusals: [refusal('statement-amount-unreadable', POINTER, line)] };
  if (bookedOn === null || direction === null)
    return { refusals: [refusal('statement-line-unreadable', POINTER, line)] };
  const details = listAt(entry, 'NtryDtls');
  const parts = details.flatMap((one) => listAt(one, 'TxDtls'));
  const amounts = parts.map((one) => amountAt(at(one, 'Amt')) ?? amountAt(transactionAmount(one)));
  const isSplit = parts.length > 1 && amounts.every((amount) => amount !== null);
  const wholeMovement = { bookedOn, direction, isReturn: isReturn(entry) };
  const movements = isSplit
    ? parts.map((part, position) => ({
        ...wholeMovement,
        ...detailsOf(part),
        amount: amounts[position] ?? whole,
        isReturn: isReturn(entry) || isReturn(part),
      }))
    : [
        {
          ...wholeMovement,
          ...detailsOf(parts[0] ?? entry),
          endToEnd: parts.length > 1 ? batchOf(details[0]) : endToEndOf(parts[0], details[0]),
          amount: whole,
          isReturn: isReturn(entry) || isReturn(parts[0]),
        },
      ];
  const references = ['AcctSvcrRef', 'NtryRef'].map((name) => textAt(entry, name));
  return { movements: movements.map((movement) => ({ references, movement })) };
}

/**
 * Names each movement by what the bank says of it. Its own reference alone would not do: many banks
 * give none, or count from one in each statement, and no movement may pass for another. Those that
 * look alike within a statement are told apart by their order.
 */
function keyed(read: readonly ReadMovement[]): readonly StatementMovement[] {
  const seen = new Map<string, number>();
  return read.map(({ references, movement }) => {
    const { bookedOn, direction, amount, endToEnd, remittance } = movement;
    const said = [...references, bookedOn, direction, String(amount.cents), endToEnd, remittance];
    const print = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    return { ...movement, bankKey: `${print}/${String(times)}` };
  });
}

function detailsOf(part: Node) {
  const isPaid = at(part, 'RltdPties', 'Cdtr') ?? at(part, 'RltdPties', 'Dbtr');
  const name = textAt(isPaid, 'Nm') ?? textAt(isPaid, 'Pty', 'Nm');
  const remittance = listAt(at(part, 'RmtInf'), 'Ustrd').filter((one) => typeof one === 'string');
  return {
    endToEnd: endToEndOf(part, undefined),
    counterparty: name?.slice(0, 140) ?? null,
    remittance: remittance.length === 0 ? null : remittance.join(' ').slice(0, 500),
  };
}

function endToEndOf(part: Node, details: Node): string | null {
  const told = textAt(part, 'Refs', 'EndToEndId');
  if (told !== null && told !== 'NOTPROVIDED') return told.slice(0, 35);
  return textAt(part, 'Refs', 'PmtInfId')?.slice(0, 35) ?? batchOf(details);
}

/** How the file is called that made one movement of many payments. */
function batchOf(details: Node): string | null {
  const batch = at(details, 'Btch');
  return (textAt(batch, 'PmtInfId') ?? textAt(batch, 'MsgId'))?.slice(0, 35) ?? null;
}

/** ISO external code sets: a return has its own element, or the sub-family of returned transfers. */
function isReturn(part: Node): boolean {
  return (
    at(part, 'RtrInf') !== undefined ||
    textAt(part, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd') === 'RRTN'
  );
}

function transactionAmount(part: Node): Node {
  return at(part, 'AmtDtls', 'TxAmt', 'Amt') ?? at(part, 'AmtDtls', 'InstdAmt', 'Amt');
}

function statusOf(entry: Node): string | null {
  return textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
}

function directionOf(entry: Node): 'in' | 'out' | null {
  const mark = textAt(entry, 'CdtDbtInd');
  if (mark !== 'CRDT' && mark !== 'DBIT') return null;
  return mark === 'CRDT' ? 'in' : 'out';
}

/** Euros with up to two decimals, above zero; anything else is unreadable, never rounded. */
function amountAt(node: Node): Money | null {
  const currency = textAt(node, '@Ccy');
  const text = typeof node === 'string' ? node : textAt(node, '#text');
  if (text === null || (currency !== null && currency !== 'EUR')) return null;
  const [whole = '', decimals = ''] = text.trim().split('.');
  const written = `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
  if (!isEurText(written)) return null;
  const amount = parseEur(written);
  return amount.cents > 0n ? amount : null;
}

function dayAt(entry: Node): LocalDate | null {
  const text = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm');
  const day = text?.slice(0, 10) ?? '';
  return isLocalDate(day) ? day : null;
}

function at(node: Node, ...path: readonly string[]): Node {
  return path.reduce<Node>(
    (here, name) =>
      typeof here === 'object' && !Array.isArray(here)
        ? (here as { readonly [name: string]: Node })[name]
        : undefined,
    node,
  );
}

function textAt(node: Node, ...path: readonly string[]): string | null {
  const found = at(node, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

function listAt(node: Node, name: string): readonly Node[] {
  const found = at(node, name);
  return Array.isArray(found) ? found : [];
}

function refused(refusals: readonly Refusal[]): ReadStatement {
  return { statement: null, refusals };
}
