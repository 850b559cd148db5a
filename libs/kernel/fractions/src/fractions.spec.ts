import fc from 'fast-check';

import {
  add,
  compare,
  divide,
  formatDecimal,
  formatFraction,
  fraction,
  multiply,
  parseFraction,
  parsePercentage,
  round,
  ROUNDING_MODES,
  roundTo,
  split,
  subtract,
  sum,
  type Fraction,
} from './index';

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 9n });
const anyFraction = fc.tuple(whole, positive).map(([num, den]) => fraction(num, den));
const weights = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 6n }), positive), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map(([num, den]) => fraction(num, den)))
  .filter((all) => all.some(({ num }) => num > 0n));

describe('A fraction', () => {
  it.each([
    ['4.25', '17/4'],
    ['-3', '-3'],
    ['1/3', '1/3'],
    ['0.10', '1/10'],
    ['-0.5', '-1/2'],
  ])('reads %s as %s', (text, expected) => {
    expect(formatFraction(parseFraction(text))).toBe(expected);
  });

  it('reads percentages over a hundred', () => {
    expect(formatFraction(parsePercentage('65'))).toBe('13/20');
  });

  it('adds, subtracts, multiplies and divides without loss', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        if (b.num !== 0n) expect(compare(divide(multiply(a, b), b), a)).toBe(0);
      }),
    );
  });
});

describe('Rounding', () => {
  it.each([
    ['5/2', 3n, 2n, 2n, 3n],
    ['-5/2', -3n, -2n, -2n, -3n],
    ['7/2', 4n, 4n, 3n, 4n],
    ['1/3', 0n, 0n, 0n, 1n],
    ['-2/3', -1n, -1n, 0n, -1n],
    ['4', 4n, 4n, 4n, 4n],
  ] as const)('of %s by each mode', (text, ...expected) => {
    expect(ROUNDING_MODES.map((mode) => round(parseFraction(text), mode))).toEqual(expected);
  });

  it('gives the same when done again, and mirrors negative numbers', () => {
    fc.assert(
      fc.property(anyFraction, fc.constantFrom(...ROUNDING_MODES), (value, mode) => {
        const once = round(value, mode);
        expect(round(fraction(once), mode)).toBe(once);
        expect(round(fraction(-value.num, value.den), mode)).toBe(-once);
      }),
    );
  });

  it('to an increment stays within one increment, on a multiple of it', () => {
    fc.assert(
      fc.property(anyFraction, positive, fc.constantFrom(...ROUNDING_MODES), (value, by, mode) => {
        const rounded = roundTo(value, by, mode);
        expect(rounded % by).toBe(0n);
        const gap = subtract(value, fraction(rounded));
        expect(compare(fraction(gap.num < 0n ? -gap.num : gap.num, gap.den), fraction(by))).toBe(
          -1,
        );
      }),
    );
  });

  it.each([
    ['12.915', 2, '12.92'],
    ['-0.005', 2, '-0.01'],
    ['1/3', 8, '0.33333333'],
    ['7', 0, '7'],
  ])('writes %s with %i decimals', (text, decimals, expected) => {
    expect(formatDecimal(parseFraction(text), decimals)).toBe(expected);
  });
});

describe('Splitting', () => {
  it('never makes or loses a unit, and stays within one of the exact share', () => {
    fc.assert(
      fc.property(whole, weights, (total, shares) => {
        const parts = split(total, shares);
        expect(parts.reduce((all, { units }) => all + units, 0n)).toBe(total);
        for (const { units, exact } of parts) {
          const gap = subtract(fraction(units), exact);
          expect((gap.num < 0n ? -gap.num : gap.num) < gap.den).toBe(true);
        }
      }),
    );
  });

  it('gives nothing to a weight of zero, and mirrors a negative total', () => {
    fc.assert(
      fc.property(whole, weights, (total, shares) => {
        const parts = split(total, shares);
        const mirrored = split(-total, shares);
        expect(mirrored.map(({ units }) => -units)).toEqual(parts.map(({ units }) => units));
        for (const [index, { num }] of shares.entries())
          if (num === 0n) expect(parts[index]?.units).toBe(0n);
      }),
    );
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(whole, weights, positive, (total, shares, factor) => {
        const scaled: readonly Fraction[] = shares.map((one) => multiply(one, fraction(factor)));
        expect(split(total, scaled).map(({ units }) => units)).toEqual(
          split(total, shares).map(({ units }) => units),
        );
      }),
    );
  });

  it('tells who received a unit from rounding', () => {
    const parts = split(100n, [fraction(1n), fraction(1n), fraction(1n)]);
    expect(parts.map(({ units, fromRounding }) => [units, fromRounding])).toEqual([
      [34n, 1n],
      [33n, 0n],
      [33n, 0n],
    ]);
    expect(formatFraction(sum(parts.map(({ exact }) => exact)))).toBe('100');
  });
});
