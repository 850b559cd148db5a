/**
 * An amount as a `NumberField` holds it, as the API reads it: with its cents. What is no amount is
 * left for the API to refuse.
 */
export function inCents(text: string): string {
  const [euros = '', cents = ''] = text.split('.');
  return /^\d+(\.\d{0,2})?$/.test(text) ? `${euros}.${cents.padEnd(2, '0')}` : text;
}

export function inEuros(text: string): { readonly amount: string; readonly currency: 'EUR' } {
  return { amount: inCents(text), currency: 'EUR' };
}
