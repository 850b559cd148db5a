import { refusal, type Refusal } from '#kernel/problems';

/**
 * How long an account number is in each country that pays in euros across borders (SEPA).
 * Source: SWIFT, IBAN Registry, release 98 (2024).
 */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

/** A bank and its country, with or without a branch (ISO 9362). */
const BIC = /^[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** What is shown of an account number: enough to recognise it, too little to use it. */
const SHOWN = 4;

/** Takes out the spaces and writes in capitals, as registers of banks do. */
export function normaliseIban(text: string): string {
  return text.replace(/\s/gu, '').toUpperCase();
}

/**
 * Lists what is wrong with a normalised IBAN: its shape, the length of its country, and the two
 * check digits, which make the whole leave 1 when divided by 97.
 * Source: ISO 13616-1, ISO 7064 (MOD 97-10).
 */
export function checkIban(iban: string, pointer = '/iban'): readonly Refusal[] {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return [refusal('iban-malformed', pointer)];
  const country = iban.slice(0, 2);
  const length = LENGTHS[country];
  if (length === undefined) return [refusal('iban-country-unknown', pointer, { country })];
  if (iban.length !== length) {
    return [refusal('iban-wrong-length', pointer, { country, length })];
  }
  return remainderOf(iban) === 1 ? [] : [refusal('iban-checksum-wrong', pointer)];
}

/** Lists what is wrong with a normalised BIC; its country may differ from that of the account. */
export function checkBic(bic: string, pointer = '/bic'): readonly Refusal[] {
  return BIC.test(bic) ? [] : [refusal('bic-malformed', pointer)];
}

/** `FR76 •••• 0189`: the country, the check digits and the last four signs. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-SHOWN)}`;
}

/** Letters count from 10 to 35; the four first signs go last. Digit by digit, so that nothing overflows. */
function remainderOf(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = Array.from(moved, (sign) => Number.parseInt(sign, 36).toString()).join('');
  return Array.from(digits, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0);
}
