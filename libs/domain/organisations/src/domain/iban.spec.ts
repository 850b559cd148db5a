import fc from 'fast-check';

import { checkBic, checkIban, maskIban, normaliseIban } from './iban';

const VALID = 'FR7630006000011234567890189';

const codesOf = (iban: string) => checkIban(iban).map(({ code }) => code);

describe('checkIban', () => {
  it.each([VALID, 'DE89370400440532013000', 'BE68539007547034', 'MT84MALT011000012345MTLCAST001S'])(
    'accepts %s',
    (iban) => {
      expect(codesOf(iban)).toEqual([]);
    },
  );

  it.each([
    ['a digit that was mistyped', 'FR7630006000011234567890188', 'iban-checksum-wrong'],
    ['two digits that were swapped', 'FR7630006000011234567890819', 'iban-checksum-wrong'],
    ['a number that was cut', VALID.slice(0, -1), 'iban-wrong-length'],
    [
      'a country that does not pay in euros so',
      'US7630006000011234567890189',
      'iban-country-unknown',
    ],
    ['something else', '30006000011234567890189', 'iban-malformed'],
  ])('refuses %s', (_, iban, code) => {
    expect(codesOf(iban)).toEqual([code]);
  });

  it('notices every single digit that was mistyped', () => {
    const slip = fc.record({
      at: fc.integer({ min: 2, max: 26 }),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(slip, ({ at, by }) => {
        const digit = (Number(VALID[at]) + by) % 10;
        expect(codesOf(VALID.slice(0, at) + String(digit) + VALID.slice(at + 1))).not.toEqual([]);
      }),
    );
  });
});

it('checkBic wants a bank and its country', () => {
  expect(checkBic('AGRIFRPP')).toEqual([]);
  expect(checkBic('AGRIFRPP882')).toEqual([]);
  expect(checkBic('AGRI')).toMatchObject([{ code: 'bic-malformed', pointer: '/bic' }]);
});

it('maskIban shows too little to pay with', () => {
  expect(maskIban(normaliseIban('fr76 3000 6000 0112 3456 7890 189'))).toBe('FR76 •••• 0189');
});
