import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useWords } from '../../i18n/words';
import { Icon, type IconName } from '../icon';
import { LanguageSwitch } from '../language-switch';

import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { Footer } from './footer';
import styles from './shell.module.css';
import words from './shell.words.json';

/** What is around the public pages. */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['shell']}>
      <Top />
      <main id="contenu" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** One entry of the navigation of an area. */
export interface AreaLink {
  readonly to: LinkProps['to'];
  readonly label: string;
  readonly icon: IconName;
  /** How many things wait there. */
  readonly count?: number;
}

interface AreaShellProps {
  readonly links: readonly AreaLink[];
  /** Smaller text and closer rows, for those who spend their days here. */
  readonly isDense?: boolean;
  readonly children: ReactNode;
}

/** What is around the pages of those who are signed in: the sections of the area beside the page. */
export function AreaShell({ links, isDense, children }: AreaShellProps) {
  const say = useWords(words);
  return (
    <div className={[styles['shell'], isDense ? styles['dense'] : ''].join(' ')}>
      <Top isWide />
      <div className={styles['columns']}>
        <nav className={styles['side']} aria-label={say('area')}>
          <ul>
            {links.map(({ to, label, icon, count = 0 }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: true }}>
                  <Icon name={icon} />
                  {label}
                  {count > 0 && <span className={styles['count']}>{count}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="contenu" className={styles['main']} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function Top({ isWide }: { readonly isWide?: boolean }) {
  const say = useWords(words);
  return (
    <>
      <a className={styles['skip']} href="#contenu">
        {say('skip')}
      </a>
      <header className={styles['top']}>
        <div className={[styles['bar'], isWide ? styles['wide'] : ''].join(' ')}>
          <Brand />
          <nav className={styles['nav']} aria-label={say('main')}>
            <ul>
              <li>
                <Link to="/appels">{say('calls')}</Link>
              </li>
              <li>
                <Link to="/resultats">{say('results')}</Link>
              </li>
              <li>
                <Link to="/verifier">{say('verify')}</Link>
              </li>
            </ul>
          </nav>
          <span className={styles['spring']} />
          <div className={styles['tools']}>
            <LanguageSwitch />
            <AccountMenu />
          </div>
        </div>
      </header>
    </>
  );
}
