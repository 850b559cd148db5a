import type { ReactNode } from 'react';

import { Icon, type IconName } from './icon';
import styles from './status.module.css';

export type Tone = 'neutral' | 'good' | 'busy' | 'waiting' | 'bad';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  good: 'check',
  busy: 'half',
  waiting: 'clock',
  bad: 'alert',
};

interface StatusProps {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Where something stands: a word, an icon and a colour that say the same. */
export function Status({ tone, icon, children }: StatusProps) {
  return (
    <span className={[styles['status'], styles[tone]].join(' ')}>
      <Icon name={icon ?? ICONS[tone]} size={14} />
      {children}
    </span>
  );
}

/** What something is about. */
export function Tags({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles['tags']}>
      {items.map((item) => (
        <li key={item} className={styles['tag']}>
          {item}
        </li>
      ))}
    </ul>
  );
}
