import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const ME = '(SELECT platform.actor_id())';
const MINE = '(SELECT platform.actor_organisation_ids())::uuid[]';
const RECUSED = '(SELECT assessment.actor_recused_ids())::uuid[]';
const OPENED = '(SELECT assessment.actor_opened_ids())::uuid[]';
const INSTRUCTING = '(SELECT assessment.actor_instructing_ids())::uuid[]';

/**
 * Who may not judge what, and who said so: interests, declarations, recusals; and the wall that
 * keeps a file from whoever is recused, or reviews it without having declared anything yet.
 *
 * Kind: expand (adds only; a policy that restricts reads of applications and of their judgement).
 * Locks: ACCESS EXCLUSIVE on applications.application and on tables of assessment for a moment.
 */
export class AssessmentCreateRecusal1795207000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(INTEREST);
    await db.query(`CREATE INDEX interests_of_a_person ON assessment.interest (person_id)`);
    await db.query(DECLARATION);
    await db.query(RECUSAL);
    await db.query(`CREATE INDEX recusals_of_a_person ON assessment.recusal (person_id)`);
    await db.query(`CREATE INDEX recusals_by_call ON assessment.recusal (call_id)`);
    for (const statement of [...FUNCTIONS, ...SHIELDS]) await db.query(statement);
    await openToWhoDeclared(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP POLICY file_is_kept_from_the_recused ON applications.application`);
    await db.query(`DROP POLICY file_is_open_to_who_declared ON applications.application`);
    for (const table of ['assessment', 'review', 'decision'])
      await db.query(`DROP POLICY ${table}_is_kept_from_the_recused ON assessment.${table}`);
    await db.query(`DROP POLICY assessment_is_open_to_who_declared ON assessment.assessment`);
    await db.query(`DROP FUNCTION assessment.actor_recused_ids(), assessment.actor_opened_ids(),
      assessment.actor_instructing_ids()`);
    await db.query(`DROP TABLE assessment.recusal, assessment.declaration, assessment.interest`);
  }
}

/** What binds a person to an organisation, besides what they may do here for it. */
const INTEREST = `
  CREATE TABLE assessment.interest (
    id              uuid        NOT NULL CONSTRAINT interest_pk PRIMARY KEY,
    person_id       uuid        NOT NULL,
    kind            text        NOT NULL,
    organisation_id uuid,
    siren           text,
    began_on        date        NOT NULL,
    ended_on        date,
    declared_at     timestamptz NOT NULL,
    version         integer     NOT NULL DEFAULT 1,
    CONSTRAINT interest_kind_is_known
      CHECK (kind IN ('mandate', 'employment', 'shares', 'volunteering', 'family')),
    CONSTRAINT interest_names_an_organisation
      CHECK (num_nonnulls(organisation_id, siren) = 1),
    CONSTRAINT interest_siren_is_nine_digits CHECK (siren ~ '^[0-9]{9}$'),
    CONSTRAINT interest_ends_after_it_begins CHECK (ended_on >= began_on),
    CONSTRAINT interest_is_of_a_person FOREIGN KEY (person_id)
      REFERENCES identity.person (id) ON DELETE RESTRICT,
    CONSTRAINT interest_is_in_an_organisation FOREIGN KEY (organisation_id)
      REFERENCES organisations.organisation (id) ON DELETE RESTRICT
  )`;

/** `opens_file`: not when there is a conflict, nor in a blind call, where the file is read masked. */
const DECLARATION = `
  CREATE TABLE assessment.declaration (
    application_id uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    funder_id      uuid        NOT NULL,
    has_conflict   boolean     NOT NULL,
    reason         text,
    opens_file     boolean     NOT NULL,
    declared_at    timestamptz NOT NULL,
    CONSTRAINT declaration_pk PRIMARY KEY (application_id, person_id),
    CONSTRAINT declared_conflict_says_why CHECK (NOT has_conflict OR reason IS NOT NULL),
    CONSTRAINT declared_conflict_opens_nothing CHECK (NOT (has_conflict AND opens_file)),
    CONSTRAINT declaration_is_on_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT declaration_is_by_a_person FOREIGN KEY (person_id)
      REFERENCES identity.person (id) ON DELETE RESTRICT
  )`;

const RECUSAL = `
  CREATE TABLE assessment.recusal (
    application_id uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    call_id        uuid        NOT NULL,
    funder_id      uuid        NOT NULL,
    cause          text        NOT NULL,
    links          jsonb       NOT NULL,
    since          timestamptz NOT NULL,
    CONSTRAINT recusal_pk PRIMARY KEY (application_id, person_id),
    CONSTRAINT recusal_cause_is_known CHECK (cause IN ('computed', 'declared')),
    CONSTRAINT recusal_is_from_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT,
    CONSTRAINT recusal_is_of_a_person FOREIGN KEY (person_id)
      REFERENCES identity.person (id) ON DELETE RESTRICT
  )`;

/** Worked out once for each statement. An API client is nobody who could be recused. */
const FUNCTIONS = [
  `CREATE FUNCTION assessment.actor_recused_ids() RETURNS uuid[] LANGUAGE sql STABLE
     SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
     SELECT coalesce(array_agg(application_id), '{}') FROM assessment.recusal
     WHERE person_id = platform.actor_id()
   $$`,
  `CREATE FUNCTION assessment.actor_opened_ids() RETURNS uuid[] LANGUAGE sql STABLE
     SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
     SELECT coalesce(array_agg(application_id), '{}') FROM assessment.declaration
     WHERE person_id = platform.actor_id() AND opens_file
   $$`,
  // For which the actor is more than a reviewer.
  `CREATE FUNCTION assessment.actor_instructing_ids() RETURNS uuid[] LANGUAGE sql STABLE AS $$
     SELECT ARRAY(
       SELECT mine.id FROM unnest(platform.actor_organisation_ids()) AS mine (id)
       WHERE NOT EXISTS (
         SELECT FROM identity.membership m
         WHERE m.person_id = platform.actor_id() AND m.organisation_id = mine.id
           AND m.ended_at IS NULL AND m.roles = '{reviewer}'))
   $$`,
];

const shield = (table: string, seen: string, written: string): readonly string[] => [
  `ALTER TABLE assessment.${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE assessment.${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_is_kept_by_its_owner ON assessment.${table} TO tablee_owner
     USING (true) WITH CHECK (true)`,
  `CREATE POLICY ${table}_is_seen_by_whom_it_concerns ON assessment.${table} TO tablee_app
     USING (${seen}) WITH CHECK (${written})`,
  `REVOKE DELETE, TRUNCATE ON assessment.${table} FROM tablee_app`,
];

/** Colleagues see what a person is bound to: whoever chooses reviewers must know. */
const SHIELDS = [
  ...shield(
    'interest',
    `${IS_SYSTEM} OR person_id = ${ME} OR person_id IN (
       SELECT m.person_id FROM identity.membership m
       WHERE m.ended_at IS NULL AND m.organisation_id = ANY (${MINE}))`,
    `${IS_SYSTEM} OR person_id = ${ME}`,
  ),
  ...shield(
    'declaration',
    `${IS_SYSTEM} OR person_id = ${ME} OR funder_id = ANY (${MINE})`,
    `${IS_SYSTEM} OR person_id = ${ME}`,
  ),
  ...shield('recusal', `${IS_SYSTEM} OR funder_id = ANY (${MINE})`, IS_SYSTEM),
  `REVOKE UPDATE ON assessment.declaration FROM tablee_app`,
  `CREATE TRIGGER declaration_is_never_changed BEFORE UPDATE OR DELETE ON assessment.declaration
     FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
  `CREATE TRIGGER declarations_are_never_emptied BEFORE TRUNCATE ON assessment.declaration
     FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`,
];

/** Whoever stands on the side of the candidates keeps what is theirs, though they also judge. */
async function openToWhoDeclared(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE POLICY file_is_kept_from_the_recused ON applications.application AS RESTRICTIVE
      FOR SELECT USING (
        ${IS_SYSTEM} OR id <> ALL (${RECUSED})
        OR array_remove(reader_organisation_ids, funder_id) && ${MINE})`);
  await db.query(`
    CREATE POLICY file_is_open_to_who_declared ON applications.application AS RESTRICTIVE
      FOR SELECT USING (
        ${IS_SYSTEM} OR reader_organisation_ids && ${INSTRUCTING} OR id = ANY (${OPENED}))`);
  for (const table of ['assessment', 'review'])
    await db.query(`
      CREATE POLICY ${table}_is_kept_from_the_recused ON assessment.${table} AS RESTRICTIVE
        FOR SELECT USING (${IS_SYSTEM} OR application_id <> ALL (${RECUSED}))`);
  await db.query(`
    CREATE POLICY assessment_is_open_to_who_declared ON assessment.assessment AS RESTRICTIVE
      FOR SELECT USING (
        ${IS_SYSTEM} OR funder_id = ANY (${INSTRUCTING}) OR application_id = ANY (${OPENED}))`);
  await db.query(`
    CREATE POLICY decision_is_kept_from_the_recused ON assessment.decision AS RESTRICTIVE
      FOR SELECT USING (
        ${IS_SYSTEM} OR application_id <> ALL (${RECUSED})
        OR EXISTS (SELECT FROM applications.application a WHERE a.id = application_id))`);
}
