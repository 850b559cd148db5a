import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Translated } from '../calls.types';

const LANGUAGES = ['fr', 'en'] as const;

/** Lists the texts that people would look for in vain in their language. */
export function checkWords({
  title,
  summary,
  sections,
  grid,
  instalments,
}: CallContent): Refusal[] {
  return [
    ...checkText(title, '/title'),
    ...checkText(summary, '/summary'),
    ...sections.flatMap(({ label, help }, index) => [
      ...checkText(label, `/sections/${index}/label`),
      ...checkOptionalText(help, `/sections/${index}/help`),
    ]),
    ...grid.flatMap(({ label }, index) => checkText(label, `/grid/${index}/label`)),
    ...instalments.flatMap(({ label }, index) => checkText(label, `/instalments/${index}/label`)),
  ];
}

function checkText(text: Translated, pointer: string): Refusal[] {
  return LANGUAGES.filter((language) => text[language].trim() === '').map((language) =>
    refusal('text-missing', `${pointer}/${language}`, { language }),
  );
}

/** Said in both languages or in none. */
function checkOptionalText(text: Translated, pointer: string): Refusal[] {
  const isSilent = LANGUAGES.every((language) => text[language].trim() === '');
  return isSilent ? [] : checkText(text, pointer);
}
