import { useWords } from '../../../../i18n/words';
import { Status, type Tone } from '../../../../ui/status';

import words from './status.words.json';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'busy',
  submitted: 'waiting',
  'to-complete': 'busy',
  invited: 'busy',
  'not-selected': 'bad',
  withdrawn: 'neutral',
  ineligible: 'bad',
  eligible: 'waiting',
  returned: 'busy',
  granted: 'good',
  refused: 'bad',
};

/** Where an application stands, in the words of those who wrote it. */
export function ApplicationStatus({ status }: { readonly status: string }) {
  const say = useWords(words);
  return (
    <Status tone={TONES[status] ?? 'neutral'}>{say.knows(status) ? say(status) : status}</Status>
  );
}
