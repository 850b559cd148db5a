import type { ReactNode } from 'react';

import styles from './card.module.css';

export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={styles['card']}>{children}</div>;
}

/** For the link of a card: pressing anywhere on the card follows it. */
export const cardCover = styles['cover'];

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and what they are worth. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
