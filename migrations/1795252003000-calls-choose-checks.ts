import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A call may weigh some checks of applications otherwise than the house does; those of before choose
 * none.
 *
 * Kind: rewrite of `content`, in drafts and in what was published, with the same meaning. Locks: the
 * two tables, while it runs. A version of the service before this one ignores the new key.
 */
export class CallsChooseChecks1795252003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await rewritten(db, `content || '{"checks": []}'`, `NOT content ? 'checks'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await rewritten(db, `content - 'checks'`, `content ? 'checks'`);
  }
}

/** Revisions refuse to be changed, and rows are hidden even from their owner: not here, not now. */
async function rewritten(db: QueryRunner, content: string, which: string): Promise<void> {
  const freeze = `TRIGGER call_revision_is_never_changed`;
  await db.query(`ALTER TABLE calls.call_revision DISABLE ${freeze}`);
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} NO FORCE ROW LEVEL SECURITY`);
  await db.query(
    `UPDATE calls.call SET content = ${content}, version = version + 1 WHERE ${which}`,
  );
  await db.query(`UPDATE calls.call_revision SET content = ${content} WHERE ${which}`);
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE calls.call_revision ENABLE ${freeze}`);
}
