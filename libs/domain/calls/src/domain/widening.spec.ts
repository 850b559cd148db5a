import type { CallContent, PartnershipRules } from '../calls.types';

import { completeSection, type WrittenField } from './fields';
import { FUNDER, GOOD } from './publishable';
import { checkRevision } from './revision';

const BEFORE_OPENING = new Date('2027-05-15T09:00:00Z');
const OPEN = new Date('2027-06-15T09:00:00Z');

const label = { fr: 'Mot', en: 'Word' };
const partnership = (rules: Partial<PartnershipRules>) => ({
  partnership: { ...GOOD.partnership, ...rules },
});
const family = (facts: object) => ({
  costFamilies: [
    {
      code: 'staff',
      label,
      accounts: ['64'],
      isEligible: true,
      ratePct: null,
      floorPct: '5',
      ceilingPct: '40',
      isCooperation: false,
      ...facts,
    },
  ],
});
const form = (...fields: readonly WrittenField[]): Partial<CallContent> => ({
  sections: [completeSection({ code: 'one', label, fields })],
});
const later = { closesAtLocal: '2027-08-31T12:00' };
const intakes = (...days: readonly string[]) => ({
  intakes: days.map((day) => ({ code: day, closesAtLocal: `${day}T12:00` })),
});
const text: WrittenField = { code: 'a', label, type: 'text', maxLength: 100 };

type Case = readonly [string, Partial<CallContent>, Partial<CallContent>];

const faultsOf = (before: Partial<CallContent>, after: Partial<CallContent>, now = OPEN) =>
  checkRevision(
    {
      funderId: FUNDER,
      current: { ...GOOD, ...before },
      next: { ...GOOD, ...before, ...after },
    },
    now,
  ).map(({ code, pointer }) => `${code} ${String(pointer)}`);

const WIDENED: readonly Case[] = [
  ['fewer partners', {}, partnership({ minPartners: 2 })],
  ['no end to partners', {}, partnership({ maxPartners: null })],
  ['one college at last', partnership({ minColleges: 2 }), partnership({ minColleges: 1 })],
  [
    'a college that need not come',
    partnership({ requiredColleges: ['company', 'residents'] }),
    partnership({ requiredColleges: ['residents'] }),
  ],
  ['any lead', {}, partnership({ leadMustBeEss: false })],
  ['a higher ceiling', {}, { grantCeiling: { amount: '120000.00', currency: 'EUR' } }],
  ['no ceiling', {}, { grantCeiling: null }],
  ['a higher rate', { maxRate: '70' }, { maxRate: '80' }],
  ['a larger room for costs', family({}), family({ ceilingPct: '50', floorPct: null })],
  ['a longer answer', form(text), form({ ...text, maxLength: 200 })],
  ['an answer that need not be given', form(text), form({ ...text, full: 'optional' })],
  [
    'one more question that need not be answered',
    form(text),
    form(text, { ...text, code: 'b', full: 'optional' }),
  ],
  ['one more territory', {}, { territoryIds: ['epci-242600252'] }],
  [
    'one more intake, with the deadline',
    intakes('2027-07-01', '2027-07-31'),
    { ...later, ...intakes('2027-07-01', '2027-07-31', '2027-08-31') },
  ],
  [
    'the last intake, put off with the deadline',
    intakes('2027-06-10', '2027-07-31'),
    {
      ...later,
      ...intakes('2027-06-10', '2027-07-31'),
      intakes: [
        { code: '2027-06-10', closesAtLocal: '2027-06-10T12:00' },
        { code: '2027-07-31', closesAtLocal: '2027-08-31T12:00' },
      ],
    },
  ],
];

const NARROWED: readonly (readonly [string, Partial<CallContent>, Partial<CallContent>, string])[] =
  [
    ['another mode', {}, { mode: 'competitive' }, 'rule-frozen /mode'],
    [
      'a college required',
      {},
      partnership({ requiredColleges: ['residents'] }),
      'rule-frozen /partnership/requiredColleges',
    ],
    [
      'a smaller room for costs',
      family({}),
      family({ ceilingPct: '30' }),
      'rule-frozen /costFamilies/0/ceilingPct',
    ],
    [
      'one more question to answer',
      form(text),
      form(text, { ...text, code: 'b' }),
      'rule-frozen /sections/0/fields',
    ],
    [
      'another way to share',
      {},
      { allocation: { method: 'equal-share', partial: 'skip', floorPct: null } },
      'rule-frozen /allocation/method',
    ],
    [
      'an intake that is over',
      intakes('2027-06-10', '2027-07-31'),
      intakes('2027-06-20', '2027-07-31'),
      'rule-frozen /intakes/0/closesAtLocal',
    ],
  ];

describe('A public call', () => {
  it.each(WIDENED)('may be given %s', (_, before, after) => {
    expect(faultsOf(before, after)).toEqual([]);
  });

  it.each(NARROWED)('is not given %s', (_, before, after, fault) => {
    expect(faultsOf(before, after)).toContain(fault);
  });

  describe('has criteria', () => {
    const grid = GOOD.grid.map((criterion) => ({ ...criterion, label }));
    const scored = GOOD.grid.map((criterion) => ({ ...criterion, maxPoints: 10 }));

    it('that may change until it opens', () => {
      expect(faultsOf({}, { grid: scored, passMark: 50 }, BEFORE_OPENING)).toEqual([]);
      expect(faultsOf({}, { passMark: 50 })).toEqual(['rule-frozen /passMark']);
    });

    it('whose words become clearer after it, but with a later deadline', () => {
      expect(faultsOf({}, { grid })).toContain('criterion-needs-extension /grid/0/label/en');
      expect(faultsOf({}, { grid, ...later })).toEqual([]);
      expect(faultsOf({}, { grid: scored, ...later })).toContain('rule-frozen /grid/0/maxPoints');
    });
  });

  it('is not held to rules of the house that came after it', () => {
    expect(faultsOf({ legalRoute: null }, later)).toEqual([]);
    expect(faultsOf({ legalRoute: null }, { ...later, legalRoute: GOOD.legalRoute })).toEqual([]);
  });
});
