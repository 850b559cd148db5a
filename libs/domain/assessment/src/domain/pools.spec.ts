import fc from 'fast-check';

import { addAll, eur } from '#kernel/money';
import { parsePercent } from '#kernel/rates';

import { poolsOf } from './pools';

const share = (kind: 'risk' | 'community' | 'second-wave', percent: string) => ({
  kind,
  rate: parsePercent(percent),
});

describe('The parts of an envelope', () => {
  it('are set aside first, and what they round off stays general', () => {
    const pools = poolsOf(eur(10_001n), [
      share('risk', '20'),
      share('community', '5'),
      share('second-wave', '10'),
    ]);
    expect(pools).toEqual({
      general: eur(6_501n),
      risk: eur(2_000n),
      community: eur(500n),
      'second-wave': eur(1_000n),
    });
  });

  it('always add up to the envelope', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 33 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), percents, (cents, [a, b, c]) => {
        const pools = poolsOf(eur(cents), [
          share('risk', String(a)),
          share('community', String(b)),
          share('second-wave', String(c)),
        ]);
        expect(addAll(Object.values(pools)).cents).toBe(cents);
      }),
    );
  });
});
