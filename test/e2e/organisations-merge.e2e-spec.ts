import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { anOrganisation, validRna, validSiren } from '../factories/organisations.factory';
import { aCleanFile } from '../factories/vault.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openListeners } from '../support/listeners';

const REASON = 'La même association, inscrite deux fois.';

describe('Two registrations of one organisation', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  const clock = new SettableClock(new Date());

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const administrator = (organisation: Organisation): Promise<TestCaller> =>
    aCallerFor(api, database.sql, organisation, { roles: ['administrator', 'contributor'] });

  /** One known by its SIREN, one by its RNA, and an officer of a funder. */
  async function twins(more: Partial<Organisation> = {}) {
    const kept = await anOrganisation(database.sql, { siren: validSiren() });
    const merged = await anOrganisation(database.sql, { siren: null, rna: validRna(), ...more });
    const funder = await anOrganisation(database.sql);
    const officer = await aCallerFor(api, database.sql, funder, { roles: ['officer'] });
    const body = { keptId: kept.id, mergedId: merged.id, reason: REASON };
    return {
      kept,
      merged,
      officer,
      body,
      ours: await administrator(kept),
      theirs: await administrator(merged),
    };
  }

  it('are found by their names, those of the same commune first', async () => {
    const name = `Ressourcerie du Haut Diois ${randomUUID().slice(0, 4)}`;
    const one = await anOrganisation(database.sql, { name });
    const twin = { siren: null, rna: validRna(), name: `${name} (asso)` };
    const other = await anOrganisation(database.sql, twin);
    await anOrganisation(database.sql, { name: `${name} bis` });
    const caller = await administrator(one);
    const { body } = await caller.get(`/organisations/${one.id}/likenesses`).expect(200);
    expect(body.likenesses).toMatchObject([{ id: other.id, isSameCommune: false }]);
    await caller.get(`/organisations/${randomUUID()}/likenesses`).expect(404);
  });

  it('become one when the administrators of both agree, and two again when undone', async () => {
    const { kept, merged, officer, body, ours, theirs } = await twins();
    const { body: proposed } = await officer.post('/organisation-merges', body).expect(201);
    expect(proposed).toMatchObject({
      status: 'proposed',
      hasKeptAgreed: false,
      hasMergedAgreed: false,
      allowedActions: [],
    });
    const path = `/organisation-merges/${proposed.id}`;
    const half = await ours.act(`${path}/agree`, 1).expect(200);
    expect(half.body).toMatchObject({ status: 'proposed', hasKeptAgreed: true });
    await theirs.act(`${path}/agree`, 1).expect(412);
    const done = await theirs.act(`${path}/agree`, 2).expect(200);
    expect(done.body).toMatchObject({ status: 'done', allowedActions: ['undo'] });

    const { body: survivor } = await ours.get(`/organisations/${kept.id}`).expect(200);
    expect(survivor).toMatchObject({ siren: kept.siren, rna: merged.rna, mergedInto: null });
    const { body: alias } = await ours.get(`/organisations/${merged.id}`).expect(200);
    expect(alias).toMatchObject({
      rna: null,
      mergedInto: { id: kept.id, name: kept.name },
    });
    const words = encodeURIComponent(merged.name);
    const { body: list } = await ours.get(`/organisations?q=${words}`).expect(200);
    expect(list.data).toEqual([]);
    await theirs.get(`/organisations/${kept.id}/memberships`).expect(200);
    const fileId = await aCleanFile(database.sql, merged.id);
    const paper = { type: 'statutes', issuedOn: '2026-01-15', fileId };
    await ours.post(`/organisations/${merged.id}/documents`, paper).expect(201);

    const undo = { reason: 'Ce sont bien deux associations.' };
    await officer.act(`${path}/undo`, 3, undo).expect(403);
    const { body: undone } = await theirs.act(`${path}/undo`, 3, undo).expect(200);
    expect(undone).toMatchObject({ status: 'undone', settledReason: undo.reason });
    const { body: two } = await theirs.get(`/organisations/${merged.id}`).expect(200);
    expect(two).toMatchObject({ rna: merged.rna, mergedInto: null });
    await theirs.get(`/organisations/${kept.id}/memberships`).expect(403);
    const again = await ours.act(`${path}/undo`, 4, undo).expect(409);
    expect(again.body.code).toBe('organisations.transition-not-allowed');
  });

  it('show beforehand what becomes of them, to those who may propose it', async () => {
    const { kept, merged, officer, ours } = await twins();
    const pair = `keptId=${kept.id}&mergedId=${merged.id}`;
    const { body } = await officer.get(`/organisation-merges/preview?${pair}`).expect(200);
    expect(body).toMatchObject({
      kept: { id: kept.id, siren: kept.siren, rna: null, documents: 0 },
      merged: { id: merged.id, siren: null, rna: merged.rna, hasBankDetails: false },
      keptNumbers: { siren: kept.siren, rna: merged.rna },
      aliasNumbers: { siren: null, rna: null },
      refusals: [],
    });
    const itself = `keptId=${kept.id}&mergedId=${kept.id}`;
    const refused = await ours.get(`/organisation-merges/preview?${itself}`).expect(200);
    expect(refused.body.refusals).toEqual([
      {
        code: 'merge-of-itself',
        sentence: {
          fr: 'Une fiche ne fusionne pas avec elle-même.',
          en: 'A registration does not merge with itself.',
        },
      },
    ]);
    const stranger = await administrator(await anOrganisation(database.sql));
    await stranger.get(`/organisation-merges/preview?${pair}`).expect(403);
    await officer.get('/organisation-merges/preview?keptId=one').expect(400);
  });

  it('tell the administrators of both, and list what was proposed to them and nobody else', async () => {
    const { kept, merged, body, ours, theirs } = await twins();
    const { body: proposed } = await ours.post('/organisation-merges', body).expect(201);
    const listener = await openListeners(database, clock);
    await listener.hear();
    await listener.close();
    const told = await theirs.get('/notifications?filter[kind]=merge-proposed').expect(200);
    expect(told.body.data).toMatchObject([{ subjectKind: 'organisation', subjectId: merged.id }]);
    const own = await ours.get('/notifications?filter[kind]=merge-proposed').expect(200);
    expect(own.body.data).toEqual([]);

    for (const [caller, at] of [
      [ours, kept],
      [theirs, merged],
    ] as const) {
      const list = await caller.get(`/organisations/${at.id}/merges`).expect(200);
      expect(list.body.merges).toMatchObject([
        { id: proposed.id, keptName: kept.name, mergedName: merged.name },
      ]);
    }
    const stranger = await administrator(await anOrganisation(database.sql));
    const none = await stranger.get(`/organisations/${kept.id}/merges`).expect(200);
    expect(none.body.merges).toEqual([]);
  });

  it('stay two when one side declines', async () => {
    const { body, ours, theirs, officer } = await twins();
    const { body: proposed } = await ours.post('/organisation-merges', body).expect(201);
    expect(proposed).toMatchObject({ hasKeptAgreed: true, hasMergedAgreed: false });
    const twice = await officer.post('/organisation-merges', body).expect(409);
    expect(twice.body.code).toBe('organisations.merge-already-proposed');
    const path = `/organisation-merges/${proposed.id}`;
    const word = { reason: 'Nous sommes une autre association.' };
    await theirs.act(`${path}/decline`, 1, word).expect(200);
    await ours.act(`${path}/agree`, 2).expect(409);
  });

  it('are the business of nobody else', async () => {
    const { body, ours } = await twins();
    const { body: proposed } = await ours.post('/organisation-merges', body).expect(201);
    const stranger = await administrator(await anOrganisation(database.sql));
    const path = `/organisation-merges/${proposed.id}`;
    await stranger.get(path).expect(404);
    const forbidden = await stranger.act(`${path}/agree`, 1).expect(403);
    expect(forbidden.body.code).toBe('organisations.merge-forbidden');
    const meddling = await stranger.post('/organisation-merges', body).expect(403);
    expect(meddling.body.code).toBe('organisations.merge-forbidden');
  });

  it('are refused with every reason', async () => {
    const { kept, merged, officer } = await twins({ siren: validSiren() });
    await database.sql.query(`UPDATE organisations.organisation SET rna = $2 WHERE id = $1`, [
      kept.id,
      validRna(),
    ]);
    const wrong = { keptId: kept.id, mergedId: merged.id, reason: REASON };
    const refused = await officer.post('/organisation-merges', wrong).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'merge-of-two-sirens /mergedId',
      'merge-of-two-rnas /mergedId',
    ]);
    const itself = { ...wrong, mergedId: kept.id };
    const same = await officer.post('/organisation-merges', itself).expect(422);
    expect(reasonsOf(same)).toEqual(['merge-of-itself /mergedId']);
    await officer.post('/organisation-merges', { ...wrong, mergedId: randomUUID() }).expect(404);
  });

  it('become one once, when both agree at the same moment', async () => {
    const { body, officer, ours, theirs } = await twins();
    const { body: proposed } = await officer.post('/organisation-merges', body).expect(201);
    const answers = await Promise.all(
      [ours, theirs].map((caller) => caller.act(`/organisation-merges/${proposed.id}/agree`, 1)),
    );
    expect(statusesOf(answers)).toEqual([200, 412]);
  });
});
