import fc from 'fast-check';

import { eur } from '#kernel/money';

import { applyRate, formatPercent, isPercentText, parsePercent, rateOf } from './rate';

const rates = fc.bigInt({ min: 0n, max: 10_000_000n });

describe('A rate', () => {
  it.each([
    { text: '70', ppm: 700_000n },
    { text: '33.3333', ppm: 333_333n },
    { text: '0.5', ppm: 5_000n },
    { text: '100', ppm: 1_000_000n },
  ])('reads $text % as $ppm parts per million and writes it back', ({ text, ppm }) => {
    expect(parsePercent(text)).toEqual({ ppm });
    expect(formatPercent({ ppm })).toBe(text);
  });

  it('reads back every rate that it writes', () => {
    fc.assert(
      fc.property(rates, (ppm) => expect(parsePercent(formatPercent({ ppm }))).toEqual({ ppm })),
    );
  });

  it.each(['-1', '1.', '.5', '33.33333', '1,5', '70 %', ''])('does not read %p', (text) => {
    expect(isPercentText(text)).toBe(false);
  });
});

describe('applyRate', () => {
  it.each([
    { cents: 10_001n, ppm: 500_000n, down: 5_000n, halfUp: 5_001n },
    { cents: -10_001n, ppm: 500_000n, down: -5_000n, halfUp: -5_001n },
    { cents: 100n, ppm: 333_333n, down: 33n, halfUp: 33n },
    { cents: 100n, ppm: 700_000n, down: 70n, halfUp: 70n },
  ])('takes $ppm ppm of $cents cents: $down rounded down, $halfUp half up', (row) => {
    expect(applyRate(eur(row.cents), { ppm: row.ppm }, 'down').cents).toBe(row.down);
    expect(applyRate(eur(row.cents), { ppm: row.ppm }, 'half-up').cents).toBe(row.halfUp);
  });

  it('rounded down, never takes more than the exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), rates, (cents, ppm) => {
        expect(applyRate(eur(cents), { ppm }, 'down').cents * 1_000_000n <= cents * ppm).toBe(true);
      }),
    );
  });
});

describe('rateOf', () => {
  it('says what share of the whole a part is', () => {
    expect(formatPercent(rateOf(eur(1_000n), eur(3_000n)))).toBe('33.3333');
    expect(formatPercent(rateOf(eur(2_000n), eur(3_000n)))).toBe('66.6667');
  });
});
