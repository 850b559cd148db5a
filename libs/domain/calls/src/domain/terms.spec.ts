import type { PartnershipRules } from '../calls.types';

import { type Case, faultsOf, GOOD, NO_CONTRACT } from './publishable';

const label = { fr: 'Mot', en: 'Word' };
const partnership = (rules: Partial<PartnershipRules>) => ({
  partnership: { ...GOOD.partnership, ...rules },
});

const TERMS: readonly Case[] = [
  [
    'documents of nobody',
    {
      documents: [
        {
          code: 'a',
          label,
          scope: 'partner',
          roles: [],
          isMandatory: true,
          validityMonths: null,
        },
        {
          code: 'a',
          label,
          scope: 'application',
          roles: ['lead'],
          isMandatory: true,
          validityMonths: null,
        },
      ],
    },
    [
      'code-repeated /documents/1/code',
      'document-of-nobody /documents/0/roles',
      'document-roles-useless /documents/1/roles',
    ],
  ],
  [
    'money passed on without an agreement between partners',
    { agreementTerms: { onwardTransferAllowed: true, consortiumAgreementRequired: false } },
    ['consortium-agreement-needed /agreementTerms/consortiumAgreementRequired'],
  ],
  [
    'a committee without scores, with a mark to pass',
    {
      passMark: 50,
      appraisal: { ...GOOD.appraisal, method: 'qualitative-committee', spreadAlert: 10 },
    },
    [
      'pass-mark-without-scores /passMark',
      'spread-without-scores /appraisal/spreadAlert',
      ...GOOD.grid.map((_, index) => `score-without-scores /grid/${index}/kind`),
    ],
  ],
  [
    'a question of the legal route left open',
    { legalRoute: { answers: { ...NO_CONTRACT, unitPrice: null }, legalReview: null } },
    ['legal-answer-missing /legalRoute/answers/unitPrice'],
  ],
  [
    'two answers for a contract, and no review',
    {
      legalRoute: {
        answers: { ...NO_CONTRACT, unitPrice: true, funderNeed: true },
        legalReview: null,
      },
    },
    ['legal-review-missing /legalRoute/legalReview'],
  ],
  [
    'two answers for a contract, reviewed',
    {
      legalRoute: {
        answers: { ...NO_CONTRACT, unitPrice: true, funderNeed: true },
        legalReview: 'Me Dupré, 4 janvier 2027 : subvention, à la condition de…',
      },
    },
    [],
  ],
  [
    'shares of partners that cannot be',
    partnership({ minShareEss: '0', maxSingleCollegeShare: '10' }),
    [
      'rate-out-of-range /partnership/minShareEss',
      'college-share-unreachable /partnership/maxSingleCollegeShare',
    ],
  ],
  [
    'more consortia to lead than to be in, for those who are in one only',
    partnership({
      maxConsortiaPerLead: 3,
      maxConsortiaPerOrganisation: 2,
      isMembershipExclusive: true,
    }),
    [
      'leads-above-memberships /partnership/maxConsortiaPerLead',
      'exclusive-membership-many /partnership/isMembershipExclusive',
    ],
  ],
];

describe('The terms of a call', () => {
  it.each(TERMS)('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
