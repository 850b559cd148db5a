import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';

import type { RegulatedAid, Regulation } from '../state-aid.types';

import { checkAssessment } from './aid-assessment';
import { standingsOn } from './cumulation';

const RULES = {
  GENERAL: { ceiling: 300_000_00n, years: 3 },
  SGEI: { ceiling: 750_000_00n, years: 3 },
};
const DAY = asLocalDate('2026-11-26');

const past = (euros: number, regulation: Regulation, day = '2025-01-01'): RegulatedAid => ({
  id: `${regulation}-${day}`,
  grantedOn: asLocalDate(day),
  cents: BigInt(euros) * 100n,
  regulation,
});

describe('A new de minimis aid', () => {
  it.each<[string, number, Regulation, readonly RegulatedAid[], boolean]>([
    ['fits below an untouched ceiling', 300_000, 'GENERAL', [], true],
    ['fits to the cent', 100_000, 'GENERAL', [past(200_000, 'GENERAL')], true],
    ['does not fit a cent above', 100_001, 'GENERAL', [past(200_000, 'GENERAL')], false],
    [
      'counts a day on the edge',
      100_001,
      'GENERAL',
      [past(200_000, 'GENERAL', '2023-11-26')],
      false,
    ],
    [
      'forgets the day before it',
      300_000,
      'GENERAL',
      [past(200_000, 'GENERAL', '2023-11-25')],
      true,
    ],
    ['leaves general aid its ceiling', 200_000, 'GENERAL', [past(500_000, 'SGEI')], true],
    ['adds all up to the larger ceiling', 300_000, 'GENERAL', [past(500_000, 'SGEI')], false],
    ['for a service counts general aid', 500_000, 'SGEI', [past(300_000, 'GENERAL')], false],
    ['for a service has the larger ceiling', 450_000, 'SGEI', [past(300_000, 'GENERAL')], true],
  ])('%s', (_, euros, regulation, aids, isWithin) => {
    const standings = standingsOn(DAY, { cents: BigInt(euros) * 100n, regulation }, aids, RULES);
    expect(standings.every((one) => one.isWithin)).toBe(isWithin);
  });

  it('never lets what fits pass a ceiling', () => {
    const aid = fc.record({
      euros: fc.integer({ min: 1, max: 400_000 }),
      regulation: fc.constantFrom<Regulation>('GENERAL', 'SGEI'),
    });
    fc.assert(
      fc.property(fc.array(aid, { maxLength: 12 }), (aids) => {
        const granted: RegulatedAid[] = [];
        for (const { euros, regulation } of aids) {
          const next = { ...past(euros, regulation), grantedOn: DAY };
          if (standingsOn(DAY, next, granted, RULES).every((one) => one.isWithin))
            granted.push(next);
        }
        const total = (only?: Regulation) =>
          granted
            .filter(({ regulation }) => only === undefined || regulation === only)
            .reduce((sum, { cents }) => sum + cents, 0n);
        expect(total('GENERAL') <= RULES.GENERAL.ceiling).toBe(true);
        expect(total() <= RULES.SGEI.ceiling).toBe(true);
      }),
    );
  });
});

describe('An assessment of aid', () => {
  const said = {
    outcome: 'de-minimis',
    regulation: 'GENERAL',
    isEconomic: true,
    affectsTrade: true,
    service: null,
    scheme: null,
    sector: '88.99',
    justification: 'Sells services to local authorities.',
  } as const;
  const codes = (more: object) => checkAssessment({ ...said, ...more }).map(({ code }) => code);

  it.each<[string, object, readonly string[]]>([
    ['is whole', {}, []],
    [
      'is no aid when not economic',
      { outcome: 'not-aid', regulation: null, isEconomic: false },
      [],
    ],
    ['is aid after all', { outcome: 'not-aid', regulation: null }, ['aid-after-all']],
    ['names its regulation', { regulation: null }, ['regulation-missing']],
    ['names its sector', { sector: null }, ['sector-missing']],
    ['names the entrusted service', { regulation: 'SGEI' }, ['service-missing']],
    ['names its scheme', { outcome: 'other-scheme', regulation: null }, ['scheme-missing']],
    [
      'says all it lacks at once',
      { outcome: 'other-scheme' },
      ['regulation-of-no-de-minimis', 'scheme-missing'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});
