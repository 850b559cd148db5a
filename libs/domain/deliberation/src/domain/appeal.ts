import { lifecycle } from '#kernel/lifecycle';
import { refusal, type Refusal } from '#kernel/problems';

import type { AppealAction, AppealStatus } from '../deliberation.types';

/** From the filing to the answer, by way of a mediation when that may help. */
export const APPEAL_LIFE = lifecycle<AppealStatus, AppealAction>('deliberation', {
  filed: { mediate: 'in-mediation', uphold: 'upheld', dismiss: 'dismissed' },
  'in-mediation': { uphold: 'upheld', dismiss: 'dismissed' },
  upheld: {},
  dismissed: {},
});

/** Lists every reason not to file: it is too late, or it was done already. */
export function checkFiling(
  { fileBy, hasAppeal }: { readonly fileBy: Date; readonly hasAppeal: boolean },
  now: Date,
): readonly Refusal[] {
  return [
    ...(now < fileBy ? [] : [refusal('appeal-too-late')]),
    ...(hasAppeal ? [refusal('appeal-already-filed')] : []),
  ];
}

/** Lists every reason not to answer: whoever decided does not judge their own decision. */
export function checkAnswer(
  { decidedBy }: { readonly decidedBy: string },
  actorId: string | null,
): readonly Refusal[] {
  return decidedBy === actorId ? [refusal('appeal-for-another-to-answer')] : [];
}
