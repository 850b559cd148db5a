import { dayOf } from '#kernel/dates';

const LINK_WORDS = new Set([
  'a',
  'au',
  'aux',
  'd',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'pour',
  'sur',
]);

const MAX_INITIALS = 6;

/** Letters for the references of a funder that chose none: the initials of its name. */
export function initialsOf(name: string): string {
  const words = wordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = initials.length >= 2 ? initials : (words[0] ?? '');
  const code = letters.slice(0, MAX_INITIALS).toUpperCase();
  return /^[A-Z][A-Z0-9]+$/.test(code) ? code : `F${code}X`;
}

/** The code, then the code followed by 2, 3, 4…: the first that nobody else holds is taken. */
export function* variantsOf(code: string): Generator<string> {
  yield code;
  for (let rank = 2; ; rank += 1) yield `${code}${rank}`;
}

/** Such as `2026-PTCE-0001`; the year is that of `publishedAt` where the call takes place. */
export function referenceOf(year: number, code: string, rank: number): string {
  return `${year}-${code}-${String(rank).padStart(4, '0')}`;
}

export function yearOf(instant: Date, timeZone: string): number {
  return Number(dayOf(instant, timeZone).slice(0, 4));
}

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !LINK_WORDS.has(word));
}
