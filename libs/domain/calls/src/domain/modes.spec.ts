import { type Case, faultsOf, FUNDER } from './publishable';
import { criterion } from './text-section';

const euros = (amount: string) => ({ amount, currency: 'EUR' }) as const;

const MODES: readonly Case[] = [
  ['a mode of another legal nature', { mode: 'commons' }, ['kind-foreign-to-mode /kind']],
  ['no way to share the envelope', { allocation: null }, ['allocation-missing /allocation']],
  [
    'core funding by rank, over five years, of what is new',
    {
      mode: 'core-funding',
      kind: 'call-for-projects',
      maxDurationMonths: 60,
      grid: [criterion('new', 100, 'Caractère innovant', 'Novelty')],
    },
    [
      'method-foreign-to-mode /allocation/method',
      'duration-above-mode /maxDurationMonths',
      'innovation-demanded /grid/0/label',
    ],
  ],
  [
    'core funding with a project grant and nothing for the operation',
    {
      mode: 'core-funding',
      kind: 'call-for-projects',
      allocation: { method: 'equal-share', partial: 'skip', floorPct: null },
      funders: [
        {
          organisationId: FUNDER,
          share: euros('1500000.00'),
          isLead: true,
          instruments: ['grant'],
        },
      ],
    },
    ['instrument-foreign-to-mode /funders/0/instruments/0', 'operating-grant-missing /funders'],
  ],
  [
    'a competition that lets candidates meet',
    {
      mode: 'competitive',
      kind: 'call-for-projects',
      phases: [{ kind: 'matching', opensAtLocal: null, closesAtLocal: null, isMandatory: true }],
    },
    ['phase-foreign-to-mode /phases/0/kind'],
  ],
];

describe('A mode', () => {
  it.each(MODES)('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
