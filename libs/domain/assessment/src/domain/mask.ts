/** An organisation whose name a blind review must not show, and what is said instead. */
export interface Masked {
  readonly name: string;
  readonly alias: string;
}

/** Shorter ones would be found inside other words. */
const SHORTEST_NAME = 3;

/**
 * A text without the names of those who apply, however they are cased. It hides names, not what a
 * reader may guess: so a blind call asks its candidates not to sign their answers.
 */
export function maskNames(text: string, masked: readonly Masked[]): string {
  const longestFirst = masked
    .filter(({ name }) => name.trim().length >= SHORTEST_NAME)
    .toSorted((one, other) => other.name.length - one.name.length);
  if (longestFirst.length === 0) return text;
  const aliases = new Map(longestFirst.map(({ name, alias }) => [name.toLowerCase(), alias]));
  const names = new RegExp(longestFirst.map(({ name }) => escaped(name)).join('|'), 'giu');
  return text.replace(names, (found) => aliases.get(found.toLowerCase()) ?? '…');
}

/** The same, in every text of a JSON value: answers of any form. */
export function maskValue(value: unknown, masked: readonly Masked[]): unknown {
  if (typeof value === 'string') return maskNames(value, masked);
  if (Array.isArray(value)) return value.map((one: unknown) => maskValue(one, masked));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, maskValue(one, masked)]);
  return Object.fromEntries(entries) as unknown;
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
