import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers by field instead of one text per section, and every version of them: who saved what, when.
 *
 * Kind: expand and fill (the table has one row per section of each application; one pass over it).
 * Locks: ACCESS EXCLUSIVE on section answers while the columns are added, and their rows while they
 * are filled. `content` stays, empty for new rows, until a release later drops it.
 * The text that a section had becomes its field `answer`. What a section said before this migration
 * has no history but its latest version.
 */
export class ApplicationsAnswerFields1795204003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...ANSWERS, VERSION, ...FILL, ...PROTECTION])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE applications.section_answer SET content = coalesce(answers ->> 'answer', '')`);
    await db.query(`DROP TABLE applications.section_version`);
    await db.query(`
      ALTER TABLE applications.section_answer ALTER COLUMN content DROP DEFAULT,
        DROP COLUMN is_asked, DROP COLUMN answers`);
  }
}

/** `is_asked`: whether the revision that the application answers still has the section. */
const ANSWERS = [
  `ALTER TABLE applications.section_answer
     ADD COLUMN answers  jsonb   NOT NULL DEFAULT '{}',
     ADD COLUMN is_asked boolean NOT NULL DEFAULT true,
     ALTER COLUMN content SET DEFAULT ''`,
  `ALTER TABLE applications.section_answer
     ADD CONSTRAINT section_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object')`,
];

const VERSION = `
  CREATE TABLE applications.section_version (
    application_id uuid        NOT NULL,
    section_code   text        NOT NULL,
    version        integer     NOT NULL,
    answers        jsonb       NOT NULL,
    saved_at       timestamptz NOT NULL,
    saved_by       uuid,
    origin         text        NOT NULL,
    origin_version integer,
    CONSTRAINT section_version_pk PRIMARY KEY (application_id, section_code, version),
    CONSTRAINT section_version_has_a_known_origin CHECK (
      origin IN ('written', 'merged', 'restored', 'copied')),
    CONSTRAINT section_version_is_of_a_section FOREIGN KEY (application_id, section_code)
      REFERENCES applications.section_answer (application_id, code) ON DELETE RESTRICT
  )`;

const FILL = [
  `UPDATE applications.section_answer SET answers = jsonb_build_object('answer', content)
   WHERE content <> ''`,
  `INSERT INTO applications.section_version (application_id, section_code, version, answers,
     saved_at, saved_by, origin)
   SELECT application_id, code, version, answers, updated_at, updated_by, 'written'
   FROM applications.section_answer WHERE version > 1`,
];

/** What partners tried and took back is theirs: the funder reads what was submitted. */
const PROTECTION = [
  `CREATE TRIGGER section_version_is_never_changed
   BEFORE UPDATE OR DELETE ON applications.section_version
   FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
  `CREATE TRIGGER section_version_is_never_emptied
   BEFORE TRUNCATE ON applications.section_version
   FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON applications.section_version FROM tablee_app`,
  `ALTER TABLE applications.section_version ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE applications.section_version FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY section_version_is_for_candidates ON applications.section_version
   USING ((SELECT platform.actor_is_system()) OR applications.is_candidate(application_id))
   WITH CHECK ((SELECT platform.actor_is_system()) OR applications.is_candidate(application_id))`,
];
