import type { CallContent, WrittenPhase } from '../calls.types';

import { completeField, completeSection } from './fields';
import { type Case, faultsOf } from './publishable';

const label = { fr: 'Mot', en: 'Word' };
const phase = (kind: WrittenPhase['kind'], opens: string | null, closes: string | null) => ({
  kind,
  opensAtLocal: opens,
  closesAtLocal: closes,
  isMandatory: true,
});

const CONCEPT = completeField({ code: 'idea', label, type: 'text', concept: 'mandatory' });
const IN_TWO_STEPS: Partial<CallContent> = {
  steps: 2,
  sections: [{ ...completeSection({ code: 'idea', label, fields: [] }), fields: [CONCEPT] }],
};

const SCHEDULES: readonly Case[] = [
  [
    'two steps without their phases',
    IN_TWO_STEPS,
    ['concept-phase-missing /phases', 'application-phase-missing /phases'],
  ],
  [
    'two steps whose times are not said',
    {
      ...IN_TWO_STEPS,
      phases: [phase('expression-of-interest', null, null), phase('full-application', null, null)],
    },
    ['phase-time-missing /phases/0/closesAtLocal', 'phase-time-missing /phases/1/opensAtLocal'],
  ],
  [
    'a second step that begins before the end of the first, and ends before the deadline',
    {
      ...IN_TWO_STEPS,
      phases: [
        phase('expression-of-interest', null, '2027-06-20T12:00'),
        phase('full-application', '2027-06-19T12:00', '2027-07-30T12:00'),
      ],
    },
    [
      'steps-overlap /phases/1/opensAtLocal',
      'application-not-until-deadline /phases/1/closesAtLocal',
    ],
  ],
  [
    'two steps that hold together',
    {
      ...IN_TWO_STEPS,
      phases: [
        phase('expression-of-interest', null, '2027-06-20T12:00'),
        phase('full-application', '2027-06-20T12:00', null),
      ],
    },
    [],
  ],
  [
    'phases out of order, repeated, outside and backwards',
    {
      phases: [
        phase('decision', '2027-09-01T09:00', '2027-08-01T09:00'),
        phase('assessment', '2027-07-01T09:00', null),
        phase('assessment', null, null),
        phase('matching', '2027-05-01T09:00', null),
      ],
    },
    [
      'phase-repeated /phases/2/kind',
      'phase-out-of-order /phases/1/kind',
      'phase-out-of-order /phases/3/kind',
      'phase-closes-before-opening /phases/0/closesAtLocal',
      'phase-before-deadline /phases/1/opensAtLocal',
      'phase-outside-call /phases/3',
    ],
  ],
  [
    'intakes that go back, in two steps, the last before the deadline',
    {
      intakes: [
        { code: 'one', closesAtLocal: '2027-07-01T12:00' },
        { code: 'one', closesAtLocal: '2027-06-15T12:00' },
      ],
    },
    [
      'code-repeated /intakes/1/code',
      'intake-out-of-order /intakes/1/closesAtLocal',
      'last-intake-not-deadline /intakes/1/closesAtLocal',
    ],
  ],
  [
    'files opened too early, or that nothing seals',
    { isSealedUntilOpening: true, opensFilesAtLocal: '2027-07-01T09:00' },
    ['files-opened-before-deadline /opensFilesAtLocal'],
  ],
  [
    'an opening of files that are open',
    { opensFilesAtLocal: '2027-08-01T09:00' },
    ['opening-without-seal /opensFilesAtLocal'],
  ],
];

describe('A schedule', () => {
  it.each(SCHEDULES)('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });
});
