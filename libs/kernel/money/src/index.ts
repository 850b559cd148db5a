/** Euros, exact to the cent: `bigint` inside, a decimal text on the wire. */
export { allocate, type Part } from './allocate';
export { addAll, eur, formatEur, isEurText, maxOf, minOf, parseEur, type Money } from './money';
