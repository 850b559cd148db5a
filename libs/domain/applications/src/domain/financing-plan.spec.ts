import fc from 'fast-check';

import { eur } from '#kernel/money';
import { asId } from '#kernel/ids';

import { consolidate } from './budget';
import { asked, budgetOf, FUNDER, line, partner, partnerId, RULES } from './budget.fixture';
import { checkFinancing, judgeFinancing } from './check-financing';
import { conditionStateOf, ringsIn } from './conditions';
import {
  isForeseen,
  PROMISE_STATUSES,
  sourcesBy,
  totalsOf,
  type FinancingSource,
} from './financing-plan';

const euros = (amount: number) => BigInt(amount) * 100n;

function source(
  code: string,
  amount: number,
  more: Partial<FinancingSource> = {},
): FinancingSource {
  return {
    code,
    kind: 'public-grant',
    funderId: null,
    label: code,
    partnerId: null,
    instrument: null,
    amount: eur(euros(amount)),
    status: 'requested',
    conditionText: null,
    condition: null,
    aidBasis: 'none',
    ...more,
  };
}

const waitsFor = (other: string, least: { euros?: number; percent?: string } = { euros: 1 }) => ({
  condition: {
    source: other,
    atLeast: least.euros === undefined ? null : eur(euros(least.euros)),
    atLeastPct: least.percent ?? null,
  },
});

const COSTS = { total: euros(100_000), eligible: euros(80_000) };

describe('A financing plan', () => {
  const plan = [
    source('region', 40_000, { status: 'granted' }),
    source('city', 10_000, { status: 'refused' }),
    source('bank', 20_000, { kind: 'loan', instrument: 'loan', status: 'pledged' }),
    source('fund', 50_000, { kind: 'loan', instrument: 'guarantee', status: 'signed' }),
    source('own', 15_000, { kind: 'own-funds', status: 'paid' }),
    source('people', 5_000, { kind: 'in-kind' }),
  ];

  it('counts cash that may still come, and apart from it what is secured and what is in kind', () => {
    const totals = totalsOf(plan, COSTS);
    expect(totals).toMatchObject({
      foreseen: euros(75_000),
      secured: euros(55_000),
      publicAid: euros(40_000),
      inKind: euros(5_000),
      gap: euros(25_000),
      gapToSecure: euros(45_000),
      coverage: { percent: '75.00' },
      grantRate: { percent: '50.00' },
    });
    expect(totals.byStatus.get('refused')).toBe(euros(10_000));
    expect([...sourcesBy(plan, ({ kind }) => kind)].map(([kind]) => kind)).toEqual([
      'public-grant',
      'loan',
      'own-funds',
      'in-kind',
    ]);
  });

  it('never loses a cent from one status to another', () => {
    const anySource = fc.record({
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      status: fc.constantFrom(...PROMISE_STATUSES),
    });
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 20 }), (all) => {
        const sources = all.map(({ amount, status }, index) =>
          source(`s${index}`, amount, { status }),
        );
        const { byStatus, foreseen, gap } = totalsOf(sources, COSTS);
        const sum = [...byStatus.values()].reduce((total, cents) => total + cents, 0n);
        const lost = sources.filter((one) => !isForeseen(one));
        const lostCents = lost.reduce((total, { amount }) => total + amount.cents, 0n);
        expect(sum).toBe(foreseen + lostCents);
        expect(gap + foreseen).toBe(COSTS.total);
      }),
    );
  });
});

describe('A condition', () => {
  it.each([
    ['met', { status: 'granted' }, { euros: 40_000 }],
    ['open', { status: 'pledged' }, { euros: 40_000 }],
    ['met', { status: 'paid' }, { percent: '40' }],
    ['impossible', { status: 'granted' }, { euros: 40_001 }],
    ['impossible', { status: 'granted' }, { percent: '40.0001' }],
    ['impossible', { status: 'refused' }, { euros: 1 }],
  ] as const)('is %s once the other is %j, wanting %j', (state, other, least) => {
    const sources = [source('region', 40_000, other), source('fund', 1, waitsFor('region', least))];
    expect(conditionStateOf(sources[1] as FinancingSource, sources, COSTS.total)).toBe(state);
  });

  it('may be one of a chain, and of no ring', () => {
    const chain = [source('a', 1, waitsFor('b')), source('b', 1, waitsFor('c')), source('c', 1)];
    expect(ringsIn(chain)).toEqual([]);
    const ring = [
      source('start', 1, waitsFor('a')),
      source('a', 1, waitsFor('b')),
      source('b', 1, waitsFor('a')),
      source('self', 1, waitsFor('self')),
    ];
    expect(ringsIn(ring)).toEqual([
      ['a', 'b', 'a'],
      ['self', 'self'],
    ]);
  });

  it('leaves no ring unseen: without any, sources can be put in order', () => {
    const size = 8;
    const next = fc.option(fc.integer({ min: 0, max: size - 1 }));
    fc.assert(
      fc.property(fc.array(next, { minLength: size, maxLength: size }), (targets) => {
        const sources = targets.map((target, index) =>
          source(`s${index}`, 1, target === null ? {} : waitsFor(`s${target}`)),
        );
        const done = new Set<string>();
        for (let round = 0; round < size; round += 1) {
          for (const { code, condition } of sources)
            if (condition === null || done.has(condition.source)) done.add(code);
        }
        expect(ringsIn(sources).length === 0).toBe(done.size === size);
      }),
    );
  });
});

describe('Saving a plan', () => {
  it('is refused with every reason at once', () => {
    const stranger = asId<'Organisation'>('stranger');
    const refusals = checkFinancing(
      [
        source('a', 1, { label: null }),
        source('a', 1, { funderId: stranger, partnerId: partnerId('gone') }),
        source('b', 0, { instrument: 'loan', ...waitsFor('nobody', {}) }),
        source('c', 1, waitsFor('c')),
      ],
      { partnerIds: [partnerId('a')], knownFunders: new Set() },
    );
    expect(refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)).toEqual([
      'source-without-name /sources/0/label',
      'source-repeated /sources/1/code',
      'funder-unknown /sources/1/funderId',
      'recipient-not-a-partner /sources/1/partnerId',
      'amount-not-positive /sources/2/amount',
      'instrument-not-for-source /sources/2/instrument',
      'condition-source-unknown /sources/2/condition/source',
      'condition-empty /sources/2/condition',
      'condition-in-a-ring /sources/3/condition',
    ]);
  });
});

describe('Judging a plan before submission', () => {
  const sums = consolidate(
    budgetOf(partner('a', [line('60', 1000), asked(600), line('own', 400)])),
  );
  const judged = (...sources: readonly FinancingSource[]) =>
    judgeFinancing(sources, RULES, sums, new Map([[FUNDER, euros(600)]])).map(
      ({ severity, code }) => `${severity} ${code}`,
    );
  const funder = source('funder', 600, { funderId: FUNDER });
  const own = source('own', 400, { kind: 'own-funds', status: 'paid' });

  it('has nothing against one that says what the budgets say', () => {
    expect(judged(funder, own)).toEqual([]);
    expect(judged()).toEqual(['information financing-plan-empty']);
  });

  it('tells a difference, a gap, what pays twice, and conditions that are open or lost', () => {
    expect(judged(source('funder', 500, { funderId: FUNDER }), own)).toEqual([
      'error financing-plan-differs',
      'warning financing-gap',
    ]);
    expect(judged(funder, own, source('more', 1))).toEqual(['error plan-finances-twice']);
    expect(judged(funder, { ...own, ...waitsFor('funder') })).toEqual([
      'information condition-open',
    ]);
    expect(judged(funder, { ...own, ...waitsFor('funder', { euros: 601 }) })).toEqual([
      'warning condition-impossible',
    ]);
  });
});
