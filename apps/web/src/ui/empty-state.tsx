import type { ReactNode } from 'react';

import styles from './empty-state.module.css';
import { Motif } from './motif';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done next. */
  readonly actions?: ReactNode;
}

/** Where there is nothing yet: it says why, and offers the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <div className={styles['picture']}>
        <Motif name="knot" />
      </div>
      <h2>{title}</h2>
      {children}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
