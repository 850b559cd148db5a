import type { PartnershipRules } from '#domain/calls';

import type { PartnerFacts } from '../consortia.types';

import { codesOf, lead, partner } from './partnership.fixture';

describe('Terms of a call on its partners', () => {
  it.each<[string, Partial<PartnershipRules>, PartnerFacts[], string[]]>([
    [
      'too few of the social and solidarity economy, and too many of one college',
      { minShareEss: '50', maxSingleCollegeShare: '66.6666' },
      [lead(), partner('company'), partner('company')],
      ['share-of-ess-too-small', 'college-too-large'],
    ],
    [
      'shares that are just enough',
      { minShareEss: '33.3333', maxSingleCollegeShare: '66.6667' },
      [lead(), partner('company'), partner('company')],
      [],
    ],
    [
      'a lead of another form, and too young',
      { leadLegalForms: ['scic'], leadMinAgeMonths: 37 },
      [lead(), partner('company'), partner('residents')],
      ['lead-of-another-legal-form', 'lead-too-young'],
    ],
    [
      'a lead of unknown age',
      { leadMinAgeMonths: 1 },
      [lead({ ageMonths: null }), partner('company'), partner('residents')],
      ['lead-age-unknown'],
    ],
    [
      'a natural person',
      {},
      [lead(), partner('company', { legalForm: 'sole-trader' }), partner('residents')],
      ['individuals-not-admitted'],
    ],
    [
      'a natural person, where that is admitted',
      { allowsIndividuals: true },
      [lead(), partner('company', { legalForm: 'sole-trader' }), partner('residents')],
      [],
    ],
    [
      'a letter that is missing',
      { lettersOfCommitmentRequired: true },
      [lead(), partner('company', { hasLetter: true }), partner('residents')],
      ['letters-missing'],
    ],
    [
      'that they never met',
      { minSteeringMeetings: 1 },
      [lead(), partner('company'), partner('residents')],
      ['too-few-meetings'],
    ],
    [
      'that one only lends a hand',
      {},
      [lead(), partner('company'), partner('residents', { role: 'contributor' })],
      ['too-few-partners'],
    ],
  ])('see %s', (_, rules, partners, codes) => {
    expect(codesOf(rules, partners)).toEqual(codes);
  });

  it('counts the meetings', () => {
    const partners = [lead(), partner('company'), partner('residents')];
    expect(codesOf({ minSteeringMeetings: 2 }, partners, 1)).toEqual(['too-few-meetings']);
    expect(codesOf({ minSteeringMeetings: 2 }, partners, 2)).toEqual([]);
  });
});
