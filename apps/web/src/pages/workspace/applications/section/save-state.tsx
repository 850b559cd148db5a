import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Icon, type IconName } from '../../../../ui/icon';
import { formatTime } from '../shared/format-time';

import type { SaveState } from './section-draft';
import styles from './section.module.css';
import words from './section.words.json';

const ICONS: Readonly<Record<SaveState['kind'], IconName>> = {
  saved: 'check',
  waiting: 'pencil',
  saving: 'clock',
  offline: 'offline',
  refused: 'alert',
  conflict: 'alert',
  stopped: 'alert',
};

const LOOKS: Readonly<Record<SaveState['kind'], string>> = {
  saved: 'saved',
  waiting: 'quiet',
  saving: 'quiet',
  offline: 'offline',
  refused: 'refused',
  conflict: 'conflicting',
  stopped: 'stopped',
};

interface SaveStateLineProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** « Enregistré à 14:32 »: always in sight, and read out when it changes for good. */
export function SaveStateLine({ state, onRetry }: SaveStateLineProps) {
  const { kind } = state;
  const say = useWords(words);
  const sentence = useSentence(state);
  return (
    <div className={[styles['state'], styles[LOOKS[kind]] ?? ''].join(' ')}>
      <Icon name={ICONS[kind]} size={18} />
      <span role="status">{sentence}</span>
      {kind === 'offline' && (
        <Button look="quiet" isSmall onClick={onRetry}>
          {say('retry')}
        </Button>
      )}
    </div>
  );
}

function useSentence(state: SaveState): string {
  const say = useWords(words);
  const { language } = useLanguage();
  if (state.kind !== 'saved') return say(`state.${state.kind}`);
  if (state.at === null) return say('state.asSaved');
  const time = formatTime(state.at, language);
  return say(state.isJoined ? 'state.joined' : 'state.saved', { time });
}
