import { useWords } from '../../../i18n/words';
import { Status, type Tone } from '../../../ui/status';

import terms from './terms.words.json';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'busy',
  published: 'good',
  closed: 'neutral',
  cancelled: 'bad',
};

/** Where a call stands. */
export function CallStatus({ status }: { readonly status: string }) {
  const say = useWords(terms);
  const key = `status.${status}`;
  return <Status tone={TONES[status] ?? 'neutral'}>{say.knows(key) ? say(key) : status}</Status>;
}
