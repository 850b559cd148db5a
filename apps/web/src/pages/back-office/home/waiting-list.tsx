import { useId, type ReactNode } from 'react';

import { Card } from '../../../ui/card';

import styles from './home.module.css';

interface WaitingListProps {
  readonly title: string;
  readonly total: number | undefined;
  /** Leads to the whole list. */
  readonly all?: ReactNode;
  readonly children: ReactNode;
}

/** Things of one kind that wait, how many, and the first of them. */
export function WaitingList({ title, total, all, children }: WaitingListProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Card>
        <div className={styles['head']}>
          <h2 id={heading}>{title}</h2>
          {total !== undefined && <span className={styles['total']}>{total}</span>}
        </div>
        <ul className={styles['items']}>{children}</ul>
        {all && <p>{all}</p>}
      </Card>
    </section>
  );
}
