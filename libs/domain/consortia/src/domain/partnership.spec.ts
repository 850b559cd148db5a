import fc from 'fast-check';

import type { PartnershipRules } from '#domain/calls';
import type { College } from '#domain/organisations';

import type { PartnerFacts, PartnerRole } from '../consortia.types';

import { checkPartnership } from './partnership';
import { codesOf, lead, partner, RULES } from './partnership.fixture';

const COLLEGES: readonly College[] = [
  'ess-organisation',
  'company',
  'local-authority',
  'residents',
];

describe('checkPartnership', () => {
  it('refuses the funder of the call at its own table', () => {
    const partners = [lead(), partner('company'), partner('local-authority', { isFunder: true })];
    expect(checkPartnership(RULES, partners, { meetings: 0 }).map(({ code }) => code)).toEqual([
      'consortia.funder-is-a-partner',
    ]);
  });

  it('accepts three partners of two colleges, one of them associated', () => {
    const partners = [
      lead(),
      partner('company'),
      partner('company', { role: 'associated-partner' }),
    ];
    expect(codesOf({}, partners)).toEqual([]);
  });

  it.each<[string, Partial<PartnershipRules>, PartnerFacts[], string[]]>([
    ['two only', {}, [lead(), partner('company')], ['too-few-partners']],
    [
      'one too many',
      {},
      [lead(), ...COLLEGES.map((college) => partner(college)), partner('residents')],
      ['too-many-partners'],
    ],
    [
      'three of one college',
      {},
      [lead(), partner('ess-organisation'), partner('ess-organisation')],
      ['too-few-colleges', 'single-college'],
    ],
    [
      'three of one college, where one is enough but not alone',
      { minColleges: 1 },
      [lead(), partner('ess-organisation'), partner('ess-organisation')],
      ['single-college'],
    ],
    [
      'no residents where they are required, nor research',
      { requiredColleges: ['residents', 'company', 'research-training'] },
      [lead(), partner('company'), partner('company')],
      ['required-college-missing', 'required-college-missing'],
    ],
    [
      'a lead outside the social and solidarity economy',
      {},
      [lead({ college: 'company', isEss: false }), partner('residents'), partner('company')],
      ['lead-not-ess'],
    ],
    [
      'a company that is of it as a lead',
      {},
      [lead({ college: 'company', isEss: true }), partner('residents'), partner('company')],
      [],
    ],
    [
      'too many from elsewhere',
      { territoryScope: { territoryIds: ['epci-242600252'], minPartnersInside: 2 } },
      [
        lead(),
        partner('company', { isInsideTerritory: false }),
        partner('residents', { isInsideTerritory: false }),
      ],
      ['too-few-partners-inside-territory'],
    ],
    ['nobody', {}, [], ['too-few-partners', 'too-few-colleges', 'lead-missing']],
  ])('sees %s', (_, rules, partners, codes) => {
    expect(codesOf(rules, partners)).toEqual(codes);
  });

  it('says what there is and what there should be', () => {
    expect(checkPartnership(RULES, [lead()], { meetings: 0 })).toContainEqual({
      code: 'consortia.too-few-partners',
      pointer: '/partners',
      params: { partners: 1, minPartners: 3 },
    });
  });

  const anyPartner = fc
    .record({
      college: fc.constantFrom(...COLLEGES),
      role: fc.constantFrom<PartnerRole>('funded-partner', 'associated-partner'),
      isEss: fc.boolean(),
      isInsideTerritory: fc.boolean(),
      isFunder: fc.constant(false),
    })
    .map(({ college, ...facts }) => partner(college, facts));

  const anyRules = fc.record({
    minPartners: fc.integer({ min: 1, max: 6 }),
    minColleges: fc.integer({ min: 1, max: 5 }),
    requiredColleges: fc.subarray([...COLLEGES]),
    refusesSingleCollege: fc.boolean(),
    leadMustBeEss: fc.boolean(),
    territoryScope: fc.option(
      fc.record({
        territoryIds: fc.constant(['epci-242600252'] as const),
        minPartnersInside: fc.integer({ min: 0, max: 4 }),
      }),
    ),
  });

  it('never has more to say for one more partner, but that there are too many', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.array(anyPartner, { maxLength: 6 }),
        anyPartner,
        (rules, others, one) => {
          const before = codesOf(rules, [lead(), ...others]);
          const after = codesOf(rules, [lead(), ...others, one]).filter(
            (code) => code !== 'too-many-partners',
          );
          for (const code of after) expect(before).toContain(code);
        },
      ),
    );
  });

  it('does not depend on the order of the partners', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyPartner, { maxLength: 6 }), (rules, others) => {
        const partners = [lead(), ...others];
        expect(codesOf(rules, partners.toReversed())).toEqual(codesOf(rules, partners));
      }),
    );
  });

  it('refuses no more under looser rules', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyPartner, { maxLength: 6 }), (rules, others) => {
        const looser = { ...rules, minPartners: rules.minPartners - 1, requiredColleges: [] };
        const strict = codesOf(rules, [lead(), ...others]);
        for (const code of codesOf(looser, [lead(), ...others])) expect(strict).toContain(code);
      }),
    );
  });
});
