import { formatters } from './formatters';
import type { Language } from './language';

/** An amount, as the API writes it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

const SECOND = 1000;
const UNITS = [
  ['day', 86_400 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

/**
 * To the cent, unless `round` is asked for and there are none. The figure is read as text: it never
 * goes through a floating-point number.
 */
export function formatMoney(
  { amount, currency }: Amount,
  language: Language,
  round = false,
): string {
  const digits = round && /^-?\d+(\.0*)?$/.test(amount) ? 0 : 2;
  const options = {
    style: 'currency' as const,
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  return formatters.getNumberFormat(LOCALES[language], options).format(amount as `${number}`);
}

export function formatPercent(percent: string, language: Language): string {
  const options = { maximumFractionDigits: 4 };
  const number = formatters.getNumberFormat(LOCALES[language], options);
  return language === 'fr'
    ? `${number.format(percent as `${number}`)} %`
    : `${number.format(percent as `${number}`)}%`;
}

export function formatNumber(value: number | string, language: Language): string {
  return formatters.getNumberFormat(LOCALES[language]).format(value as number);
}

/** A calendar day, from an instant or from `2027-06-01`. */
export function formatDay(
  iso: string,
  language: Language,
  timeZone = 'Europe/Paris',
  style: 'long' | 'short' = 'long',
): string {
  const zone = iso.length === '2027-06-01'.length ? 'UTC' : timeZone;
  const options = style === 'long' ? LONG_DAY : SHORT_DAY;
  return formatters
    .getDateTimeFormat(LOCALES[language], { ...options, timeZone: zone })
    .format(new Date(iso));
}

const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** A day and an hour, to the minute. */
export function formatMoment(
  iso: string,
  language: Language,
  timeZone = 'Europe/Paris',
  style: 'long' | 'short' = 'long',
): string {
  const options = { ...(style === 'long' ? LONG_DAY : SHORT_DAY), ...TIME, timeZone };
  return formatters.getDateTimeFormat(LOCALES[language], options).format(new Date(iso));
}

/** How the people of a time zone call it: « heure de Paris ». */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** « dans 3 jours », “2 hours ago”: in the largest unit that is not nil. */
export function formatRelative(iso: string, now: number, language: Language): string {
  const distance = Date.parse(iso) - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? UNITS[2];
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  return relative.format(Math.trunc(distance / length), unit);
}

export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
