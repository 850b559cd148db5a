import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { EmptyState } from '../../../../ui/empty-state';
import { Money } from '../../../../ui/values';

import type { BudgetPartProps } from './budget.page';
import styles from './budget.module.css';
import words from './budget.words.json';
import { amountOf, sumOf } from './grid';

const SIDES = [
  { key: 'expenses', side: 'expenses', isInKind: false },
  { key: 'income', side: 'income', isInKind: false },
  { key: 'inKindUsed', side: 'expenses', isInKind: true },
  { key: 'inKindGiven', side: 'income', isInKind: true },
] as const;

/** Accounts down, partners across; what partners pay one another is left out of the whole. */
export function Consolidated({ budget, sources }: BudgetPartProps) {
  const say = useWords(words);
  const { partners } = budget;
  if (partners.every(({ lines }) => lines.length === 0))
    return (
      <EmptyState title={say('all.none')}>
        <p>{say('all.none.text')}</p>
      </EmptyState>
    );
  const caption = say('caption.all');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached
    <div className={styles['frame']} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('account')}</th>
            {partners.map(({ partnerId, name }) => (
              <th key={partnerId} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{say('all')}</th>
          </tr>
        </thead>
        {SIDES.map((side) => (
          <Side key={side.key} budget={budget} sources={sources} side={side} />
        ))}
      </table>
    </div>
  );
}

interface SideProps extends BudgetPartProps {
  readonly side: (typeof SIDES)[number];
}

/** The accounts in use of one side: expenses, income, or in kind. */
function Side({ budget, sources, side: { key, side, isInKind } }: SideProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { partners, accounts } = budget;
  const used = new Set(partners.flatMap(({ lines }) => lines.map(({ account }) => account)));
  const some = sources.chart.accounts.filter(
    (one) => used.has(one.code) && one.side === side && (one.nature === 'in-kind') === isInKind,
  );
  if (some.length === 0) return null;
  return (
    <tbody>
      <tr className={styles['part']}>
        <th scope="colgroup" colSpan={partners.length + 2}>
          {say(`part.${key}`)}
        </th>
      </tr>
      {some.map(({ code, number, label }) => (
        <tr key={code}>
          <th scope="row">
            {number !== null && <b>{number}</b>} {read(label)}
          </th>
          {partners.map(({ partnerId, lines }) => (
            <td key={partnerId}>
              <Money
                value={amountOf(sumOf(lines.filter(({ account }) => account === code)))}
                isRound
              />
            </td>
          ))}
          <td className={styles['rowTotal']}>
            <Money
              value={accounts.find(({ account }) => account === code)?.amount ?? amountOf(0n)}
              isRound
            />
          </td>
        </tr>
      ))}
      <Total budget={budget} part={key} />
    </tbody>
  );
}

interface TotalProps extends Pick<BudgetPartProps, 'budget'> {
  readonly part: (typeof SIDES)[number]['key'];
}

/** As the API sums it up. */
function Total({ budget: { partners, net }, part }: TotalProps) {
  const say = useWords(words);
  return (
    <tr className={styles['sum']}>
      <th scope="row">{say(`sum.${part}`)}</th>
      {partners.map(({ partnerId, sums }) => (
        <td key={partnerId}>
          <Money value={sums[part]} isRound />
        </td>
      ))}
      <td>
        <Money value={net[part]} isRound />
      </td>
    </tr>
  );
}
