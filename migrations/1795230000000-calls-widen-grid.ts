import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a criterion of before says of what it could not say yet: it is scored. */
const SCORE = { kind: 'score', guidance: { fr: '', en: '' }, anchors: [] };
const OPINION = { ...SCORE, kind: 'text', weight: null, maxPoints: null, minPoints: null };

/**
 * A criterion has a kind: a headline, a question, a text or a score; it guides whoever answers it.
 * Those of before are scored, save in drafts for a qualitative committee, which gives no points.
 *
 * Kind: rewrite of `content`, in drafts and in what was published, with the same meaning. Locks:
 * the two tables, while it runs. A version of the service before this one still reads what it
 * writes of scores.
 */
export class CallsWidenGrid1795230000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(WIDENED);
    await rewritten(db, async () => {
      await db.query(
        `UPDATE calls.call SET version = version + 1, content = pg_temp.widened(content, CASE
           WHEN status = 'draft' AND content#>>'{appraisal,method}' = 'qualitative-committee'
           THEN '${JSON.stringify(OPINION)}'::jsonb ELSE '{}' END)`,
      );
      await db.query(`UPDATE calls.call_revision SET content = pg_temp.widened(content, '{}')`);
    });
    await db.query(`DROP FUNCTION pg_temp.widened(jsonb, jsonb)`);
  }

  /** Opinions would become scores: there is no way back. */
  async down(): Promise<void> {}
}

/** What a criterion says already wins over the defaults; `forced` wins over both. */
const WIDENED = `
  CREATE FUNCTION pg_temp.widened(content jsonb, forced jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE AS $$
    SELECT content || jsonb_build_object('grid', coalesce((
      SELECT jsonb_agg('${JSON.stringify(SCORE)}'::jsonb || c.criterion || forced
        ORDER BY c.position)
      FROM jsonb_array_elements(content -> 'grid') WITH ORDINALITY AS c (criterion, position)),
      '[]'))
  $$`;

/** Revisions refuse to be changed, and rows are hidden even from their owner: not here, not now. */
async function rewritten(db: QueryRunner, rewrite: () => Promise<void>): Promise<void> {
  const freeze = `TRIGGER call_revision_is_never_changed`;
  await db.query(`ALTER TABLE calls.call_revision DISABLE ${freeze}`);
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} NO FORCE ROW LEVEL SECURITY`);
  await rewrite();
  for (const table of ['call', 'call_revision'])
    await db.query(`ALTER TABLE calls.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE calls.call_revision ENABLE ${freeze}`);
}
