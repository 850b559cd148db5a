import { useEffect, useRef, type ReactNode } from 'react';

import { useWords } from '../i18n/words';

import { usePageTitle } from './page-title';
import styles from './page.module.css';
import words from './page.words.json';

interface PageProps {
  /** Its one main heading, and its name in the tab. */
  readonly title: string;
  /** In the tab, when the heading alone would not tell it from others. */
  readonly tabTitle?: string;
  /** Small things above the heading: a reference, a status. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Where the page stands: links, the page itself last. */
  readonly crumbs?: readonly ReactNode[];
  readonly width?: 'text' | 'page' | 'full';
  readonly children: ReactNode;
}

/** Whether the first page has been shown: the focus is moved to those that come after it. */
let isFirst = true;

/** What a screen is made of. Its heading takes the focus when somebody comes from another page. */
export function Page({
  title,
  tabTitle,
  above,
  lead,
  actions,
  crumbs = [],
  width = 'page',
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(tabTitle ?? title);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <div className={[styles['page'], styles[width] ?? ''].join(' ')}>
      {crumbs.length > 0 && <Crumbs items={crumbs} />}
      <div className={styles['head']}>
        <div className={styles['titles']}>
          {above && <div className={styles['above']}>{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions && (
          <div className={styles['actions']} data-screen-only>
            {actions}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

function Crumbs({ items }: { readonly items: readonly ReactNode[] }) {
  const say = useWords(words);
  return (
    <nav className={styles['crumbs']} aria-label={say('breadcrumb')} data-screen-only>
      <ol>
        {items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a path never changes its order
          <li key={index} aria-current={index === items.length - 1 ? 'page' : undefined}>
            {item}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <section className={styles['section']} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
