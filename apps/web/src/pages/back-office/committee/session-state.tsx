import type { CommitteeSession } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { Status, type Tone } from '../../../ui/status';

import words from './committee.words.json';

const TONES: Readonly<Record<CommitteeSession['status'], Tone>> = {
  planned: 'waiting',
  open: 'busy',
  closed: 'waiting',
  signed: 'good',
};

/** Where a session stands. */
export function SessionState({ status }: Pick<CommitteeSession, 'status'>) {
  const say = useWords(words);
  return <Status tone={TONES[status]}>{say(`status.${status}`)}</Status>;
}
