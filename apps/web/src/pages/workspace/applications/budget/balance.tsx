import type { BudgetAccount } from '../../../../api/contract';
import { formatMoney, type Amount } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Icon } from '../../../../ui/icon';

import styles from './budget.module.css';
import words from './budget.words.json';
import { amountOf, sumOf, type Line } from './grid';

interface BalanceProps {
  readonly lines: readonly Line[];
  readonly accounts: readonly BudgetAccount[];
  readonly requested: Amount;
}

/** What the budget comes to, in words, as it is being typed. */
export function Balance({ lines, accounts, requested }: BalanceProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { cash, inKind } = gapsOf(lines, accounts);
  const show = (cents: bigint): string =>
    formatMoney(amountOf(cents < 0n ? -cents : cents), language, true);
  const isBlank = lines.length === 0;
  const isEven = cash === 0n && inKind === 0n && !isBlank;
  return (
    <div
      role="status"
      className={[styles['balance'], isEven ? styles['even'] : isBlank ? '' : styles['odd']].join(
        ' ',
      )}
    >
      <Icon name={isEven ? 'check' : isBlank ? 'info' : 'alert'} />
      <div>
        <p>
          {isBlank
            ? say('balance.blank')
            : say(cash === 0n ? 'balance.even' : cash > 0n ? 'balance.lacks' : 'balance.exceeds', {
                amount: show(cash),
              })}
        </p>
        {inKind !== 0n && (
          <p>{say(inKind > 0n ? 'inKind.lacks' : 'inKind.exceeds', { amount: show(inKind) })}</p>
        )}
        <p className={styles['asked']}>
          {Number(requested.amount) === 0
            ? say('requested.none')
            : say('requested', { amount: formatMoney(requested, language, true) })}
        </p>
      </div>
    </div>
  );
}

/** Expenses less income: above zero, income is lacking. */
function gapsOf(
  lines: readonly Line[],
  accounts: readonly BudgetAccount[],
): { readonly cash: bigint; readonly inKind: bigint } {
  const gap = (isInKind: boolean): bigint => {
    const codes = (side: string): ReadonlySet<string> =>
      new Set(
        accounts
          .filter((one) => one.side === side && (one.nature === 'in-kind') === isInKind)
          .map(({ code }) => code),
      );
    const sum = (side: string): bigint => {
      const wanted = codes(side);
      return sumOf(lines.filter(({ account }) => wanted.has(account)));
    };
    return sum('expenses') - sum('income');
  };
  return { cash: gap(false), inKind: gap(true) };
}
