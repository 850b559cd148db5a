import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is told what, and whether they have read it.
 *
 * Kind: expand (adds only; safe while the previous version runs). Locks: none on existing tables.
 */
export class NotificationsCreateMessage1795000018000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA notifications`);
    await db.query(`
      CREATE TABLE notifications.message (
        id           uuid        NOT NULL CONSTRAINT message_pk PRIMARY KEY,
        person_id    uuid        NOT NULL,
        event_id     uuid        NOT NULL,
        kind         text        NOT NULL,
        params       jsonb       NOT NULL,
        subject_kind text        NOT NULL,
        subject_id   uuid        NOT NULL,
        written_at   timestamptz NOT NULL,
        read_at      timestamptz,
        CONSTRAINT one_message_per_person_and_event UNIQUE (event_id, person_id),
        CONSTRAINT message_is_to_a_person FOREIGN KEY (person_id)
          REFERENCES identity.person (id) ON DELETE RESTRICT
      )`);
    await db.query(`
      CREATE INDEX messages_by_person ON notifications.message (person_id, written_at, id)`);
    await db.query(`ALTER TABLE notifications.message ENABLE ROW LEVEL SECURITY`);
    await db.query(`ALTER TABLE notifications.message FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY message_is_its_persons ON notifications.message
        USING ((SELECT platform.actor_is_system()) OR person_id = (SELECT platform.actor_id()))
        WITH CHECK ((SELECT platform.actor_is_system()) OR person_id = (SELECT platform.actor_id()))`);
    await db.query(`REVOKE UPDATE ON notifications.message FROM tablee_app`);
    await db.query(`GRANT UPDATE (read_at) ON notifications.message TO tablee_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA notifications CASCADE`);
  }
}
