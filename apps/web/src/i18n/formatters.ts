/** Formatters are dear to make and free to use: each is made once. */
function kept<Made, Options>(
  make: (locales?: string | string[], options?: Options) => Made,
): (locales?: string | string[], options?: Options) => Made {
  const made = new Map<string, Made>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    const found = made.get(key) ?? make(locales, options);
    made.set(key, found);
    return found;
  };
}

export const formatters = {
  getDateTimeFormat: kept(
    (locales?: string | string[], options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locales, options),
  ),
  getNumberFormat: kept(
    (locales?: string | string[], options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locales, options),
  ),
  getPluralRules: kept(
    (locales?: string | string[], options?: Intl.PluralRulesOptions) =>
      new Intl.PluralRules(locales, options),
  ),
};
