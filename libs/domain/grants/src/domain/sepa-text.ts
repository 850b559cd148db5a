/** What the rest becomes, letter by letter, before anything unknown becomes a space. */
const INSTEAD: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  '’': "'",
  '–': '-',
  '—': '-',
  '&': '+',
  '€': 'EUR',
};

/**
 * A text in the letters that every bank of the SEPA takes, at most that long.
 * Source: EPC 217-08, SEPA requirements for an extended character set: the basic Latin set.
 */
export function sepaText(text: string, most: number): string {
  const basic = text
    .replaceAll(/[œŒæÆß’–—&€]/gu, (letter) => INSTEAD[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trim();
  return basic === '' ? '-' : basic;
}
