import type { ReactNode } from 'react';

import { Icon, type IconName } from './icon';
import styles from './notice.module.css';

type Kind = 'info' | 'good' | 'warning' | 'error';

const ICONS: Readonly<Record<Kind, IconName>> = {
  info: 'info',
  good: 'check',
  warning: 'alert',
  error: 'alert',
};

interface NoticeProps {
  readonly kind: Kind;
  readonly title?: string;
  /** Whether it has just appeared, and should be read out at once. */
  readonly isNew?: boolean;
  readonly children?: ReactNode;
}

/** Something to know about what is around it. */
export function Notice({ kind, title, isNew, children }: NoticeProps) {
  return (
    <div className={[styles['notice'], styles[kind]].join(' ')} role={isNew ? 'alert' : undefined}>
      <Icon name={ICONS[kind]} />
      <div className={styles['body']}>
        {title && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
