/**
 * Writes a name as people type it in a search box: no accents, no capitals, no ligatures, one
 * space for whatever stands between words. `L'Île-d'Yeu` becomes `l ile d yeu`.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
