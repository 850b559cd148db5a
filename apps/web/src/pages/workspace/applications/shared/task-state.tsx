import { useWords } from '../../../../i18n/words';
import { Status, type Tone } from '../../../../ui/status';

import words from './task-state.words.json';

const TONES: Readonly<Record<string, Tone>> = {
  'to-start': 'neutral',
  'in-progress': 'busy',
  'to-correct': 'bad',
  done: 'good',
};

/** How far a part of the application is: one of four words. */
export function TaskStatus({ state }: { readonly state: string }) {
  const say = useWords(words);
  return (
    <Status tone={TONES[state] ?? 'neutral'} icon={state === 'to-start' ? 'pencil' : undefined}>
      {say.knows(state) ? say(state) : state}
    </Status>
  );
}
