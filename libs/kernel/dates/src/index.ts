/** Days are not instants: `LocalDate` for days, `Date` for instants, a time zone to pass between. */
export type { Clock } from './clock';
export {
  addDays,
  addMonths,
  asLocalDate,
  dayOf,
  isLocalDate,
  monthsBetween,
  type LocalDate,
} from './local-date';
export { checkLocalTime, instantOf, isTimeZone, localTimeOf, type LocalTimeFault } from './zoned';
