import fc from 'fast-check';

import { asId } from '#kernel/ids';

import type { CharterClauses } from '../governance.types';

import { checkCharter, checkClauses, type CharterClauseKind, type CharterParty } from './charter';

const LEAD: CharterParty = { id: asId<'Partner'>('lead'), role: 'lead' };
const TOWN: CharterParty = { id: asId<'Partner'>('town'), role: 'funded-partner' };
const HELPER: CharterParty = { id: asId<'Partner'>('helper'), role: 'contributor' };
const PARTIES = [LEAD, TOWN, HELPER];

const NONE: CharterClauses = {
  decisionRule: null,
  sharingKey: null,
  partnerExit: null,
  partnerArrival: null,
  resultsOwnership: null,
  conflictMediation: null,
  spokesperson: null,
};

const FULL: CharterClauses = {
  decisionRule: { method: 'consent', majorityPct: null, voices: 'per-partner', words: null },
  sharingKey: { method: 'equal', shares: [], words: null },
  partnerExit: { noticeDays: 60, redistribution: 'sharing-key', words: null },
  partnerArrival: { approval: 'decision-rule', words: null },
  resultsOwnership: { regime: 'joint', licence: null, words: null },
  conflictMediation: { mediator: 'France Médiation', delayDays: 30, words: null },
  spokesperson: { partnerId: LEAD.id, words: null },
};

const KINDS: readonly CharterClauseKind[] = [
  'decision-rule',
  'sharing-key',
  'partner-exit',
  'partner-arrival',
  'results-ownership',
  'conflict-mediation',
  'spokesperson',
];

const fixed = (...shares: [CharterParty, string][]): CharterClauses['sharingKey'] => ({
  method: 'fixed',
  shares: shares.map(([{ id: partnerId }, pct]) => ({ partnerId, pct })),
  words: null,
});

describe('Clauses of a charter', () => {
  it.each<[string, Partial<CharterClauses>, string[]]>([
    ['that say something', FULL, []],
    ['that say nothing', {}, ['charter-empty']],
    [
      'of a qualified majority of nobody knows how many',
      {
        decisionRule: {
          method: 'qualified-majority',
          majorityPct: null,
          voices: 'per-college',
          words: null,
        },
      },
      ['majority-missing'],
    ],
    [
      'of an open licence that is not named',
      { resultsOwnership: { regime: 'open-licence', licence: null, words: null } },
      ['licence-missing'],
    ],
    [
      'in the voice of a stranger',
      { spokesperson: { partnerId: asId<'Partner'>('other'), words: null } },
      ['spokesperson-not-a-partner'],
    ],
    ['of a fixed key', { sharingKey: fixed([LEAD, '60'], [TOWN, '40']) }, []],
    [
      'of a key that leaves something',
      { sharingKey: fixed([LEAD, '60'], [TOWN, '39.9999']) },
      ['shares-not-hundred'],
    ],
    [
      'of a key for somebody twice, and for a stranger',
      {
        sharingKey: fixed(
          [LEAD, '50'],
          [LEAD, '25'],
          [{ ...TOWN, id: asId<'Partner'>('other') }, '25'],
        ),
      },
      ['share-not-of-a-partner', 'share-repeated'],
    ],
    [
      'of equal shares that are not equal',
      {
        sharingKey: { method: 'equal', shares: [{ partnerId: LEAD.id, pct: '100' }], words: null },
      },
      ['shares-without-fixed-key'],
    ],
  ])('%s', (_, clauses, codes) => {
    const found = checkClauses({ ...NONE, ...clauses }, PARTIES);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});

describe('What a call has against a charter', () => {
  const charter = (clauses: CharterClauses, ...adoptedBy: CharterParty['id'][]) => ({
    number: 1,
    clauses,
    sha256: '',
    adoptedBy,
  });
  const codesOf = (...of: Parameters<typeof checkCharter>) =>
    checkCharter(...of).map(({ code, params }) => [
      code,
      params?.['clause'] ?? params?.['waiting'],
    ]);

  it('is nothing if it asks for no clause', () => {
    expect(codesOf([], null, PARTIES)).toEqual([]);
  });

  it('is that there is none, or that clauses are missing, or that some wait', () => {
    expect(codesOf(['spokesperson'], null, PARTIES)).toEqual([
      ['consortia.charter-missing', undefined],
    ]);
    const silent = { ...FULL, partnerExit: null, sharingKey: null };
    expect(codesOf(['partner-exit', 'spokesperson'], charter(silent, LEAD.id), PARTIES)).toEqual([
      ['consortia.charter-clause-missing', 'partner_exit'],
      ['consortia.charter-not-adopted', 1],
    ]);
  });

  it('is nothing once all but helpers adopted one that has every clause, whatever is asked', () => {
    fc.assert(
      fc.property(fc.subarray([...KINDS]), (required) => {
        expect(codesOf(required, charter(FULL, LEAD.id, TOWN.id), PARTIES)).toEqual([]);
      }),
    );
  });
});
