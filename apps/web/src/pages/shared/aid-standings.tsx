import type { AidStanding } from '../../api/contract';
import { formatDay, formatMoney } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Facts } from '../../ui/card';

import words from './aid-terms.words.json';

interface AidStandingsProps {
  readonly standings: readonly AidStanding[];
}

/** What may still be granted under each regulation, of how much, since when it is counted. */
export function AidStandings({ standings }: AidStandingsProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Facts
      items={standings.map(({ regulation, available, ceiling, windowFrom }) => ({
        name: say(`regulation.${regulation}`),
        value: say('left', {
          available: formatMoney(available, language, true),
          ceiling: formatMoney(ceiling, language, true),
          from: formatDay(windowFrom, language, undefined, 'short'),
        }),
      }))}
    />
  );
}
