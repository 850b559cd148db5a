import type { ApplicationOutline, ReviewSummary } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Status, type Tone } from '../../../ui/status';

import words from './terms.words.json';

const TONES: Readonly<Record<ApplicationOutline['status'], Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  'to-complete': 'waiting',
  invited: 'waiting',
  'not-selected': 'bad',
  withdrawn: 'neutral',
  ineligible: 'bad',
  eligible: 'busy',
  returned: 'waiting',
  granted: 'good',
  refused: 'bad',
};

/** Where an application stands. */
export function ApplicationState({ status }: Pick<ApplicationOutline, 'status'>) {
  const say = useWords(words);
  return <Status tone={TONES[status]}>{say(`state.${status}`)}</Status>;
}

const REVIEW_TONES: Readonly<Record<ReviewSummary['status'], Tone>> = {
  assigned: 'waiting',
  submitted: 'good',
  declined: 'neutral',
  recused: 'bad',
};

/** Where a review stands. */
export function ReviewState({ status }: Pick<ReviewSummary, 'status'>) {
  const say = useWords(words);
  return <Status tone={REVIEW_TONES[status]}>{say(`review.${status}`)}</Status>;
}
