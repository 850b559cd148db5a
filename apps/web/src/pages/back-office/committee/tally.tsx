import { formatPercent } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';

import type { SessionFile } from './agenda-file';
import styles from './committee.module.css';
import words from './committee.words.json';

const STANCES = ['consent', 'reservation', 'objection'] as const;

interface TallyProps {
  readonly tally: NonNullable<SessionFile['tally']>;
}

/** How the weights fall, in words and as a bar that says the same. */
export function TallyFigure({ tally }: TallyProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const told = STANCES.map(
    (stance) => `${say(`stance.${stance}`)} ${formatPercent(tally[stance], language)}`,
  ).join(', ');
  return (
    <>
      <p>
        <strong>{say('tally')}</strong> {told}
      </p>
      <div className={styles['tally']} aria-hidden="true">
        {STANCES.map((stance) => (
          <span
            key={stance}
            className={styles[stance]}
            style={{ width: `${String(Number(tally[stance]))}%` }}
          />
        ))}
      </div>
    </>
  );
}
