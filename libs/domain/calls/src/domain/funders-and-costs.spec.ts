import { asId } from '#kernel/ids';

import type { CallContent } from '../calls.types';

import { type Case, faultsOf, FUNDER } from './publishable';

const label = { fr: 'Mot', en: 'Word' };
const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const;
const OTHER = asId<'Organisation'>('other');
const family = (code: string, facts: Partial<CallContent['costFamilies'][number]> = {}) => ({
  code,
  label,
  accounts: [],
  isEligible: true,
  ratePct: null,
  floorPct: null,
  ceilingPct: null,
  isCooperation: false,
  ...facts,
});

const MONEY: readonly Case[] = [
  [
    'funders whose shares are not the envelope, with another lead',
    {
      funders: [
        {
          organisationId: FUNDER,
          share: euros('1000000.00'),
          isLead: false,
          instruments: ['grant'],
        },
        { organisationId: OTHER, share: euros('0.00'), isLead: true, instruments: ['loan'] },
        { organisationId: OTHER, share: euros('1.00'), isLead: false, instruments: ['equity'] },
      ],
    },
    [
      'funder-repeated /funders/2/organisationId',
      'lead-funder-other /funders',
      'amount-not-positive /funders/1/share',
      'shares-not-envelope /funders',
    ],
  ],
  [
    'an envelope that is all kept aside',
    {
      reservedShares: [
        { kind: 'risk', ratePct: '60' },
        { kind: 'risk', ratePct: '40' },
      ],
    },
    ['reserve-repeated /reservedShares/1/kind', 'reserves-take-all /reservedShares'],
  ],
  [
    'a threshold that no mark tells',
    { allocation: { method: 'threshold-floor-prorata', partial: 'skip', floorPct: '0' } },
    ['threshold-missing /passMark', 'rate-out-of-range /allocation/floorPct'],
  ],
  [
    'families of costs that contradict each other',
    {
      costFamilies: [
        family('staff', { accounts: ['64', '9'], floorPct: '60', ceilingPct: '50' }),
        family('cooperation', { accounts: ['64'], isCooperation: true, floorPct: '50' }),
        family('cooperation', { isEligible: false, isCooperation: true, ratePct: '10' }),
      ],
    },
    [
      'code-repeated /costFamilies/2/code',
      'family-floor-above-ceiling /costFamilies/0/floorPct',
      'ineligible-family-funded /costFamilies/2/isEligible',
      'cooperation-ineligible /costFamilies/2/isEligible',
      'account-malformed /costFamilies/0/accounts/1',
      'account-in-two-families /costFamilies/1/accounts/0',
      'cooperation-repeated /costFamilies',
      'floors-above-whole /costFamilies',
    ],
  ],
  [
    'simplified costs of families that are not there',
    {
      costFamilies: [family('staff'), family('rent', { isEligible: false })],
      simplifiedCosts: {
        flatRates: [
          {
            code: 'a',
            label,
            family: 'rent',
            ratePct: '0',
            base: 'staff-costs',
            mode: 'fixed',
          },
        ],
        unitCosts: [{ code: 'a', label, family: 'staff', unit: label, amount: euros('0.00') }],
        lumpSums: [{ code: 'b', label, family: 'none', amount: euros('1.00') }],
      },
    },
    [
      'code-repeated /simplifiedCosts/unitCosts/0/code',
      'family-unknown /simplifiedCosts/flatRates/0/family',
      'family-unknown /simplifiedCosts/lumpSums/0/family',
      'rate-out-of-range /simplifiedCosts/flatRates/0/ratePct',
      'amount-not-positive /simplifiedCosts/unitCosts/0/amount',
    ],
  ],
];

describe('The money of a call', () => {
  it.each(MONEY)('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
