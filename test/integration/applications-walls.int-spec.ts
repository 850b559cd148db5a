import type { Actor } from '#kernel/actors';
import { readerOf, type TransactionRunner } from '#platform/database';

import { aTeam } from '../factories/applications.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  type ApplicationsStage,
  type StagedDraft,
} from '../support/applications-stage';
import { callerOn } from '../support/caller';

const TABLES = [
  'application',
  'section_answer',
  'partner',
  'budget_line',
  'party',
  'submission',
  'section_version',
];

/** With the first wall taken away, only row-level security stands. */
describe('The second wall round applications', () => {
  let stage: ApplicationsStage;
  let transactions: TransactionRunner;
  let submitted: StagedDraft;
  let draft: StagedDraft;
  let outsider: { readonly personId: string; readonly actor: Actor };

  beforeAll(async () => {
    stage = await openApplicationsStage({ WALLS: 'off' });
    ({ transactions } = await stage.database.open());
    submitted = await stage.aSubmitted();
    draft = await stage.aReadyDraft(await aTeam(stage.database.sql));
    const organisation = await anOrganisation(stage.database.sql);
    outsider = await aMember(stage.database.sql, organisation.id, [
      'representative',
      'contributor',
      'officer',
    ]);
  });

  afterAll(() => stage.close());

  const countFor = (actor: Actor, table: string) =>
    transactions.read(actor, async (reader) => {
      const row = await reader.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM applications.${table}`,
      );
      return row?.count;
    });

  it.each(TABLES)('lets an outsider see no %s', async (table) => {
    expect(await countFor(outsider.actor, table)).toBe(0);
    expect(await countFor(submitted.team.lead.actor, table)).toBeGreaterThan(0);
  });

  it('shows a funder what was submitted to it, and no draft', async () => {
    expect(await countFor(submitted.team.officer.actor, 'application')).toBe(1);
    expect(await countFor(draft.team.officer.actor, 'application')).toBe(0);
    expect(await countFor(draft.team.officer.actor, 'budget_line')).toBe(0);
  });

  describe('while a file is sealed', () => {
    let officer: Actor;
    let sealed: StagedDraft;

    beforeAll(async () => {
      sealed = await stage.aSubmitted({ call: { isSealedUntilOpening: true } });
      officer = sealed.team.officer.actor;
      await stage.database.sql.query(
        `INSERT INTO applications.party (application_id, organisation_id, capacity, from_stage,
           since) SELECT id, funder_id, 'funder', 'submitted', now()
         FROM applications.application WHERE id = $1`,
        [sealed.id],
      );
    });

    const contentFor = (actor: Actor, table: string) =>
      transactions.read(actor, async (reader) => {
        const key = table === 'application' ? 'id' : 'application_id';
        const rows = await reader.rows(`SELECT 1 FROM applications.${table} WHERE ${key} = $1`, [
          sealed.id,
        ]);
        return rows.length;
      });

    // A party sees that it is one; what that opens is what is tested.
    it.each(TABLES.filter((table) => table !== 'party'))(
      'shows its funder no %s, were it made a party by mistake',
      async (table) => {
        expect(await contentFor(officer, table)).toBe(0);
      },
    );

    it('leaves it to its candidates', async () => {
      expect(await contentFor(sealed.team.lead.actor, 'application')).toBe(1);
      expect(await contentFor(sealed.team.lead.actor, 'section_answer')).toBeGreaterThan(0);
    });

    it('and shows it once it is opened', async () => {
      await stage.database.sql.query(
        'UPDATE applications.application SET is_sealed = false WHERE id = $1',
        [sealed.id],
      );
      expect(await contentFor(officer, 'application')).toBe(1);
      expect(await contentFor(officer, 'section_answer')).toBeGreaterThan(0);
    });
  });

  it('holds when every route is tried', async () => {
    const caller = await stage.as(outsider);
    const path = `/applications/${draft.id}`;
    const answers = await Promise.all([
      caller.get(path),
      caller.get(`${path}/budget`),
      caller.get(`${path}/pre-check`),
      caller.get(`/applications/${submitted.id}/receipt`),
      caller.patch(path, 1, { title: 'x' }),
      caller.put(`${path}/sections/needs`, 2, { answers: { answer: 'x' } }),
      caller.put(`${path}/budgets/${draft.team.lead.id}`, 2, { lines: [] }),
      caller.act(`${path}/submit`, 5),
      caller.act(`${path}/withdraw`, 5, { reason: 'x' }),
    ]);
    for (const { status, body } of answers)
      expect([status, body.code]).toEqual([404, 'applications.application-not-found']);
    const { body: list } = await caller.get('/applications').expect(200);
    expect(list.data).toEqual([]);
    const { consortiumId } = draft.team;
    const start = await caller.post('/applications', { consortiumId }).expect(404);
    expect(start.body.code).toBe('consortia.consortium-not-found');
    await callerOn(stage.api).get(path).expect(401);
  });

  it('does not let anyone make itself a party', async () => {
    const [membership] = outsider.actor.memberships;
    await expect(
      transactions.run(outsider.actor, (tx) =>
        tx.query(
          `INSERT INTO applications.party (application_id, organisation_id, capacity, from_stage,
             since) VALUES ($1, $2, 'partner', 'draft', now())`,
          [draft.id, membership?.organisationId],
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps readers equal to parties', async () => {
    const { rows } = await stage.database.sql.query(
      `SELECT a.id FROM applications.application a
       WHERE reader_organisation_ids IS DISTINCT FROM ARRAY(
         SELECT DISTINCT organisation_id FROM applications.party p
         WHERE p.application_id = a.id ORDER BY 1)`,
    );
    expect(rows).toEqual([]);
  });

  it('never lets a submission be changed, by its owner neither', async () => {
    await expect(
      transactions.run(submitted.team.lead.actor, (tx) =>
        readerOf(tx).rows(`UPDATE applications.submission SET canonical = '{}'`),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      stage.database.sql.query(`UPDATE applications.submission SET canonical = '{}'`),
    ).rejects.toThrow(/added, never changed/);
    await expect(
      stage.database.sql.query(`TRUNCATE applications.submission CASCADE`),
    ).rejects.toThrow(/added, never changed/);
  });
});
