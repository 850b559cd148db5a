import { eur } from '#kernel/money';
import { refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import {
  isAdmissible,
  readAdmissibility,
  type AdmissibilityFacts,
  type AdmissibilityRules,
} from './admissibility';
import { checkAssignment } from './assignment';

const rules: AdmissibilityRules = {
  closesAt: new Date('2027-01-31T11:00:00Z'),
  grantFloor: eur(1_000_000n),
  grantCeiling: eur(10_000_000n),
  maxRate: parsePercent('70'),
  eachFundedPartnerHasBudget: true,
};

const facts: AdmissibilityFacts = {
  submittedAt: new Date('2027-01-31T10:59:59.999Z'),
  answerFaults: [],
  documentFaults: [],
  requested: eur(7_000_000n),
  total: eur(10_000_000n),
  partners: [{ isFunded: true, total: eur(10_000_000n) }],
  isLeadRegistered: true,
  partnershipFaults: [],
};

const brokenBy = (changed: Partial<AdmissibilityFacts>) =>
  readAdmissibility(rules, { ...facts, ...changed }).flatMap(({ rule, faults }) =>
    faults.map(({ code }) => `${rule}: ${code}`),
  );

describe('readAdmissibility', () => {
  it('finds an application admissible when every rule is met', () => {
    const readings = readAdmissibility(rules, facts);
    expect(readings.map(({ rule }) => rule)).toHaveLength(7);
    expect(isAdmissible(readings)).toBe(true);
  });

  it.each([
    ['arrived-in-time: arrived-late', { submittedAt: rules.closesAt }],
    ['sections-answered: answer-missing', { answerFaults: [refusal('answer-missing')] }],
    ['documents-given: document-missing', { documentFaults: [refusal('document-missing')] }],
    ['partnership-fits: too-few-partners', { partnershipFaults: [refusal('too-few-partners')] }],
    [
      'partners-have-budgets: partners-without-budget',
      { partners: [{ isFunded: true, total: eur(0n) }] },
    ],
    ['grant-within-limits: request-below-floor', { requested: eur(999_999n) }],
    ['grant-within-limits: request-above-rate', { requested: eur(7_000_001n) }],
    ['lead-registered: lead-not-registered', { isLeadRegistered: false }],
  ])('sees that %s', (fault, changed: Partial<AdmissibilityFacts>) => {
    expect(brokenBy(changed)).toEqual([fault]);
  });

  it('reads every rule, not only the first that is broken', () => {
    expect(brokenBy({ requested: eur(20_000_000n), isLeadRegistered: false })).toEqual([
      'grant-within-limits: request-above-ceiling',
      'grant-within-limits: request-above-rate',
      'lead-registered: lead-not-registered',
    ]);
  });
});

describe('checkAssignment', () => {
  const reviewer = { organisationId: 'funder', roles: ['reviewer'] as const };

  it.each([
    { name: 'a reviewer without links', memberships: [reviewer], codes: [] },
    { name: 'nobody of the funder', memberships: [], codes: ['reviewer-without-role'] },
    {
      name: 'one who is recused',
      memberships: [reviewer],
      isRecused: true,
      codes: ['reviewer-in-conflict'],
    },
    {
      name: 'a reviewer who stands for a partner',
      memberships: [reviewer, { organisationId: 'partner', roles: [] }],
      codes: ['reviewer-in-conflict'],
    },
  ])('of $name', ({ memberships, isRecused = false, codes }) => {
    const found = checkAssignment({ memberships, partnerIds: ['partner'], isRecused }, 'funder');
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
