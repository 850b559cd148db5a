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

/** What amounts add up to, to the cent. */
export function totalOf(amounts: readonly { readonly amount: string }[]) {
  const cents = amounts.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
  const sign = cents < 0n ? '-' : '';
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return { amount: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'EUR' as const };
}
