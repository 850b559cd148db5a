import { LANGUAGES, type Language } from '#platform/messages';

/** The tags that are worth reading: a header of a thousand is not a wish. */
const TAGS_MAX = 20;

/** The best of our languages for an `Accept-Language`; French when it asks for neither. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return 'fr';
  const wishes = header.split(',', TAGS_MAX).map(wishIn);
  const best = wishes
    .filter(({ language, weight }) => language !== null && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)[0];
  return best?.language ?? 'fr';
}

function wishIn(part: string): { language: Language | null; weight: number } {
  const [tag = '', ...parameters] = part.trim().split(';');
  const primary = tag.trim().split('-')[0]?.toLowerCase();
  const language = LANGUAGES.find((one) => one === primary) ?? null;
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).join('');
  const weight = quality === '' ? 1 : Number(quality);
  return { language, weight: Number.isFinite(weight) ? weight : 0 };
}
