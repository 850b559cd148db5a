/** A code that no other item has: `section-3`. */
export function freeCode(prefix: string, items: readonly { readonly code: string }[]): string {
  const taken = new Set(items.map(({ code }) => code));
  let number = items.length + 1;
  while (taken.has(`${prefix}-${String(number)}`)) number += 1;
  return `${prefix}-${String(number)}`;
}
