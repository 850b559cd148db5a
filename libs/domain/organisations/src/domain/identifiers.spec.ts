import fc from 'fast-check';

import { checkRna, checkSiren, checkSiret, normaliseNumber, normaliseRna } from './identifiers';

const codesOf = (refusals: readonly { code: string }[]): string[] =>
  refusals.map(({ code }) => code);

/** Eight digits and the ninth that makes them a SIREN. */
const siren = fc
  .stringMatching(/^\d{8}$/)
  .filter((digits) => /[1-9]/.test(digits))
  .map((digits) => closed(digits, checkSiren));

/** Of an ordinary organisation: the rule of La Poste is looser. */
const siret = fc
  .tuple(siren, fc.stringMatching(/^\d{4}$/))
  .filter(([start]) => start !== '356000000')
  .map(([start, end]) => closed(`${start}${end}`, checkSiret));

/** Finds the last digit, the only one of ten that the check accepts. */
function closed(digits: string, check: (text: string) => readonly unknown[]): string {
  const candidates = Array.from({ length: 10 }, (_, last) => `${digits}${String(last)}`);
  const [found = '', ...others] = candidates.filter((text) => check(text).length === 0);
  expect(others).toEqual([]);
  return found;
}

const withDigit = (text: string, at: number, digit: number): string =>
  text.slice(0, at) + String((Number(text[at]) + digit) % 10) + text.slice(at + 1);

describe('checkSiren', () => {
  it.each([
    ['732829320', 'the example of the rulebook'],
    ['356000000', 'La Poste'],
    ['552049447', 'SNCF'],
    ['385290309', 'ADEME'],
    ['180020026', 'Caisse des dépôts'],
    ['775672272', 'Croix-Rouge française'],
    ['200046977', 'Métropole de Lyon'],
    ['242600252', 'CC du Val de Drôme en Biovallée'],
    ['242600534', 'CC du Diois'],
    ['212601082', 'commune of Crest'],
  ])('accepts %s (%s)', (number) => {
    expect(checkSiren(number)).toEqual([]);
  });

  it.each([
    ['732829321', ['siren-checksum-wrong']],
    ['000000000', ['siren-checksum-wrong']],
    ['12345678A', ['siren-not-digits']],
    ['73282932', ['siren-wrong-length']],
    ['FR732829320', ['siren-not-digits', 'siren-wrong-length']],
    ['٧٣٢٨٢٩٣٢٠', ['siren-not-digits']],
    ['', ['siren-wrong-length']],
  ])('refuses %p with %p', (number, codes) => {
    expect(codesOf(checkSiren(number))).toEqual(codes);
  });

  it('catches every mistyped digit', () => {
    fc.assert(
      fc.property(siren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, digit) => {
        expect(codesOf(checkSiren(withDigit(number, at, digit)))).toEqual(['siren-checksum-wrong']);
      }),
    );
  });

  it('catches two neighbours that changed places, but for 0 and 9', () => {
    fc.assert(
      fc.property(siren, fc.nat(7), (number, at) => {
        const [one = '', other = ''] = number.slice(at, at + 2);
        fc.pre(one !== other && one + other !== '09' && one + other !== '90');
        const swapped = number.slice(0, at) + other + one + number.slice(at + 2);
        expect(checkSiren(swapped)).not.toEqual([]);
      }),
    );
  });
});

describe('checkSiret', () => {
  it.each([
    ['73282932000074', 'the example of the rulebook'],
    ['20004697700019', 'Métropole de Lyon'],
    ['23350001600040', 'Région Bretagne'],
    ['38047555800058', 'published as open data'],
    ['21290232400012', 'published as open data'],
    ['35600000000048', 'La Poste, head office, by Luhn'],
    ['35600000049837', 'La Poste, an office, by the sum of its digits'],
  ])('accepts %s (%s)', (number) => {
    expect(checkSiret(number)).toEqual([]);
  });

  it.each([
    ['73282932000075', ['siret-checksum-wrong']],
    ['35600000049838', ['siret-checksum-wrong']],
    ['10101010101010', ['siret-siren-wrong', 'siret-checksum-wrong']],
    ['00000000000000', ['siret-siren-wrong', 'siret-checksum-wrong']],
    ['732829320', ['siret-wrong-length']],
    ['21860194600000.0', ['siret-not-digits', 'siret-wrong-length']],
  ])('refuses %s with %p', (number, codes) => {
    expect(codesOf(checkSiret(number))).toEqual(codes);
  });

  it('does not lend the rule of La Poste to others', () => {
    // Its digits add up to 45, as those of the post office above.
    expect(codesOf(checkSiret('73282932000029'))).toEqual(['siret-checksum-wrong']);
  });

  it('catches every mistyped digit', () => {
    fc.assert(
      fc.property(siret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, at, digit) => {
        expect(codesOf(checkSiret(withDigit(number, at, digit)))).toContain('siret-checksum-wrong');
      }),
    );
  });
});

describe('checkRna', () => {
  it.each(['W751000001', 'W263001234', 'W9R1000123'])('accepts %s', (number) => {
    expect(checkRna(number)).toEqual([]);
  });

  it.each(['W12345678', 'w751000001', '0751000001', 'W75100000A', 'W7510000012', ''])(
    'refuses %p',
    (number) => {
      expect(codesOf(checkRna(number))).toEqual(['rna-malformed']);
    },
  );
});

describe('A number as people type it', () => {
  it('loses its spaces, whichever they are', () => {
    expect(normaliseNumber(' 732\u00A0829\u202F320\t00074\n')).toBe('73282932000074');
  });

  it('has its letters in capitals', () => {
    expect(normaliseRna(' w9r 1000123')).toBe('W9R1000123');
  });

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseRna(normaliseRna(text))).toBe(normaliseRna(text));
      }),
    );
  });
});
