import type { ReactNode } from 'react';

import styles from './empty-state.module.css';
import { Motif } from './motif';

interface EmptyStateProps {
  readonly title: string;
  /** 1 when it is all that the page shows. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  /** What can be done next. */
  readonly actions?: ReactNode;
}

/** Where there is nothing yet: it says why, and offers the next step. */
export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles['empty']}>
      <div className={styles['picture']}>
        <Motif name="knot" />
      </div>
      <Heading className={styles['title']}>{title}</Heading>
      {children}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
