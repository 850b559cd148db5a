import { refusal } from '#kernel/problems';

import type { RuleReading } from '../assessment.types';

import { checkConfirmation, conclude, type Confirmation } from './confirmation';

const met: RuleReading = { rule: 'arrived-in-time', isMet: true, faults: [] };
const broken = (name: string): RuleReading => ({
  rule: name,
  isMet: false,
  faults: [refusal('some-fault')],
});
const lead = broken('lead-registered');
const budget = broken('partners-have-budgets');

const concluding = (facts: Partial<Confirmation> = {}): Confirmation => ({
  outcome: 'eligible',
  reason: null,
  overrulings: [],
  ...facts,
});

const over = (name: string) => ({ rule: name, reason: 'The SIRET came by post.' });

describe('What an officer concludes on admissibility', () => {
  it.each([
    { name: 'agrees that all is well', rules: [met], facts: {}, codes: [] },
    {
      name: 'overrules in silence',
      rules: [met, lead],
      facts: {},
      codes: ['reason-for-overruling-missing'],
    },
    {
      name: 'overrules one rule of two',
      rules: [lead, budget],
      facts: { overrulings: [over('lead-registered')] },
      codes: ['reason-for-overruling-missing'],
    },
    {
      name: 'overrules each',
      rules: [lead, budget],
      facts: { overrulings: [over('lead-registered'), over('partners-have-budgets')] },
      codes: [],
    },
    {
      name: 'overrules all with one reason',
      rules: [lead, budget],
      facts: { reason: 'Seen with the network.' },
      codes: [],
    },
    {
      name: 'declares ineligible in silence',
      rules: [lead],
      facts: { outcome: 'ineligible', reason: ' ' },
      codes: ['reason-for-ineligibility-missing'],
    },
    {
      name: 'overrules what is met, or no rule at all',
      rules: [met],
      facts: { overrulings: [over('arrived-in-time'), over('charm')] },
      codes: ['rule-not-to-overrule', 'rule-unknown'],
    },
  ] as const)('who $name: $codes', ({ rules, facts, codes }) => {
    const refusals = checkConfirmation(rules, concluding(facts));
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('is kept rule by rule, with why each was overruled', () => {
    const facts = concluding({ reason: 'All seen.', overrulings: [over('lead-registered')] });
    const kept = conclude([met, lead, budget], facts);
    expect(kept.map(({ overruledBecause }) => overruledBecause)).toEqual([
      null,
      'The SIRET came by post.',
      'All seen.',
    ]);
    const refused = conclude([lead], concluding({ outcome: 'ineligible', reason: 'No.' }));
    expect(refused[0]?.overruledBecause).toBeNull();
  });
});
