import fc from 'fast-check';

import { asId } from '#kernel/ids';

import type { CallContent } from '../calls.types';

import { contentOf } from './call-templates';
import { PTCE_TEMPLATE } from './ptce-template';
import { checkRevision } from './revision';

const FUNDER = asId<'Organisation'>('funder');
const NOW = new Date('2027-06-15T09:00:00Z');

const A_GRANT = {
  answers: {
    initiative: false,
    funderNeed: false,
    directCounterpart: false,
    detailedSpecification: false,
    unitPrice: false,
  },
  legalReview: null,
};

const CURRENT: CallContent = {
  ...contentOf(PTCE_TEMPLATE, 120),
  opensAtLocal: '2027-06-01T09:00',
  closesAtLocal: '2027-07-31T12:00',
  legalRoute: A_GRANT,
};

const faultsOf = (changes: Partial<CallContent>, now = NOW) =>
  checkRevision({ funderId: FUNDER, current: CURRENT, next: { ...CURRENT, ...changes } }, now).map(
    ({ code, pointer }) => `${code} ${String(pointer)}`,
  );

const [firstSection] = CURRENT.sections;
if (firstSection === undefined) throw new Error('the call has sections');

describe('checkRevision', () => {
  it.each<[string, Partial<CallContent>]>([
    ['a later deadline', { closesAtLocal: '2027-08-31T12:00' }],
    ['a larger envelope', { envelope: { amount: '1500000.01', currency: 'EUR' } }],
    ['a clearer title', { title: { fr: 'Pôles', en: 'Poles' } }],
    [
      'a clearer question',
      {
        sections: CURRENT.sections.map((section) => ({
          ...section,
          help: { fr: 'Dites-en plus.', en: 'Say more.' },
        })),
      },
    ],
  ])('accepts %s', (_, changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  it('refuses every narrowing at once', () => {
    expect(
      faultsOf({
        closesAtLocal: '2027-07-30T12:00',
        envelope: { amount: '1499999.99', currency: 'EUR' },
        maxRate: '50',
        partnership: { ...CURRENT.partnership, minPartners: 4 },
        sections: [firstSection],
      }),
    ).toEqual([
      'rule-frozen /maxRate',
      'rule-frozen /partnership/minPartners',
      'rule-frozen /sections',
      'deadline-brought-forward /closesAtLocal',
      'envelope-reduced /envelope',
    ]);
  });

  it('refuses a revision that changes nothing', () => {
    expect(faultsOf({})).toEqual(['revision-changes-nothing undefined']);
  });

  it('refuses to lengthen a call that is over', () => {
    const later = { closesAtLocal: '2027-12-31T12:00' };
    expect(faultsOf(later, new Date('2027-07-31T10:00:00Z'))).toEqual(['call-over /closesAtLocal']);
    expect(faultsOf(later, new Date('2027-07-31T09:59:59Z'))).toEqual([]);
  });

  it('refuses words taken away, and a deadline that does not exist', () => {
    expect(faultsOf({ title: { fr: 'Pôles', en: '' } })).toEqual(['text-missing /title/en']);
    expect(faultsOf({ closesAtLocal: '2028-03-26T02:30' })).toEqual([
      'local-time-skipped-by-clock-change /closesAtLocal',
    ]);
  });

  it('never lets a deadline come earlier, nor an envelope shrink', () => {
    const day = fc.integer({ min: 1, max: 31 });
    const cents = fc.bigInt({ min: 100_000_00n, max: 3_000_000_00n });
    fc.assert(
      fc.property(day, cents, (dayOfJuly, envelopeCents) => {
        const amount = `${envelopeCents / 100n}.${String(envelopeCents % 100n).padStart(2, '0')}`;
        const closesAtLocal = `2027-07-${String(dayOfJuly).padStart(2, '0')}T12:00`;
        const faults = faultsOf({ closesAtLocal, envelope: { amount, currency: 'EUR' } });
        expect(faults.includes('deadline-brought-forward /closesAtLocal')).toBe(dayOfJuly < 31);
        expect(faults.includes('envelope-reduced /envelope')).toBe(envelopeCents < 1_500_000_00n);
      }),
    );
  });
});
