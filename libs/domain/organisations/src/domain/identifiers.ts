import { refusal, type Refusal } from '#kernel/problems';

/** Of La Poste, whose sixteen thousand post offices ran out of numbers that satisfy Luhn. */
const LA_POSTE = '356000000';

/** `W`, then nine signs: digits, but for a letter in third place in the overseas departments. */
const RNA = /^W\d[A-Z\d]\d{7}$/;

/** Takes out the spaces that people and spreadsheets put between groups of digits. */
export function normaliseNumber(text: string): string {
  return text.replace(/\s/gu, '');
}

export function normaliseRna(text: string): string {
  return normaliseNumber(text).toUpperCase();
}

/**
 * Lists what is wrong with a normalised SIREN: nine digits whose Luhn sum is a multiple of 10.
 * Source: INSEE, <https://www.insee.fr/fr/metadonnees/definition/c2047>.
 */
export function checkSiren(siren: string, pointer = '/siren'): readonly Refusal[] {
  const refusals = checkDigits(siren, 9, 'siren', pointer);
  if (refusals.length > 0 || isLuhn(siren)) return refusals;
  return [refusal('siren-checksum-wrong', pointer)];
}

/**
 * Lists what is wrong with a normalised SIRET: a SIREN, then five digits, the whole with a Luhn
 * sum that is a multiple of 10; for La Poste a plain sum that is a multiple of 5 will do.
 */
export function checkSiret(siret: string, pointer = '/siret'): readonly Refusal[] {
  const malformed = checkDigits(siret, 14, 'siret', pointer);
  if (malformed.length > 0) return malformed;
  const refusals: Refusal[] = [];
  if (!isLuhn(siret.slice(0, 9))) refusals.push(refusal('siret-siren-wrong', pointer));
  if (!isLuhn(siret) && !isOfLaPoste(siret))
    refusals.push(refusal('siret-checksum-wrong', pointer));
  return refusals;
}

/** Lists what is wrong with a normalised number of the national register of associations. */
export function checkRna(rna: string, pointer = '/rna'): readonly Refusal[] {
  return RNA.test(rna) ? [] : [refusal('rna-malformed', pointer)];
}

function checkDigits(text: string, length: number, name: string, pointer: string): Refusal[] {
  const refusals: Refusal[] = [];
  if (!/^\d*$/.test(text)) refusals.push(refusal(`${name}-not-digits`, pointer));
  if (text.length !== length) refusals.push(refusal(`${name}-wrong-length`, pointer, { length }));
  return refusals;
}

/** Numbers of zeros alone satisfy Luhn, but are given to nobody. */
function isLuhn(digits: string): boolean {
  const sum = luhnSum(digits);
  return sum > 0 && sum % 10 === 0;
}

/** Every second digit from the right counts double; a double of two digits counts as their sum. */
function luhnSum(digits: string): number {
  return digitsOf(digits)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}

function isOfLaPoste(siret: string): boolean {
  const sum = digitsOf(siret).reduce((total, digit) => total + digit, 0);
  return siret.startsWith(LA_POSTE) && sum % 5 === 0;
}

function digitsOf(text: string): readonly number[] {
  return Array.from(text, Number);
}
