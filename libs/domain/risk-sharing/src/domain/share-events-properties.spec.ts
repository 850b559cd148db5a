import fc from 'fast-check';

import type { Part, RiskAgreement, RiskEvent } from '../risk-sharing.types';

import { shareEvents } from './share-events';

/** In euros; those who neither bear nor receive are left out. */
const byParty = (parts: readonly Part[]): Readonly<Record<string, number>> => {
  const totals = new Map<string, bigint>();
  for (const { party, cents } of parts) totals.set(party, (totals.get(party) ?? 0n) + cents);
  const borne = [...totals].filter(([, cents]) => cents !== 0n);
  return Object.fromEntries(borne.map(([party, cents]) => [party, Number(cents) / 100]));
};

const weights = (count: number) =>
  fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: count, maxLength: count });

const anyAgreement: fc.Arbitrary<RiskAgreement> = fc
  .record({
    lenders: fc.integer({ min: 1, max: 4 }).chain(weights),
    guarantees: fc.array(
      fc.record({
        quotity: fc.bigInt({ min: 0n, max: 30n }),
        ceiling: fc.option(fc.bigInt({ min: 0n, max: 200_000n }), { nil: null }),
        cap: fc.option(fc.bigInt({ min: 0n, max: 500_000n }), { nil: null }),
        counter: fc.option(fc.bigInt({ min: 0n, max: 100n }), { nil: null }),
        ofOne: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    tranches: fc.array(fc.bigInt({ min: 1n, max: 300_000n }), { maxLength: 2 }),
    recoveryRule: fc.constantFrom<RiskAgreement['recoveryRule']>(
      'GUARANTEE_RATE',
      'PRO_RATA_TO_LOSS_BORNE',
      'SENIOR_FIRST',
      'LENDER_FIRST',
    ),
    unpaidClaims: fc.constantFrom<RiskAgreement['unpaidClaims']>('LAPSE', 'PAID_FROM_FREED_CAP'),
  })
  .map(({ lenders, guarantees, tranches, ...rules }) => ({
    lenders: lenders.map((weight, index) => ({
      id: `lender-${index}`,
      participation: { num: weight, den: lenders.reduce((sum, one) => sum + one, 0n) },
    })),
    guarantees: guarantees.map((one, index) => ({
      id: `guarantee-${index}`,
      quotity: { num: one.quotity, den: 100n },
      base: 'LOSS' as const,
      ceilingPerClaim: one.ceiling,
      portfolioCap: one.cap,
      beneficiary: one.ofOne ? 'lender-0' : 'POOL',
      order: index,
      counterGuarantee:
        one.counter === null
          ? null
          : { id: `counter-${index}`, quotity: { num: one.counter, den: 100n }, headroom: 90_000n },
    })),
    tranches: tranches.map((size, index) => ({
      id: `tranche-${index}`,
      size,
      participants: index === 0 ? [{ id: 'fund', weight: { num: 1n, den: 1n } }] : [],
    })),
    capBasis: 'NET_OF_RECOVERIES' as const,
    ...rules,
  }));

const loss = (cents: bigint, loan = 'a'): RiskEvent => ({ type: 'LOSS', loan, cents, costs: 0n });
const anyLoss = fc
  .tuple(fc.bigInt({ min: 1n, max: 800_000n }), fc.constantFrom('a', 'b'))
  .map(([cents, loan]) => loss(cents, loan));
const anyHistory = fc.array(
  fc.oneof(
    anyLoss,
    anyLoss.map((event) => ({ ...event, type: 'RECOVERY' as const })),
  ),
  { minLength: 1, maxLength: 8 },
);

const total = (parts: readonly Part[]) => parts.reduce((sum, { cents }) => sum + cents, 0n);

describe('Whatever happens', () => {
  it('each event is shared to the cent, and no loss gives anyone anything', () => {
    fc.assert(
      fc.property(anyAgreement, anyHistory, (agreement, events) => {
        for (const { event, parts } of shareEvents(agreement, events)) {
          expect(total(parts)).toBe(event.type === 'LOSS' ? event.cents : -event.cents);
          if (event.type === 'LOSS') for (const { cents } of parts) expect(cents >= 0n).toBe(true);
        }
      }),
    );
  });

  it('no guarantee goes beyond its cap, nor beyond its ceiling for a loan', () => {
    fc.assert(
      fc.property(anyAgreement, anyHistory, (agreement, events) => {
        for (const { netPaid } of shareEvents(agreement, events))
          for (const { id, portfolioCap } of agreement.guarantees) {
            const paid = netPaid.get(id) ?? 0n;
            expect(paid >= 0n && (portfolioCap === null || paid <= portfolioCap)).toBe(true);
          }
      }),
    );
  });

  it('nobody receives more than it bore', () => {
    fc.assert(
      fc.property(anyAgreement, anyHistory, (agreement, events) => {
        const net = new Map<string, bigint>();
        for (const { parts } of shareEvents(agreement, events)) {
          for (const { party, cents } of parts) net.set(party, (net.get(party) ?? 0n) + cents);
          for (const [party, cents] of net)
            if (party !== 'BORROWER') expect(cents >= 0n).toBe(true);
        }
      }),
    );
  });

  it('a loss that comes back whole leaves everyone as before', () => {
    fc.assert(
      fc.property(anyAgreement, anyLoss, (agreement, event) => {
        const shared = shareEvents(agreement, [event, { ...event, type: 'RECOVERY' }]);
        expect(byParty(shared.flatMap(({ parts }) => parts))).toEqual({});
      }),
    );
  });

  it('a provisional call and its true-up are the final loss', () => {
    const cents = fc.bigInt({ min: 1n, max: 800_000n });
    fc.assert(
      fc.property(anyAgreement, cents, cents, (agreement, provisional, final) => {
        const called = shareEvents(agreement, [
          { ...loss(provisional), type: 'PROVISIONAL_CALL' },
          { ...loss(final), type: 'TRUE_UP' },
        ]);
        const [plain] = shareEvents(agreement, [loss(final)]);
        expect(byParty(called.flatMap(({ parts }) => parts))).toEqual(byParty(plain?.parts ?? []));
      }),
    );
  });

  it('tranches lose in their order, and not otherwise when a loss comes in two', () => {
    const sizes: RiskAgreement = {
      lenders: [{ id: 'bank', participation: { num: 1n, den: 1n } }],
      guarantees: [],
      tranches: [
        {
          id: 'first',
          size: 10_000n,
          participants: [{ id: 'fund', weight: { num: 1n, den: 1n } }],
        },
        { id: 'rest', size: null, participants: [] },
      ],
      recoveryRule: 'SENIOR_FIRST',
      capBasis: 'GROSS',
      unpaidClaims: 'LAPSE',
    };
    const cents = fc.bigInt({ min: 1n, max: 30_000n });
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const apart = shareEvents(sizes, [loss(one), loss(other)]).flatMap(({ parts }) => parts);
        const [whole] = shareEvents(sizes, [loss(one + other)]);
        expect(byParty(apart)).toEqual(byParty(whole?.parts ?? []));
        expect((byParty(apart)['bank'] ?? 0) > 0).toBe(one + other > 10_000n);
      }),
    );
  });
});
