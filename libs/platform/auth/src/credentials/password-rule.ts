import { refusal, type Refusal } from '#kernel/problems';

import { COMMON_PASSWORDS, COMMON_WORDS, KEYBOARD_ROWS } from './common-passwords';

/**
 * Length instead of composition: 14 characters at least, of any kind, is what the CNIL asks of a
 * password whose failures are slowed down (recommendation 2022-100, case 2: 50 bits).
 */
export const MIN_CHARACTERS = 14;
/** Bounds the work of the hash. */
export const MAX_CHARACTERS = 128;

const SHORTEST_CONTEXT_WORD = 4;

/** What is left of a password once its guessable parts are taken away must be at least this. */
const MIN_UNPREDICTABLE = 6;
const LONGEST_PATTERN = 8;
const FEWEST_DISTINCT = 5;

/**
 * Lists every reason to refuse a new password.
 * `context` is what an attacker knows of its owner: the parts of their address and name.
 */
export function checkPassword(password: string, context: readonly string[]): readonly Refusal[] {
  const length = Array.from(password).length;
  const refusals: Refusal[] = [];
  const refuse = (code: string, params: Readonly<Record<string, number>> = {}) =>
    refusals.push(refusal(code, '/password', params));

  if (length < MIN_CHARACTERS) refuse('password-too-short', { min: MIN_CHARACTERS });
  if (length > MAX_CHARACTERS) refuse('password-too-long', { max: MAX_CHARACTERS });
  if (isPredictable(password)) refuse('password-common');
  if (restsOn(password, context)) refuse('password-about-owner');
  return refusals;
}

/**
 * The form in which a password is compared: RFC 8265 OpaqueString, so that the same keys typed on
 * two keyboards are the same password. Every space becomes a plain one; accents are composed.
 */
export function opaque(password: string): string {
  return password.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

function isPredictable(password: string): boolean {
  const plain = password.toLowerCase();
  if (COMMON_PASSWORDS.has(plain)) return true;
  if (new Set(plain).size < FEWEST_DISTINCT || isRepetition(plain) || isRun(plain)) return true;
  return without(plain, COMMON_WORDS).length < MIN_UNPREDICTABLE;
}

function restsOn(password: string, context: readonly string[]): boolean {
  const words = context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= SHORTEST_CONTEXT_WORD);
  const plain = password.toLowerCase();
  const left = without(plain, words);
  return left.length < plain.length && left.length < MIN_UNPREDICTABLE;
}

/** What is left of a text without the words, digits and punctuation between them. */
function without(text: string, words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.length < text.length ? rest.replace(/[^\p{L}]/gu, '') : rest;
}

function isRepetition(text: string): boolean {
  for (let size = 1; size <= LONGEST_PATTERN && size * 2 <= text.length; size += 1) {
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .startsWith(text)
    )
      return true;
  }
  return false;
}

/** Whether the text walks along the alphabet, the digits or a keyboard, either way, again and again. */
function isRun(text: string): boolean {
  return KEYBOARD_ROWS.some((row) => {
    const endless = row.repeat(Math.ceil(text.length / row.length) + 1);
    return endless.includes(text) || endless.split('').toReversed().join('').includes(text);
  });
}
