/** Civil days, the parts of a year between them, and the days on which banks and offices work. */
export { APR_UNITS, aprInterval, type AprUnit } from './apr-interval';
export {
  addBusinessDays,
  adjust,
  ADJUSTMENTS,
  CALENDARS,
  holidaysOf,
  isBusinessDay,
  type Adjustment,
  type CalendarCode,
  type Holiday,
} from './business-days';
export {
  addMonths,
  daysBetween,
  daysInMonth,
  civilOf,
  dayFrom,
  MONTH_END_RULES,
  wholeMonthsBetween,
  type MonthEndRule,
} from './civil-days';
export { DAY_COUNTS, daysCounted, yearFraction, type DayCount } from './day-counts';
