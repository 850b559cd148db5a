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

/** The text of a section is its field `answer`; a section without one is not answered so. */
function checkSection({ code, label, fields }: Section, content: string): readonly Refusal[] {
  const asked = fields.find((field) => field.code === 'answer');
  if (asked === undefined) return [];
  const pointer = `/sections/${code}`;
  const names = { sectionFr: label.fr, sectionEn: label.en };
  if (asked.full === 'mandatory' && content.trim() === '')
    return [refusal('section-missing', pointer, names)];
  const { length } = content;
  const { maxLength } = asked;
  if (maxLength === null || length <= maxLength) return [];
  return [refusal('section-too-long', pointer, { ...names, length, maxLength })];
}
