import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Organisation } from '#domain/organisations';

import { anOrganisation } from '../factories/organisations.factory';
import { aCleanFile, anOpenVault } from '../factories/vault.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { PDF } from '../support/samples';
import { sha256 } from '../support/files-desk';

describe('The papers of an organisation', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let officer: TestCaller;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
    funder = await anOrganisation(database.sql, { college: 'funder' });
    officer = await aCallerFor(api, database.sql, funder, { roles: ['officer'] });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** An association, its representative, and what they ask of its vault. */
  async function aVault(facts: Partial<Organisation> = {}) {
    const owner = await anOrganisation(database.sql, facts);
    const caller = await aCallerFor(api, database.sql, owner);
    const path = `/organisations/${owner.id}`;
    const add = async (type: string, more: object = {}) => {
      const fileId = await aCleanFile(database.sql, owner.id);
      return caller.post(`${path}/documents`, { type, issuedOn: '2026-01-15', fileId, ...more });
    };
    return { owner, caller, path, add };
  }

  describe('are kept', () => {
    it('that count on a day, until they end or are withdrawn', async () => {
      const { caller, path, add } = await aVault();
      const statutes = await add('statutes');
      expect(statutes.status).toBe(201);
      expect(statutes.body).toMatchObject({
        type: 'statutes',
        fileName: 'Statuts.pdf',
        validUntil: null,
        checks: [],
        allowedActions: ['download', 'withdraw'],
      });
      await add('insurance', { validUntil: '2030-12-31' });
      const on = async (day: string) => {
        const { body } = await caller.get(`${path}/documents?filter[validOn]=${day}`).expect(200);
        return body.data.map(({ type }: { type: string }) => type).toSorted();
      };
      expect(await on('2026-01-14')).toEqual([]);
      expect(await on('2030-12-31')).toEqual(['insurance', 'statutes']);
      expect(await on('2031-01-01')).toEqual(['statutes']);

      const withdraw = `${path}/documents/${statutes.body.id}/withdraw`;
      await caller.act(withdraw, 4).expect(412);
      const { body } = await caller.act(withdraw, 1).expect(200);
      expect(body).toMatchObject({ version: 2, allowedActions: ['download'] });
      expect(await on('2031-01-01')).toEqual([]);
      const twice = await caller.act(withdraw, 2).expect(409);
      expect(twice.body.code).toBe('organisations.document-already-withdrawn');
      await caller.get(`${path}/documents?filter[validOn]=2026-02-30`).expect(400);
    });

    it('and refuses what is none, with every reason', async () => {
      const { owner, caller, path, add } = await aVault();
      const pending = await aCleanFile(database.sql, owner.id, { status: 'pending' });
      const wrong = { type: 'insurance', issuedOn: '2999-01-01', fileId: pending };
      const refused = await caller.post(`${path}/documents`, wrong).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'document-issued-later /issuedOn',
        'document-end-missing /validUntil',
        'document-file-not-clean /fileId',
      ]);
      const expired = await add('statutes', { validUntil: '2026-01-16' });
      expect(reasonsOf(expired)).toEqual(['document-expired /validUntil']);

      const theirs = await aCleanFile(database.sql, funder.id);
      const body = { type: 'statutes', issuedOn: '2026-01-15', fileId: theirs };
      await caller.post(`${path}/documents`, body).expect(404);
      const fileId = await aCleanFile(database.sql, owner.id);
      await caller.post(`${path}/documents`, { ...body, fileId }).expect(201);
      const again = await caller.post(`${path}/documents`, { ...body, fileId }).expect(409);
      expect(again.body.code).toBe('organisations.document-already-added');
    });

    it('for its people, and the funders that it applied to', async () => {
      const { owner, path, add, caller } = await aVault();
      const { body: statutes } = await add('statutes');
      const shut = await officer.get(`${path}/documents`).expect(403);
      expect(shut.body.code).toBe('organisations.vault-not-open');
      await officer.get(`${path}/documents/${statutes.id}`).expect(403);
      const check = `${path}/documents/${statutes.id}/checks`;
      const accepted = { organisationId: funder.id, verdict: 'accepted' };
      await officer.post(check, accepted).expect(404);

      await anOpenVault(database.sql, owner.id, funder.id);
      const { body } = await officer.get(`${path}/documents`).expect(200);
      expect(body.data).toHaveLength(1);
      const reviewer = await aCallerFor(api, database.sql, funder, { roles: ['reviewer'] });
      await reviewer.get(`${path}/documents`).expect(403);

      const mute = await officer.post(check, { ...accepted, verdict: 'rejected' }).expect(422);
      expect(reasonsOf(mute)).toEqual(['rejection-without-reason /reason']);
      const reason = 'La dernière page manque.';
      await officer.post(check, { ...accepted, verdict: 'rejected', reason }).expect(200);
      const { body: checked } = await officer.post(check, accepted).expect(200);
      expect(checked.checks).toMatchObject([
        { organisationId: funder.id, verdict: 'rejected', reason },
        { organisationId: funder.id, verdict: 'accepted', reason: null },
      ]);
      const own = { organisationId: owner.id, verdict: 'accepted' };
      const forbidden = await officer.post(check, own).expect(403);
      expect(forbidden.body.code).toBe('organisations.document-check-forbidden');
      await officer.act(`${path}/documents/${statutes.id}/withdraw`, 1).expect(403);
      await caller.post(check, own).expect(403);
    });

    it('whose content a funder has, though the file is not its own', async () => {
      const { owner, caller, path } = await aVault();
      const announced = await caller
        .post('/files', {
          organisationId: owner.id,
          name: 'Statuts.pdf',
          mediaType: 'application/pdf',
          size: PDF.length,
          sha256: sha256(PDF),
        })
        .expect(201);
      const fileId = announced.body.id as string;
      await caller
        .put(`/files/${fileId}/content`, 1, PDF)
        .set('content-type', 'application/octet-stream')
        .expect(200);
      await database.sql.query(`UPDATE platform.file SET status = 'clean' WHERE id = $1`, [fileId]);
      const paper = { type: 'statutes', issuedOn: '2026-01-15', fileId };
      const { body } = await caller.post(`${path}/documents`, paper).expect(201);
      await officer.get(`${path}/documents/${body.id}/content`).expect(403);
      await anOpenVault(database.sql, owner.id, funder.id);
      await officer.get(`/files/${fileId}/content`).expect(404);
      const given = await officer.get(`${path}/documents/${body.id}/content`).expect(200);
      expect(given.headers['content-disposition']).toContain('Statuts.pdf');
      expect(sha256(given.body)).toBe(sha256(PDF));
    });
  });
});
