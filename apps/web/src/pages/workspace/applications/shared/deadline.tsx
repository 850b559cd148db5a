import { cityOf, formatMoment, formatRelative } from '../../../../i18n/format';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { useNow } from '../../../../ui/now';

import words from './deadline.words.json';

interface DeadlineProps {
  readonly closesAt: string | null;
  readonly timeZone: string;
}

/** Until when a draft can be sent, with the time zone of the call and what is left. */
export function Deadline({ closesAt, timeZone }: DeadlineProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const now = useNow();
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
