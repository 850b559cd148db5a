import fc from 'fast-check';

import type { CallContent, PartnershipRules, Section } from '../calls.types';

import { blankContent } from './blank-content';
import { checkPublication } from './publication';
import { FUNDER, GOOD, faultsOf } from './publishable';

const NOW = new Date('2027-01-15T09:00:00Z');

const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const;
const partnership = (rules: Partial<PartnershipRules>) => ({
  partnership: { ...GOOD.partnership, ...rules },
});

describe('checkPublication', () => {
  it('accepts the call for PTCE once it has its dates', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('lists everything that a blank cooperative call lacks, and not only the first', () => {
    const faults = checkPublication(
      { funderId: FUNDER, content: blankContent('cooperative-call', 120) },
      NOW,
    );

    expect(faults.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual([
      'text-missing /title/fr',
      'text-missing /title/en',
      'text-missing /summary/fr',
      'text-missing /summary/en',
      'opening-missing /opensAtLocal',
      'deadline-missing /closesAtLocal',
      'allocation-missing /allocation',
      'envelope-missing /envelope',
      'sections-missing /sections',
      'instalments-missing /instalments',
      'legal-route-missing /legalRoute',
    ]);
  });

  it.each<[string, Partial<CallContent>, string[]]>([
    [
      'a deadline before the opening',
      { closesAtLocal: '2027-05-31T12:00' },
      ['deadline-before-opening /closesAtLocal'],
    ],
    [
      'a deadline at the opening',
      { closesAtLocal: '2027-06-01T09:00' },
      ['deadline-before-opening /closesAtLocal'],
    ],
    [
      'a deadline that is over',
      { opensAtLocal: '2026-12-01T09:00', closesAtLocal: '2027-01-15T10:00' },
      ['deadline-past /closesAtLocal'],
    ],
    [
      'a deadline that the clocks skip',
      { opensAtLocal: '2027-02-01T09:00', closesAtLocal: '2027-03-28T02:30' },
      ['local-time-skipped-by-clock-change /closesAtLocal'],
    ],
    [
      'a deadline that the clocks show twice',
      { closesAtLocal: '2027-10-31T02:30' },
      ['local-time-repeated-by-clock-change /closesAtLocal'],
    ],
    ['the second of the two, told by its offset', { closesAtLocal: '2027-10-31T02:30+01:00' }, []],
    [
      'an offset of another country',
      { closesAtLocal: '2027-10-31T02:30+05:00' },
      ['local-time-offset-elsewhere /closesAtLocal'],
    ],
    [
      'an offset of no country',
      { closesAtLocal: '2027-10-31T02:30+99:99' },
      ['local-time-malformed /closesAtLocal'],
    ],
    [
      'a day that does not exist',
      { closesAtLocal: '2027-09-31T12:00+02:00' },
      ['local-time-malformed /closesAtLocal'],
    ],
    ['a time zone of nowhere', { timeZone: 'Europe/Saillans' }, ['time-zone-unknown /timeZone']],
    ['a title in one language', { title: { fr: 'Pôles', en: ' ' } }, ['text-missing /title/en']],
    [
      'a floor above the ceiling',
      { grantFloor: euros('100000.01') },
      ['floor-above-ceiling /grantFloor'],
    ],
    [
      'a ceiling above the envelope',
      { envelope: euros('99999.99') },
      ['ceiling-above-envelope /grantCeiling'],
    ],
    [
      'a floor above the envelope, without a ceiling',
      { grantCeiling: null, grantFloor: euros('1500000.01') },
      ['floor-above-envelope /grantFloor'],
    ],
    [
      'no money at all',
      { envelope: euros('0.00'), grantCeiling: null },
      ['amount-not-positive /envelope'],
    ],
    ['a rate above the whole', { maxRate: '100.0001' }, ['rate-out-of-range /maxRate']],
    ['a rate of nothing', { maxRate: '0' }, ['rate-out-of-range /maxRate']],
    ['the whole as a rate', { maxRate: '100' }, []],
    [
      'more partners asked than allowed',
      partnership({ minPartners: 6, maxPartners: 5 }),
      ['min-partners-above-max /partnership/minPartners'],
    ],
    [
      'more colleges than partners',
      partnership({ minColleges: 4 }),
      ['min-colleges-above-min-partners /partnership/minColleges'],
    ],
    [
      'more required colleges than partners allowed',
      partnership({
        maxPartners: 3,
        requiredColleges: ['residents', 'company', 'local-authority', 'research-training'],
      }),
      ['required-colleges-above-max-partners /partnership/requiredColleges'],
    ],
    [
      'a college required twice',
      partnership({ requiredColleges: ['residents', 'residents'] }),
      ['college-repeated /partnership/requiredColleges/1'],
    ],
    [
      'a cooperative call open to one college',
      partnership({ refusesSingleCollege: false, minColleges: 1 }),
      ['single-college-accepted /partnership/refusesSingleCollege'],
    ],
    [
      'a cooperative call open to one alone',
      partnership({ minPartners: 1, minColleges: 1, maxPartners: 1 }),
      [
        'single-college-unavoidable /partnership/refusesSingleCollege',
        'cooperation-needs-partners /partnership/minPartners',
      ],
    ],
    [
      'a territory made of nothing, with more inside than there may be',
      partnership({
        maxPartners: 3,
        territoryScope: { territoryIds: [], minPartnersInside: 4 },
      }),
      [
        'territory-scope-empty /partnership/territoryScope/territoryIds',
        'partners-inside-above-max /partnership/territoryScope/minPartnersInside',
      ],
    ],
    ['no grid', { grid: [] }, ['grid-missing /grid']],
    ['weights that are not whole', { grid: GOOD.grid.slice(1) }, ['weights-not-whole /grid']],
    [
      'instalments that are not whole',
      { instalments: GOOD.instalments.slice(1) },
      ['instalments-not-whole /instalments'],
    ],
  ])('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('points at the second of two sections, and of two criteria, with one code', () => {
    const sections = GOOD.sections.map((section): Section => ({ ...section, code: 'same' }));
    const grid = GOOD.grid.map((criterion) => ({ ...criterion, code: 'same' }));

    expect(faultsOf({ sections: sections.slice(0, 2), grid: grid.slice(0) })).toEqual([
      'code-repeated /sections/1/code',
      'code-repeated /grid/1/code',
      'code-repeated /grid/2/code',
      'code-repeated /grid/3/code',
      'code-repeated /grid/4/code',
    ]);
  });

  it('sees a criterion that nobody could pass, or that counts for nothing', () => {
    const [first, second, ...rest] = GOOD.grid;
    if (first === undefined || second === undefined) throw new Error('the grid has criteria');
    const grid = [{ ...first, weight: 0 }, { ...second, weight: 45, minPoints: 6 }, ...rest];

    expect(faultsOf({ grid })).toEqual([
      'weight-not-positive /grid/0/weight',
      'min-points-above-max /grid/1/minPoints',
    ]);
  });

  it('adds the faults of each part, whatever the other parts are', () => {
    const parts = fc.subarray<Partial<CallContent>>([
      { title: { fr: '', en: 'Poles' } },
      { closesAtLocal: null },
      { envelope: null },
      { sections: [] },
      { grid: [] },
      { instalments: [] },
      { maxRate: '200' },
      partnership({ minColleges: 9 }),
    ]);
    fc.assert(
      fc.property(parts, (changes) => {
        const expected = changes.flatMap((change) => faultsOf(change)).toSorted();
        expect(faultsOf(Object.assign({}, ...changes)).toSorted()).toEqual(expected);
      }),
    );
  });

  it('accepts instalments exactly when they add up to the whole', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 999_999 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (places) => {
        const bounds = [0, ...new Set(places.toSorted((a, b) => a - b)), 1_000_000];
        const ppms = bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
        const instalments = ppms.map((ppm) => ({
          label: { fr: 'Part', en: 'Part' },
          rate: percentOf(ppm),
          trigger: 'agreement-in-force' as const,
        }));
        expect(faultsOf({ instalments })).toEqual([]);
        if (instalments.length > 1)
          expect(faultsOf({ instalments: instalments.slice(1) })).toEqual([
            'instalments-not-whole /instalments',
          ]);
      }),
    );
  });
});

function percentOf(ppm: number): string {
  return `${Math.floor(ppm / 10_000)}.${String(ppm % 10_000).padStart(4, '0')}`;
}
