import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/words';

import styles from './shell.module.css';
import words from './shell.words.json';

const LICENCE = 'https://eupl.eu/1.2/fr/';

export function Footer() {
  const say = useWords(words);
  return (
    <footer className={styles['footer']}>
      <div className={styles['bar']}>
        <p>{say('purpose')}</p>
        <span className={styles['spring']} />
        <nav aria-label={say('footer')}>
          <ul>
            <li>
              <Link to="/accessibilite">{say('accessibility')}</Link>
            </li>
            <li>
              <Link to="/donnees-ouvertes">{say('openData')}</Link>
            </li>
            <li>
              <Link to="/donnees-personnelles">{say('privacy')}</Link>
            </li>
            <li>
              <Link to="/mentions-legales">{say('legal')}</Link>
            </li>
            <li>
              <a href="/api/docs">{say('api')}</a>
            </li>
            <li>
              <a href={LICENCE}>{say('licence')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
