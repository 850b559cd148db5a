import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Icon } from '../../../../ui/icon';
import { formatTime } from '../shared/format-time';

import type { BudgetSaveState } from './budget-draft';
import styles from './budget.module.css';
import words from './budget.words.json';

interface SaveLineProps {
  readonly state: BudgetSaveState;
  readonly onRetry: () => void;
}

/** Whether what was typed is safe. */
export function SaveLine({ state, onRetry }: SaveLineProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { kind } = state;
  const at = state.kind === 'saved' ? state.at : null;
  const time = at === null ? undefined : formatTime(at, language);
  const isCalm = kind === 'saved' || kind === 'saving' || kind === 'waiting';
  return (
    <div className={[styles['saveLine'], isCalm ? '' : styles['alarm']].join(' ')}>
      <Icon name={kind === 'saved' ? 'check' : isCalm ? 'clock' : 'alert'} size={18} />
      <span role="status">
        {time === undefined ? say(`state.${kind}`) : say('state.savedAt', { time })}
      </span>
      {kind === 'offline' && (
        <Button look="quiet" isSmall onClick={onRetry}>
          {say('retry')}
        </Button>
      )}
    </div>
  );
}
