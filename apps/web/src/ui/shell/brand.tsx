import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/words';

import styles from './shell.module.css';
import words from './shell.words.json';

/** A round table and those who sit at it. */
export function Brand() {
  const say = useWords(words);
  return (
    <Link to="/" className={styles['brand']} aria-label={say('home')}>
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <circle cx="16" cy="16" r="8" fill="var(--green)" />
        <g fill="var(--terracotta)">
          <circle cx="16" cy="4" r="3" />
          <circle cx="26.4" cy="22" r="3" />
          <circle cx="5.6" cy="22" r="3" />
        </g>
      </svg>
      <span aria-hidden="true">Tablée</span>
    </Link>
  );
}
