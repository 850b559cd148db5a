import { useWords } from '../../../i18n/words';
import { Status, type Tone } from '../../../ui/status';

import words from './agreements.words.json';

const TONES: Readonly<Record<string, Tone>> = {
  drafted: 'waiting',
  'in-force': 'good',
  cancelled: 'bad',
};

interface StatusProps {
  readonly status: 'drafted' | 'in-force' | 'cancelled';
}

/** Where an agreement stands. */
export function AgreementStatus({ status }: StatusProps) {
  const say = useWords(words);
  return <Status tone={TONES[status] ?? 'neutral'}>{say(`status.${status}`)}</Status>;
}
