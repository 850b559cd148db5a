import type { ReactNode } from 'react';

import { useWords } from '../i18n/words';

import styles from './timeline.module.css';
import words from './timeline.words.json';

export interface TimelineStep {
  readonly key: string;
  readonly state: 'done' | 'now' | 'next';
  readonly name: ReactNode;
  readonly when?: ReactNode;
  readonly more?: ReactNode;
}

/** Things one after the other: a calendar of what comes, or a journal of what was. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  const say = useWords(words);
  return (
    <ol className={styles['timeline']}>
      {steps.map(({ key, state, name, when, more }) => (
        <li
          key={key}
          className={[styles['step'], styles[state] ?? ''].join(' ')}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <div>
            <p className={styles['name']}>
              {name}
              {state === 'done' && <span className="visually-hidden"> {say('done')}</span>}
            </p>
            {when && <p className={styles['when']}>{when}</p>}
            {more}
          </div>
        </li>
      ))}
    </ol>
  );
}
