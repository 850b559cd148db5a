/** Where in a document, as a JSON pointer (RFC 6901): `/lines/3/amount`. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
