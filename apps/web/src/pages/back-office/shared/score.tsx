import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';

/** A score out of 100, as the reader writes figures; a dash when there is none. */
export function useScore(): (score: string | null | undefined) => string {
  const { language } = useLanguage();
  return (score) => (typeof score === 'string' ? formatNumber(score, language) : '–');
}

export function Score({ value }: { readonly value: string | null | undefined }) {
  return useScore()(value);
}
