/** In this order: nearly all call themselves Safari, and many Chrome as well. */
const FAMILIES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

/** The family of a browser, without the version and the machine that would tell people apart. */
export function browserOf(userAgent: string | undefined): string {
  if (userAgent === undefined) return 'other';
  return FAMILIES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
}
