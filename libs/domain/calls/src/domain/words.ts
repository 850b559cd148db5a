import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, Criterion, Field, Section, Translated } from '../calls.types';

const LANGUAGES = ['fr', 'en'] as const;

/** Lists the texts that people would look for in vain in their language. */
export function checkWords(content: CallContent): Refusal[] {
  const { title, summary, sections, grid } = content;
  return [
    ...checkText(title, '/title'),
    ...checkText(summary, '/summary'),
    ...sections.flatMap((section, index) => checkSection(section, `/sections/${index}`)),
    ...grid.flatMap((criterion, index) => checkHints(criterion, `/grid/${index}`)),
    ...labelled(content).flatMap(([pointer, label]) => checkText(label, `${pointer}/label`)),
  ];
}

function labelled(content: CallContent): readonly (readonly [string, Translated])[] {
  const { flatRates, unitCosts, lumpSums } = content.simplifiedCosts;
  const lists: Readonly<Record<string, readonly { readonly label: Translated }[]>> = {
    '/costFamilies': content.costFamilies,
    '/simplifiedCosts/flatRates': flatRates,
    '/simplifiedCosts/unitCosts': unitCosts,
    '/simplifiedCosts/lumpSums': lumpSums,
    '/documents': content.documents,
    '/grid': content.grid,
    '/instalments': content.instalments,
  };
  return Object.entries(lists).flatMap(([pointer, items]) =>
    items.map(({ label }, index): [string, Translated] => [`${pointer}/${index}`, label]),
  );
}

function checkSection({ label, help, fields }: Section, pointer: string): Refusal[] {
  return [
    ...checkText(label, `${pointer}/label`),
    ...checkOptionalText(help, `${pointer}/help`),
    ...fields.flatMap((field, index) => checkField(field, `${pointer}/fields/${index}`)),
  ];
}

/** What helps reviewers to give the same points. */
function checkHints({ guidance, anchors }: Criterion, pointer: string): Refusal[] {
  return [
    ...checkOptionalText(guidance, `${pointer}/guidance`),
    ...anchors.flatMap(({ label }, index) => checkText(label, `${pointer}/anchors/${index}/label`)),
  ];
}

function checkField({ label, help, unit, options, fields }: Field, pointer: string): Refusal[] {
  return [
    ...checkText(label, `${pointer}/label`),
    ...checkOptionalText(help, `${pointer}/help`),
    ...(unit === null ? [] : checkText(unit, `${pointer}/unit`)),
    ...options.flatMap((option, index) =>
      checkText(option.label, `${pointer}/options/${index}/label`),
    ),
    ...fields.flatMap((field, index) => checkField(field, `${pointer}/fields/${index}`)),
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
