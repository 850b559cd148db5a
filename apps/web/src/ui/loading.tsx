import { useWords } from '../i18n/words';

import styles from './loading.module.css';
import words from './page.words.json';

/** What is shown while a part of a page is on its way. */
export function Loading() {
  const say = useWords(words);
  return (
    <div className={styles['loading']} role="status">
      <div className={styles['bar']} />
      <div className={styles['bar']} />
      <div className={styles['bar']} />
      <div className={styles['bar']} />
      <span className="visually-hidden">{say('loading')}</span>
    </div>
  );
}
