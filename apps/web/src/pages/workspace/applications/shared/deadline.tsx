import type { Call } from '../../../../api/contract';
import { cityOf, formatMoment, formatRelative } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { useNow } from '../../../../ui/now';

import words from './deadline.words.json';

/** Until when a draft can be sent, with the time zone of the call and what is left. */
export function Deadline({ call }: { readonly call: Pick<Call, 'closesAt' | 'timeZone'> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const now = useNow();
  const { closesAt, timeZone } = call;
  if (closesAt === null) return <>{say('none')}</>;
  const when = {
    moment: formatMoment(closesAt, language, timeZone),
    city: cityOf(timeZone),
    left: formatRelative(closesAt, now, language),
  };
  return (
    <time dateTime={closesAt}>{say(Date.parse(closesAt) > now ? 'until' : 'over', when)}</time>
  );
}
