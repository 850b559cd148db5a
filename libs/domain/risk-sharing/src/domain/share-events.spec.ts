import { parsePercentage } from '#kernel/fractions';

import examples from '../../../../../test/worked-examples/risk-sharing.json';
import { agreementIn, eventsIn } from '../http/read-agreement';
import type { LossAllocationsRequest } from '../http/loss-allocations.dto';
import type { Part, RiskAgreement, RiskEvent } from '../risk-sharing.types';

import { checkAgreement, checkEvents } from './check-agreement';
import { capOf, guaranteedAmount, shareBack } from './guarantee-amounts';
import { shareEvents } from './share-events';

/** In euros; those who neither bear nor receive are left out. */
const byParty = (parts: readonly Part[]): Readonly<Record<string, number>> => {
  const totals = new Map<string, bigint>();
  for (const { party, cents } of parts) totals.set(party, (totals.get(party) ?? 0n) + cents);
  const borne = [...totals].filter(([, cents]) => cents !== 0n);
  return Object.fromEntries(borne.map(([party, cents]) => [party, Number(cents) / 100]));
};

interface Example {
  readonly name: string;
  readonly request: object;
  readonly parties: readonly Readonly<Record<string, number>>[];
  readonly netPaid?: Readonly<Record<string, number>>;
  readonly headroom?: Readonly<Record<string, number>>;
}

describe('A shared risk', () => {
  it.each(examples.examples as unknown as readonly Example[])('$name', (example) => {
    const request = example.request as LossAllocationsRequest;
    const [agreement, events] = [agreementIn(request), eventsIn(request)];
    expect([...checkAgreement(agreement), ...checkEvents(events)]).toEqual([]);

    const shared = shareEvents(agreement, events);
    expect(shared.map(({ parts }) => byParty(parts))).toEqual(example.parties);
    const last = shared.at(-1);
    const inEuros = (amounts?: ReadonlyMap<string, bigint>) =>
      Object.fromEntries([...(amounts ?? [])].map(([id, cents]) => [id, Number(cents) / 100]));
    if (example.netPaid) expect(inEuros(last?.netPaid)).toEqual(example.netPaid);
    if (example.headroom) expect(inEuros(last?.headroom)).toEqual(example.headroom);
  });

  it('has caps, guaranteed amounts and recoveries as the funds publish them', () => {
    expect(capOf(200_000_000n, parsePercentage('80'), parsePercentage('20'))).toBe(32_000_000n);
    const large = guaranteedAmount({
      loan: 40_000_000n,
      quotity: parsePercentage('65'),
      ceiling: 20_000_000n,
      feeRate: parsePercentage('2.5'),
      mutualisationRate: parsePercentage('0'),
    });
    expect(large).toMatchObject({ guaranteed: 20_000_000n, fee: 500_000n, retained: 20_000_000n });
    expect(shareBack(8_000_000n, [10_000_000n, 9_000_000n, 6_000_000n]).parts).toEqual([
      3_200_000n,
      2_880_000n,
      1_920_000n,
    ]);
    expect(shareBack(500n, [100n, 0n])).toEqual({ parts: [100n, 0n], surplus: 400n });
  });
});

const loss = (cents: bigint): RiskEvent => ({ type: 'LOSS', loan: 'a', cents, costs: 0n });

describe('An agreement', () => {
  const sound = agreementIn({ lenders: [{ id: 'bank', participationPct: '100' }], events: [] });
  const codes = (agreement: RiskAgreement) => checkAgreement(agreement).map(({ code }) => code);

  it('is refused with every reason', () => {
    const request: LossAllocationsRequest = {
      lenders: [
        { id: 'bank', participationPct: '60' },
        { id: 'bank', participationPct: '60' },
      ],
      guarantees: [
        { id: 'g', quotityPct: '70' },
        { id: 'h', quotityPct: '50' },
        { id: 'i', quotityPct: '50', beneficiary: 'nobody' },
      ],
      tranches: [
        { id: 't' },
        { id: 'u', size: '1.00', participants: [{ id: 'x', weightPct: '90' }] },
      ],
      events: [],
    };
    expect(codes(agreementIn(request))).toEqual([
      'id-repeated',
      'beneficiary-unknown',
      'shares-not-the-whole',
      'guaranteed-above-the-loss',
      'tranche-below-one-without-end',
      'shares-not-the-whole',
    ]);
    expect(codes(sound)).toEqual([]);
  });

  it('takes thirds written with decimals', () => {
    const thirds = ['33.33', '33.33', '33.34'].map((participationPct, index) => ({
      id: `${index}`,
      participationPct,
    }));
    expect(codes(agreementIn({ lenders: thirds, events: [] }))).toEqual([]);
  });

  it('refuses events that cannot be', () => {
    const events: readonly RiskEvent[] = [
      { ...loss(0n) },
      { ...loss(1n), type: 'TRUE_UP' },
      { ...loss(1n), type: 'RECOVERY', costs: 2n },
    ];
    expect(checkEvents(events).map(({ code }) => code)).toEqual([
      'event-without-amount',
      'true-up-without-call',
      'costs-above-recovery',
    ]);
  });
});
