import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Status, type Tone } from '../../../../ui/status';

import type { Draft, SaveState } from './draft-store';
import words from './editor.words.json';

const TONES: Readonly<Record<SaveState, Tone>> = {
  saved: 'good',
  waiting: 'neutral',
  saving: 'neutral',
  offline: 'waiting',
  refused: 'bad',
  stale: 'bad',
};

/** Whether what one sees has been kept by the service. */
export function SaveMark({ draft: { save, savedAt } }: { readonly draft: Draft }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const time = savedAt === null ? null : new Date(savedAt).toLocaleTimeString(language, HOUR);
  return (
    <span role="status">
      <Status tone={TONES[save]}>
        {save === 'saved' && time !== null ? say('save.savedAt', { time }) : say(`save.${save}`)}
      </Status>
    </span>
  );
}

const HOUR = { hour: '2-digit', minute: '2-digit' } as const;
