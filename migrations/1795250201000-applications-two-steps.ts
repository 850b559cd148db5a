import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls in two steps: which step an application is at, and which concepts were selected, with the
 * reasons.
 *
 * Kind: expand, and fill: what was written or handed in to a call in two steps, and not ruled on,
 * is at its concept. Locks: ACCESS EXCLUSIVE on `application`, for a column with a constant default.
 */
export class ApplicationsTwoSteps1795250201000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await letStatuses(db, `'invited', 'not-selected', `);
    await db.query(`
      SELECT set_config('tablee.actor_kind', 'system', true);
      ALTER TABLE applications.application ADD COLUMN step text NOT NULL DEFAULT 'full'
        CONSTRAINT application_step_is_known CHECK (step IN ('concept', 'full'));
      UPDATE applications.application a SET step = 'concept'
        FROM calls.call_revision r
        WHERE r.call_id = a.call_id AND r.number = a.revision_number
          AND r.content ->> 'steps' = '2' AND a.status IN ('draft', 'submitted', 'to-complete')`);
    await createSelection(db);
  }

  /** Fails once a concept was selected or turned down. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.selection;
      ALTER TABLE applications.application DROP COLUMN step`);
    await letStatuses(db, '');
  }
}

async function letStatuses(db: QueryRunner, added: string): Promise<void> {
  await db.query(`
    ALTER TABLE applications.application
      DROP CONSTRAINT application_has_a_known_status,
      ADD CONSTRAINT application_has_a_known_status CHECK (status IN ('draft', 'submitted',
        'to-complete', ${added}'withdrawn', 'ineligible', 'eligible', 'returned', 'granted',
        'refused'))`);
}

async function createSelection(db: QueryRunner): Promise<void> {
  const application = `SELECT 1 FROM applications.application a WHERE a.id = application_id`;
  await db.query(`
    CREATE TABLE applications.selection (
      application_id uuid        NOT NULL CONSTRAINT selection_pk PRIMARY KEY,
      outcome        text        NOT NULL,
      reason         text        NOT NULL,
      selected_by    uuid        NOT NULL,
      selected_at    timestamptz NOT NULL,
      CONSTRAINT selection_outcome_is_known CHECK (outcome IN ('invited', 'not-selected')),
      CONSTRAINT selection_is_of_an_application FOREIGN KEY (application_id)
        REFERENCES applications.application (id) ON DELETE RESTRICT
    );
    ALTER TABLE applications.selection ENABLE ROW LEVEL SECURITY;
    ALTER TABLE applications.selection FORCE ROW LEVEL SECURITY;
    CREATE POLICY selection_follows_its_application ON applications.selection
      FOR SELECT USING (EXISTS (${application}));
    CREATE POLICY selection_is_made_by_the_funder ON applications.selection
      FOR INSERT WITH CHECK (EXISTS (${application}
        AND a.funder_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[])));
    REVOKE UPDATE, DELETE, TRUNCATE ON applications.selection FROM tablee_app`);
}
