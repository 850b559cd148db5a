import { formatters } from '../../../../i18n/formatters';
import type { Language } from '../../../../i18n/language';

const TIME = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' } as const;

/** « 14:32 », in the time zone of all that is shown. */
export function formatTime(moment: Date, language: Language): string {
  return formatters.getDateTimeFormat(language, TIME).format(moment);
}
