import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `(SELECT platform.actor_organisation_ids())::uuid[]`;
const HOUSE = `(SELECT platform.actor_is_system())`;
const SHARED_WITH_ME = `${HOUSE} OR reader_organisation_ids && ${MINE}`;
const OF_MINE = `${HOUSE} OR organisation_id = ANY (${MINE})`;
const BY_EITHER = `${HOUSE} OR organisation_id = ANY (${MINE}) OR funder_id = ANY (${MINE})`;

/**
 * What each beneficiary of an agreement reports: what was done, what was spent, and what the funder
 * certified of it line by line.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class ReportsCreateReport1795302000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE SCHEMA reports');
    await createReport(db);
    await createLine(db);
    await askForReportsOfAgreementsInForce(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA reports CASCADE');
  }
}

async function createReport(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE reports.report (
      id                      uuid    NOT NULL CONSTRAINT report_pk PRIMARY KEY,
      agreement_id            uuid    NOT NULL,
      agreement_reference     text    NOT NULL,
      application_id          uuid    NOT NULL,
      funder_id               uuid    NOT NULL,
      organisation_id         uuid    NOT NULL,
      kind                    text    NOT NULL,
      status                  text    NOT NULL DEFAULT 'draft',
      due_on                  date,
      period_from             date,
      period_to               date,
      narrative               text    NOT NULL DEFAULT '',
      submitted_at            timestamptz,
      submitted_by            uuid,
      settled_at              timestamptz,
      settled_by              uuid,
      word                    text,
      version                 integer NOT NULL DEFAULT 1,
      reader_organisation_ids uuid[]  NOT NULL,
      CONSTRAINT one_report_per_kind_and_organisation UNIQUE (agreement_id, organisation_id, kind),
      CONSTRAINT report_kind_is_known CHECK (kind IN ('interim', 'final')),
      CONSTRAINT report_status_is_known
        CHECK (status IN ('draft', 'submitted', 'returned', 'accepted')),
      CONSTRAINT report_period_is_not_reversed CHECK (period_from <= period_to),
      CONSTRAINT submitted_report_has_its_instant
        CHECK (status = 'draft' OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL)),
      CONSTRAINT report_is_on_an_agreement FOREIGN KEY (agreement_id)
        REFERENCES agreements.agreement (id) ON DELETE RESTRICT
    );
    CREATE INDEX reports_by_funder ON reports.report (funder_id, status, id);
    CREATE INDEX reports_by_organisation ON reports.report (organisation_id, id);
    CREATE INDEX reports_awaited ON reports.report (due_on, id)
      WHERE status IN ('draft', 'returned');
    ${walled('report', HOUSE)};
    CREATE POLICY report_is_written_by_its_organisation_and_judged_by_the_funder
      ON reports.report FOR UPDATE USING (${BY_EITHER}) WITH CHECK (${BY_EITHER});
    GRANT UPDATE (status, due_on, period_from, period_to, narrative, submitted_at, submitted_by,
      settled_at, settled_by, word, version) ON reports.report TO tablee_app`);
}

/** A funder reads the lines once they were submitted: until then it is not among the readers. */
async function createLine(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE reports.line (
      report_id               uuid    NOT NULL,
      position                integer NOT NULL,
      organisation_id         uuid    NOT NULL,
      funder_id               uuid    NOT NULL,
      account_code            text    NOT NULL,
      label                   text    NOT NULL,
      spent_on                date    NOT NULL,
      amount_cents            bigint  NOT NULL,
      file_id                 uuid,
      sha256                  text,
      certified_cents         bigint,
      deduction               text,
      note                    text,
      reader_organisation_ids uuid[]  NOT NULL,
      CONSTRAINT line_pk PRIMARY KEY (report_id, position),
      CONSTRAINT line_spends_something CHECK (amount_cents > 0),
      CONSTRAINT line_is_certified_up_to_what_it_spends
        CHECK (certified_cents BETWEEN 0 AND amount_cents),
      CONSTRAINT deduction_says_why
        CHECK ((certified_cents < amount_cents) IS TRUE = (deduction IS NOT NULL)),
      CONSTRAINT evidence_has_its_print CHECK ((file_id IS NULL) = (sha256 IS NULL)),
      CONSTRAINT line_is_of_a_report FOREIGN KEY (report_id)
        REFERENCES reports.report (id) ON DELETE RESTRICT,
      CONSTRAINT line_shows_a_file FOREIGN KEY (file_id)
        REFERENCES platform.file (id) ON DELETE RESTRICT
    );
    CREATE INDEX lines_by_print ON reports.line (sha256) WHERE sha256 IS NOT NULL;
    CREATE INDEX lines_by_file ON reports.line (file_id) WHERE file_id IS NOT NULL;
    ${walled('line', OF_MINE)};
    CREATE POLICY line_is_judged_by_the_funder ON reports.line FOR UPDATE
      USING (${BY_EITHER}) WITH CHECK (${BY_EITHER});
    CREATE POLICY line_is_replaced_by_its_organisation ON reports.line FOR DELETE
      USING (${OF_MINE});
    GRANT DELETE, UPDATE (certified_cents, deduction, note, reader_organisation_ids)
      ON reports.line TO tablee_app`);
}

/** Agreements that came into force before there were reports: a worker opens theirs. */
async function askForReportsOfAgreementsInForce(db: QueryRunner): Promise<void> {
  await db.query(`
    ALTER TABLE agreements.agreement NO FORCE ROW LEVEL SECURITY;
    INSERT INTO platform.outbox_message (id, name, subject_id, payload, request_id, occurred_at)
    SELECT gen_random_uuid(), 'reports.opening-asked.v1', id::text,
      jsonb_build_object('agreementId', id), 'migration', now()
    FROM agreements.agreement WHERE status = 'in-force';
    ALTER TABLE agreements.agreement FORCE ROW LEVEL SECURITY`);
}

function walled(table: string, writtenBy: string): string {
  const name = `reports.${table}`;
  return `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_is_read_by_who_it_concerns ON ${name} FOR SELECT
      USING (${SHARED_WITH_ME});
    CREATE POLICY ${table}_is_opened_by_who_may ON ${name} FOR INSERT WITH CHECK (${writtenBy});
    REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM tablee_app`;
}
