import type { Side } from '../ledger.types';

/** One posting of a sealed entry, as texts; days as `YYYYMMDD`. */
export interface JournalLine {
  readonly number: string;
  readonly kind: string;
  readonly bookedOn: string;
  readonly account: string;
  readonly accountName: string;
  readonly path: string;
  readonly party: string | null;
  readonly piece: string;
  readonly valueDate: string;
  readonly label: string;
  readonly side: Side;
  readonly cents: string;
  readonly validOn: string;
}

/** The columns of the file of accounting entries (LPF, art. A47 A-1), in their order. */
export const JOURNAL_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** The file, in ISO 8859-15: tabs between columns, CR LF after lines, decimal commas. */
export function journalFile(lines: readonly JournalLine[]): Buffer {
  const rows = [JOURNAL_COLUMNS, ...lines.map(cellsOf)];
  return latin9(rows.map((cells) => `${cells.map(withoutSeparators).join('\t')}\r\n`).join(''));
}

function cellsOf(line: JournalLine): readonly string[] {
  const amount = euros(line.cents);
  return [
    'TAB',
    'Tablée',
    line.number,
    line.bookedOn,
    line.account,
    line.accountName,
    line.party === null ? '' : line.path,
    line.party ?? '',
    line.piece,
    line.valueDate,
    line.label,
    line.side === 'debit' ? amount : '0,00',
    line.side === 'credit' ? amount : '0,00',
    '',
    '',
    line.validOn,
    '',
    '',
  ];
}

function euros(cents: string): string {
  const digits = cents.padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** No separator may stand inside a value, and ISO 8859-15 has no other characters than these. */
function withoutSeparators(cell: string): string {
  return cell
    .replace(/[\t\r\n|]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\u00a0|\u202f/g, ' ');
}

const OWN_PLACES: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};

/** What the character set does not have loses its accents, or becomes a question mark. */
function latin9(text: string): Buffer {
  return Buffer.from(Array.from(text, (character) => OWN_PLACES[character] ?? placeOf(character)));
}

function placeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa4 || (code < 0x100 && !Object.values(OWN_PLACES).includes(code))) return code;
  const bare = character.normalize('NFD').codePointAt(0) ?? 0;
  return bare < 0x80 ? bare : 0x3f;
}
