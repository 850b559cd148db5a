/** Exact numbers, the named ways to round them, and to share whole units out by them. */
export {
  add,
  compare,
  divide,
  formatFraction,
  fraction,
  isDecimalText,
  isFractionText,
  multiply,
  ONE,
  parseFraction,
  parsePercentage,
  reduce,
  subtract,
  sum,
  ZERO,
  type Fraction,
} from './fraction';
export { FIXED_ONE, fixedOf, fixedOver, fixedTimes } from './fixed';
export { formatDecimal, round, ROUNDING_MODES, roundTo, type RoundingMode } from './rounding';
export { split, type SplitPart } from './split';
