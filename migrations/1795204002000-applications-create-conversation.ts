import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What officers and candidates write to each other inside a file, the notes that officers keep to
 * themselves, and the files that were attached to any part of an application.
 *
 * Kind: expand (adds only). Locks: none on existing tables; foreign keys take SHARE ROW EXCLUSIVE on
 * applications for a moment.
 * An internal conversation is hidden from candidates by row-level security, with its messages and its
 * files. Messages are added, never changed.
 */
export class ApplicationsCreateConversation1795204002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...CONVERSATION, ...MESSAGE, READING, ATTACHMENT, ...FILE_OF])
      await db.query(statement);
    await protect(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE applications.attachment, applications.conversation_reading,
        applications.conversation_message, applications.conversation`);
    await db.query(`DROP POLICY file_is_shown_by_the_owner ON platform.file`);
    await db.query(`DROP FUNCTION applications.file_of(uuid), applications.instructs(uuid)`);
  }
}

const CONVERSATION = [
  `CREATE FUNCTION applications.instructs(application uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
     SELECT EXISTS (
       SELECT 1 FROM applications.application a
       WHERE a.id = application AND a.funder_id = ANY (platform.actor_organisation_ids()))
   $$`,
  `CREATE TABLE applications.conversation (
     id              uuid        NOT NULL CONSTRAINT conversation_pk PRIMARY KEY,
     application_id  uuid        NOT NULL,
     subject         text        NOT NULL,
     is_internal     boolean     NOT NULL,
     opened_at       timestamptz NOT NULL,
     last_message_at timestamptz NOT NULL,
     CONSTRAINT conversation_is_in_an_application FOREIGN KEY (application_id)
       REFERENCES applications.application (id) ON DELETE RESTRICT
   )`,
  `CREATE INDEX conversations_of_an_application
     ON applications.conversation (application_id, last_message_at, id)`,
];

const MESSAGE = [
  `CREATE TABLE applications.conversation_message (
     id                     uuid        NOT NULL CONSTRAINT conversation_message_pk PRIMARY KEY,
     conversation_id        uuid        NOT NULL,
     application_id         uuid        NOT NULL,
     author_id              uuid        NOT NULL,
     author_organisation_id uuid        NOT NULL,
     text                   text        NOT NULL,
     written_at             timestamptz NOT NULL,
     CONSTRAINT conversation_message_is_in_a_conversation FOREIGN KEY (conversation_id)
       REFERENCES applications.conversation (id) ON DELETE RESTRICT,
     CONSTRAINT conversation_message_is_of_an_organisation FOREIGN KEY (author_organisation_id)
       REFERENCES organisations.organisation (id) ON DELETE RESTRICT
   )`,
  `CREATE INDEX messages_of_a_conversation
     ON applications.conversation_message (conversation_id, written_at, id)`,
];

const READING = `
  CREATE TABLE applications.conversation_reading (
    conversation_id uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    read_at         timestamptz NOT NULL,
    CONSTRAINT conversation_reading_pk PRIMARY KEY (conversation_id, person_id),
    CONSTRAINT conversation_reading_is_of_a_conversation FOREIGN KEY (conversation_id)
      REFERENCES applications.conversation (id) ON DELETE RESTRICT
  )`;

/**
 * A file that somebody who may give it attached: from then on, who reads the application may have
 * it. `message_id`: for those who read that message; null: answers and documents.
 */
const ATTACHMENT = `
  CREATE TABLE applications.attachment (
    id              uuid        NOT NULL CONSTRAINT attachment_pk PRIMARY KEY,
    application_id  uuid        NOT NULL,
    file_id         uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    message_id      uuid,
    is_internal     boolean     NOT NULL,
    attached_at     timestamptz NOT NULL,
    attached_by     uuid        NOT NULL,
    CONSTRAINT one_attachment_per_file_and_place
      UNIQUE NULLS NOT DISTINCT (application_id, file_id, message_id),
    CONSTRAINT attachment_is_a_file FOREIGN KEY (file_id)
      REFERENCES platform.file (id) ON DELETE RESTRICT,
    CONSTRAINT attachment_is_to_a_message FOREIGN KEY (message_id)
      REFERENCES applications.conversation_message (id) ON DELETE RESTRICT,
    CONSTRAINT attachment_is_of_an_application FOREIGN KEY (application_id)
      REFERENCES applications.application (id) ON DELETE RESTRICT
  )`;

/** What is shown of a file that is attached: its owner's wall hides the rest. */
const FILE_OF = [
  `CREATE POLICY file_is_shown_by_the_owner ON platform.file FOR SELECT TO tablee_owner USING (true)`,
  `CREATE FUNCTION applications.file_of(file uuid)
    RETURNS TABLE (name text, media_type text, size_bytes bigint, status text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT f.name, f.media_type, f.size_bytes, f.status FROM platform.file f WHERE f.id = file
  $$`,
];

async function protect(db: QueryRunner): Promise<void> {
  const isSystem = '(SELECT platform.actor_is_system())';
  const instructs = 'applications.instructs(application_id)';
  const reads = `EXISTS (SELECT 1 FROM applications.application a WHERE a.id = application_id)`;
  const open = `${isSystem} OR (${reads} AND (NOT is_internal OR ${instructs}))`;
  const heard = `EXISTS (SELECT 1 FROM applications.conversation c WHERE c.id = conversation_id)`;
  const mine = `${isSystem} OR person_id = (SELECT platform.actor_id())`;
  const policies: readonly (readonly [table: string, rows: string])[] = [
    ['conversation', open],
    ['conversation_message', heard],
    ['conversation_reading', mine],
    ['attachment', open],
  ];
  for (const [table, rows] of policies)
    await db.query(`
      ALTER TABLE applications.${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE applications.${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_is_for_its_readers ON applications.${table}
        USING (${rows}) WITH CHECK (${rows})`);
  await db.query(`
    REVOKE UPDATE, DELETE, TRUNCATE ON applications.conversation_message, applications.attachment
    FROM tablee_app`);
  await db.query(`REVOKE DELETE, TRUNCATE ON applications.conversation FROM tablee_app`);
}
