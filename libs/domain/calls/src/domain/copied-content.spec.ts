import fc from 'fast-check';

import { asId } from '#kernel/ids';

import type { CallContent } from '../calls.types';

import { contentOf } from './call-templates';
import { copiedContent } from './copied-content';
import { PTCE_TEMPLATE } from './ptce-template';

const SAME = { isOfSameFunder: true } as const;

const SOURCE: CallContent = {
  ...contentOf(PTCE_TEMPLATE, 120),
  referenceCode: 'PTCE',
  opensAtLocal: '2026-06-01T09:00',
  closesAtLocal: '2026-09-30T12:00',
  opensFilesAtLocal: '2026-10-25T02:30+01:00',
  intakes: [{ code: 'summer', closesAtLocal: '2026-07-15T18:00' }],
  phases: [
    {
      kind: 'assessment',
      opensAtLocal: '2026-10-01T09:00',
      closesAtLocal: null,
      isMandatory: true,
    },
  ],
  funders: [
    {
      organisationId: asId<'Organisation'>('funder'),
      isLead: true,
      instruments: ['grant'],
      share: { amount: '1500000.00', currency: 'EUR' },
    },
  ],
  legalRoute: {
    answers: {
      initiative: false,
      funderNeed: false,
      directCounterpart: false,
      detailedSpecification: false,
      unitPrice: false,
    },
    legalReview: 'Read in 2026.',
  },
};

describe('copiedContent', () => {
  it('moves every date by as many days as the opening, at the same hour', () => {
    const copy = copiedContent(SOURCE, { ...SAME, opensAtLocal: '2027-06-07T10:00' });

    expect(copy).toMatchObject({
      opensAtLocal: '2027-06-07T10:00',
      closesAtLocal: '2027-10-06T12:00',
      intakes: [{ code: 'summer', closesAtLocal: '2027-07-21T18:00' }],
      phases: [{ opensAtLocal: '2027-10-07T09:00', closesAtLocal: null }],
    });
  });

  it('drops a time that clocks show twice on the day that it falls on', () => {
    const copy = copiedContent(SOURCE, { ...SAME, opensAtLocal: '2027-06-07T10:00' });

    expect(copy.opensFilesAtLocal).toBeNull();
  });

  it('leaves every date to be said while the opening is not', () => {
    const copy = copiedContent(SOURCE, { ...SAME, opensAtLocal: null });

    expect(copy).toMatchObject({ opensAtLocal: null, closesAtLocal: null, intakes: [] });
    expect(copy.phases.map(({ opensAtLocal }) => opensAtLocal)).toEqual([null]);
  });

  it('keeps the rules, and asks the legal route again', () => {
    const copy = copiedContent(SOURCE, { ...SAME, opensAtLocal: null });

    expect(copy).toMatchObject({
      title: SOURCE.title,
      partnership: SOURCE.partnership,
      grid: SOURCE.grid,
      funders: SOURCE.funders,
      referenceCode: 'PTCE',
      legalRoute: null,
    });
  });

  it('takes of another funder the rules, not the money nor the name', () => {
    const copy = copiedContent(SOURCE, { isOfSameFunder: false, opensAtLocal: null });

    expect(copy).toMatchObject({ funders: [], referenceCode: null, grid: SOURCE.grid });
  });

  it('comes back to the same dates when it is copied there and back', () => {
    const wholeDays = fc.integer({ min: -400, max: 400 }).map((days) => {
      const day = new Date(Date.UTC(2026, 5, 1 + days)).toISOString().slice(0, 10);
      return `${day}T09:00`;
    });
    fc.assert(
      fc.property(wholeDays, (opensAtLocal) => {
        const there = copiedContent(SOURCE, { ...SAME, opensAtLocal });
        const back = copiedContent(there, { ...SAME, opensAtLocal: SOURCE.opensAtLocal });
        expect(back).toMatchObject({
          closesAtLocal: SOURCE.closesAtLocal,
          intakes: SOURCE.intakes,
          phases: SOURCE.phases,
        });
      }),
    );
  });
});
