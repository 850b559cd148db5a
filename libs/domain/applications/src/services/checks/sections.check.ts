import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import { filesIn } from '../../domain/answers';
import { checkSections } from '../../domain/check-answers';
import { scanFindings, type ScannedFile } from '../../domain/check-scans';
import { findings, type Finding } from '../../domain/pre-check';

import type { CheckedApplication, PreCheckContributor } from './pre-check-contributor';

/** Fields that are wanted and not answered as the call asks in its present step, and their files. */
@Injectable()
export class SectionsCheck implements PreCheckContributor {
  readonly part = 'sections';

  async findingsOn(
    reader: Reader,
    { file, revision }: CheckedApplication,
  ): Promise<readonly Finding[]> {
    const answersOf = new Map(file.answers.map(({ code, answers }) => [code, answers]));
    const answered = revision.sections.flatMap((section) =>
      filesIn(section, answersOf.get(section.code) ?? {}, `/sections/${section.code}/answers`),
    );
    return [
      ...findings('error', checkSections(revision.sections, file.answers, file.application.step)),
      ...scanFindings(answered, await scansOf(reader, answered)),
    ];
  }
}

/** One statement, and none when no field holds a file. */
async function scansOf(
  reader: Reader,
  answered: readonly { readonly fileId: string }[],
): Promise<readonly ScannedFile[]> {
  if (answered.length === 0) return [];
  const ids = answered.map(({ fileId }) => fileId);
  return reader.rows<ScannedFile>(
    `SELECT n.id, f.status FROM unnest($1::uuid[]) AS n (id)
     CROSS JOIN LATERAL applications.file_of(n.id) AS f`,
    [ids],
  );
}
