import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applications that an officer returns for completion before admissibility is confirmed: what is
 * open again, with a remark on each, until when; as often as it takes.
 *
 * Kind: expand; what second waves opened becomes the first reopening of its application. Locks:
 * ACCESS EXCLUSIVE on `reopening`, which is small, and on `application` to check one status more.
 */
export class ApplicationsReturn1795250101000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await letStatuses(db, `'to-complete', `);
    await db.query(`
      ALTER TABLE applications.reopening
        DROP CONSTRAINT reopening_pk, DROP CONSTRAINT reopening_names_sections,
        ADD COLUMN number integer NOT NULL DEFAULT 1,
        ADD COLUMN kind text NOT NULL DEFAULT 'second-wave',
        ADD COLUMN parts text[] NOT NULL DEFAULT '{}',
        ADD COLUMN document_codes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN remarks jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN reopened_by uuid,
        ADD CONSTRAINT reopening_pk PRIMARY KEY (application_id, number),
        ADD CONSTRAINT reopening_number_is_positive CHECK (number > 0),
        ADD CONSTRAINT reopening_kind_is_known CHECK (kind IN ('second-wave', 'completion')),
        ADD CONSTRAINT reopening_parts_are_known
          CHECK (parts <@ ARRAY['budget', 'financing-plan', 'plan']),
        ADD CONSTRAINT reopening_opens_something CHECK (cardinality(section_codes)
          + cardinality(parts) + cardinality(document_codes) > 0);
      ALTER TABLE applications.reopening ALTER COLUMN remarks DROP DEFAULT`);
  }

  /** Fails while an application is to be completed, or has been more than once. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE applications.reopening
        DROP CONSTRAINT reopening_pk, DROP CONSTRAINT reopening_number_is_positive,
        DROP CONSTRAINT reopening_kind_is_known, DROP CONSTRAINT reopening_parts_are_known,
        DROP CONSTRAINT reopening_opens_something,
        DROP COLUMN number, DROP COLUMN kind, DROP COLUMN parts, DROP COLUMN document_codes,
        DROP COLUMN remarks, DROP COLUMN reopened_by,
        ADD CONSTRAINT reopening_pk PRIMARY KEY (application_id),
        ADD CONSTRAINT reopening_names_sections CHECK (cardinality(section_codes) > 0)`);
    await letStatuses(db, '');
  }
}

async function letStatuses(db: QueryRunner, added: string): Promise<void> {
  await db.query(`
    ALTER TABLE applications.application
      DROP CONSTRAINT application_has_a_known_status,
      ADD CONSTRAINT application_has_a_known_status CHECK (status IN ('draft', 'submitted',
        ${added}'withdrawn', 'ineligible', 'eligible', 'returned', 'granted', 'refused'))`);
}
