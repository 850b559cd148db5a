import { Injectable } from '@nestjs/common';

import { newId } from '#kernel/ids';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { CallRevision } from '#domain/calls';

import type { ApplicationId } from '../applications.types';
import type { Answer } from '../domain/answers';

/** Who brings answers, and when. */
export interface Carrier {
  readonly by: string | null;
  readonly at: Date;
}

const WRITE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (code text, answers jsonb)),
  changed AS (
    UPDATE applications.section_answer s
    SET answers = g.answers, version = s.version + 1, updated_at = $3, updated_by = $4
    FROM given g WHERE s.application_id = $1 AND s.code = g.code
    RETURNING s.code, s.version, s.answers),
  kept AS (
    INSERT INTO applications.section_version (application_id, section_code, version, answers,
      saved_at, saved_by, origin)
    SELECT $1, code, version, answers, $3, $4, 'copied' FROM changed)
  UPDATE applications.application SET version = version + 1, updated_at = $3 WHERE id = $1`;

/** The sections of an application together: what is brought into them at once. */
@Injectable()
export class FormDesk {
  /** What each section says, those that are no longer asked left out. */
  answersOf(reader: Reader, id: ApplicationId): Promise<readonly Answer[]> {
    return reader.rows<Answer>(
      `SELECT code, answers FROM applications.section_answer
       WHERE application_id = $1 AND is_asked ORDER BY code`,
      [id],
    );
  }

  /** Keeps a version of each section that changed, by one statement. */
  async write(
    tx: Tx,
    id: ApplicationId,
    answers: readonly Answer[],
    { by, at }: Carrier,
  ): Promise<void> {
    await readerOf(tx).rows(WRITE, [id, JSON.stringify(answers), at, by]);
  }

  /** Pins a draft to another revision: its new sections are added, those it lost are put aside. */
  async pin(tx: Tx, id: ApplicationId, revision: CallRevision, at: Date): Promise<void> {
    const codes = revision.sections.map(({ code }) => code);
    const reader = readerOf(tx);
    await reader.rows(
      `INSERT INTO applications.section_answer AS s (id, application_id, code, version, updated_at)
       SELECT n.id, $1, n.code, 1, $4 FROM unnest($2::uuid[], $3::text[]) AS n (id, code)
       ON CONFLICT ON CONSTRAINT one_answer_per_section DO UPDATE SET is_asked = true`,
      [id, codes.map(() => newId<'SectionAnswer'>(at)), codes, at],
    );
    await reader.rows(
      `WITH aside AS (
         UPDATE applications.section_answer SET is_asked = false
         WHERE application_id = $1 AND code <> ALL ($2::text[]))
       UPDATE applications.application
       SET revision_number = $3, call_title = $4, version = version + 1, updated_at = $5
       WHERE id = $1`,
      [id, codes, revision.number, JSON.stringify(revision.title), at],
    );
  }
}
