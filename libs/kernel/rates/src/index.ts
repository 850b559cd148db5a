/** Exact shares of a whole, in parts per million, and the named ways to round what they give. */
export {
  applyRate,
  formatPercent,
  isPercentText,
  parsePercent,
  rateOf,
  type Rate,
  type Rounding,
} from './rate';
