import {
  formatDay,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  type Amount,
} from '../i18n/format';
import { useLanguage } from '../i18n/language';

import { useNow } from './now';
import styles from './values.module.css';

interface MoneyProps {
  readonly value: Amount;
  /** Without the cents when there are none: for round sums in running text. */
  readonly isRound?: boolean;
}

export function Money({ value, isRound }: MoneyProps) {
  const { language } = useLanguage();
  return <span className={styles['figure']}>{formatMoney(value, language, isRound)}</span>;
}

export function Percent({ value }: { readonly value: string }) {
  const { language } = useLanguage();
  return <span className={styles['figure']}>{formatPercent(value, language)}</span>;
}

export function Figure({ value }: { readonly value: number | string }) {
  const { language } = useLanguage();
  return <span className={styles['figure']}>{formatNumber(value, language)}</span>;
}

interface TimeProps {
  readonly iso: string;
  readonly timeZone?: string;
  readonly look?: 'long' | 'short';
}

/** A calendar day. */
export function Day({ iso, timeZone, look }: TimeProps) {
  const { language } = useLanguage();
  return <time dateTime={iso}>{formatDay(iso, language, timeZone, look)}</time>;
}

/** A day and an hour. */
export function Moment({ iso, timeZone, look }: TimeProps) {
  const { language } = useLanguage();
  return <time dateTime={iso}>{formatMoment(iso, language, timeZone, look)}</time>;
}

/** How far away an instant is; it is kept up to date. */
export function Ago({ iso }: { readonly iso: string }) {
  const { language } = useLanguage();
  const now = useNow();
  return <time dateTime={iso}>{formatRelative(iso, now, language)}</time>;
}
