import { asLocalDate } from '#kernel/dates';

import { checkDocument, isValidOn, type DocumentFacts, type DocumentFile } from './documents';

const TODAY = asLocalDate('2026-11-23');
const AT = { organisationId: 'us', today: TODAY };
const FILE: DocumentFile = { organisationId: 'us', status: 'clean' };
const STATUTES: DocumentFacts = {
  type: 'statutes',
  issuedOn: asLocalDate('2019-04-02'),
  validUntil: null,
};

const codesOf = (facts: Partial<DocumentFacts>, file: Partial<DocumentFile> = {}) =>
  checkDocument({ ...STATUTES, ...facts }, { ...FILE, ...file }, AT).map(({ code }) => code);

describe('checkDocument', () => {
  it('accepts statutes, and an insurance that runs', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ type: 'insurance', validUntil: TODAY })).toEqual([]);
  });

  it.each([
    ['a paper of tomorrow', { issuedOn: asLocalDate('2026-11-24') }, 'document-issued-later'],
    ['an insurance without an end', { type: 'insurance' as const }, 'document-end-missing'],
    [
      'an end before the beginning',
      { validUntil: asLocalDate('2019-04-01') },
      'document-ends-before-issue',
    ],
    ['a paper that has ended', { validUntil: asLocalDate('2026-11-22') }, 'document-expired'],
  ])('refuses %s', (_, facts, code) => {
    expect(codesOf(facts)).toEqual([code]);
  });

  it('refuses a file of another, or one that is not clean yet, with all other reasons', () => {
    expect(codesOf({ issuedOn: asLocalDate('2030-01-01') }, { organisationId: 'them' })).toEqual([
      'document-issued-later',
      'document-file-of-another',
    ]);
    expect(codesOf({}, { status: 'pending' })).toEqual(['document-file-not-clean']);
  });
});

describe('isValidOn', () => {
  const insurance = {
    type: 'insurance' as const,
    issuedOn: asLocalDate('2026-01-01'),
    validUntil: asLocalDate('2026-12-31'),
    withdrawnOn: null,
  };

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s is %s', (day, isValid) => {
    expect(isValidOn(insurance, asLocalDate(day))).toBe(isValid);
  });

  it('ends on the day of its withdrawal', () => {
    const withdrawn = { ...insurance, withdrawnOn: asLocalDate('2026-06-10') };
    expect(isValidOn(withdrawn, asLocalDate('2026-06-09'))).toBe(true);
    expect(isValidOn(withdrawn, asLocalDate('2026-06-10'))).toBe(false);
  });
});
