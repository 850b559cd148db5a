import fc from 'fast-check';

import { eur, formatEur, isEurText, maxOf, minOf, parseEur } from './money';

describe('An amount of euros', () => {
  it.each([
    { cents: 0n, text: '0.00' },
    { cents: 5n, text: '0.05' },
    { cents: -5n, text: '-0.05' },
    { cents: 1_500_000n, text: '15000.00' },
    { cents: 9_007_199_254_740_993n / 100n, text: '900719925474.09' },
  ])('writes $cents cents as $text', ({ cents, text }) => {
    expect(formatEur(eur(cents))).toBe(text);
  });

  it('reads back what it wrote', () => {
    const cents = fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n });
    fc.assert(fc.property(cents, (one) => expect(parseEur(formatEur(eur(one))).cents).toBe(one)));
  });

  it.each(['1', '1.5', '1,50', ' 1.00', '01.00', '1.000', '1e3', '', '12345678901.00', '٣.00'])(
    'does not read %p',
    (text) => {
      expect(isEurText(text)).toBe(false);
    },
  );

  it('knows the smaller and the larger of two', () => {
    expect(minOf(eur(1n), eur(2n))).toEqual(eur(1n));
    expect(maxOf(eur(1n), eur(2n))).toEqual(eur(2n));
  });
});
