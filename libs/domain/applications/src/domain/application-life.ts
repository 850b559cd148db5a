import { lifecycle } from '#kernel/lifecycle';

import type { ApplicationAction, ApplicationStatus } from '../applications.types';

/**
 * From the first word to the decision. Candidates submit and withdraw; the assessment moves what
 * was submitted further, and may send it back once: what comes again was ruled admissible before.
 * In two steps, officers invite concepts to go on. Until admissibility is confirmed, officers return what is incomplete as often as it takes.
 * Taking back is possible until the funder has ruled on admissibility.
 */
export const APPLICATION_LIFE = lifecycle<ApplicationStatus, ApplicationAction>('applications', {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    withdraw: 'withdrawn',
    return: 'to-complete',
    invite: 'invited',
    'turn-down': 'not-selected',
    'declare-eligible': 'eligible',
    'declare-ineligible': 'ineligible',
  },
  eligible: { grant: 'granted', refuse: 'refused', 'send-back': 'returned' },
  'to-complete': { submit: 'submitted', withdraw: 'withdrawn', recall: 'submitted' },
  invited: { submit: 'submitted', withdraw: 'withdrawn' },
  'not-selected': {},
  ineligible: {},
  returned: { submit: 'eligible', reopen: 'eligible' },
  granted: { reopen: 'eligible' },
  refused: { reopen: 'eligible' },
  withdrawn: {},
});
