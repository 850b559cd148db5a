import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Icon, type IconName } from '../../../../ui/icon';

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
    <div className={[styles['state'], styles[kind] ?? ''].join(' ')}>
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
  const time = state.at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return say(state.isJoined ? 'state.joined' : 'state.saved', { time });
}
