import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public register of enterprises answered, and when: asked again only once it is old, and
 * shown with its date while the register is away.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 */
export class OrganisationsAskRegister1795202001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisations.register_answer (
        asked       text        NOT NULL CONSTRAINT register_answer_pk PRIMARY KEY,
        register    text        NOT NULL,
        answered_at timestamptz NOT NULL,
        entries     jsonb       NOT NULL,
        CONSTRAINT register_answer_is_a_list CHECK (jsonb_typeof(entries) = 'array')
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE organisations.register_answer`);
  }
}
