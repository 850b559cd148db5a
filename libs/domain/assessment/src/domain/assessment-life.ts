import { lifecycle } from '#kernel/lifecycle';

import type { AssessmentAction, AssessmentStatus } from '../assessment.types';

/** From what a worker computed to what people decided. */
export const ASSESSMENT_LIFE = lifecycle<AssessmentStatus, AssessmentAction>('assessment', {
  computed: { 'confirm-eligible': 'eligible', 'confirm-ineligible': 'ineligible' },
  eligible: { 'assign-review': 'eligible', decide: 'decided' },
  ineligible: {},
  decided: { 'revoke-decision': 'eligible', 'come-back': 'eligible' },
});
