import { refusal, type Refusal } from '#kernel/problems';
import type { Section } from '#domain/calls';

/** What was answered to one section of the form. */
export interface Answer {
  readonly code: string;
  readonly content: string;
}

/** Lists the sections that are wanted and empty, or longer than the call allows. */
export function checkSections(
  sections: readonly Section[],
  answers: readonly Answer[],
): readonly Refusal[] {
  const contentOf = new Map(answers.map(({ code, content }) => [code, content]));
  return sections.flatMap((section) => checkSection(section, contentOf.get(section.code) ?? ''));
}

function checkSection({ code, label, maxLength, required }: Section, content: string) {
  const pointer = `/sections/${code}`;
  const names = { sectionFr: label.fr, sectionEn: label.en };
  if (required && content.trim() === '') return [refusal('section-missing', pointer, names)];
  const { length } = content;
  if (length <= maxLength) return [];
  return [refusal('section-too-long', pointer, { ...names, length, maxLength })];
}
