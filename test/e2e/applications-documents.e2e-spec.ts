import { randomUUID } from 'node:crypto';

import { aTeam, type TeamPartner } from '../factories/applications.factory';
import { aFile } from '../factories/files.factory';
import { openApplicationsStage, type ApplicationsStage } from '../support/applications-stage';
import { reasonsOf, statusesOf, type TestCaller } from '../support/caller';

const words = (text: string) => ({ fr: text, en: text });
const DOCUMENTS = [
  {
    code: 'statutes',
    label: words('Statuts'),
    scope: 'partner',
    roles: ['lead', 'funded-partner'],
    isMandatory: true,
    validityMonths: 12,
  },
  {
    code: 'plan',
    label: words('Plan de situation'),
    scope: 'application',
    roles: [],
    isMandatory: false,
    validityMonths: null,
  },
] as const;

interface Told {
  readonly code: string;
  readonly partnerId: string | null;
  readonly state: string;
  readonly version: number;
  readonly given: { readonly id: string; readonly file: { readonly id: string } } | null;
}

describe('Partners give the documents that the call asks for', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  const aDossier = async () => {
    const team = await aTeam(stage.database.sql, {
      call: { documents: DOCUMENTS },
      roles: ['lead', 'funded-partner', 'associated-partner'],
    });
    const draft = await stage.aDraft(team);
    const fellow = team.partners[1] as TeamPartner;
    const path = `/applications/${draft.id}`;
    return { ...draft, team, fellow, other: await stage.as(fellow), path };
  };
  const fileOf = (partner: TeamPartner, status: 'clean' | 'infected' | 'pending' = 'clean') =>
    aFile(stage.database.sql, partner.organisation.id, { status });
  const listed = async (caller: TestCaller, path: string) =>
    (await caller.get(`${path}/documents`).expect(200)).body as readonly Told[];
  const branch = async (caller: TestCaller, path: string) => {
    const { body } = await caller.get(`${path}/pre-check`).expect(200);
    return body.parts.find(({ part }: { part: string }) => part === 'documents').findings;
  };

  it('each its own, the lead those of the whole; and what is missing is told', async () => {
    const { lead, other, path, team, fellow } = await aDossier();
    expect((await listed(lead, path)).map(({ code, state }) => `${code} ${state}`)).toEqual([
      'statutes missing',
      'statutes missing',
      'plan missing',
    ]);
    expect(await branch(lead, path)).toMatchObject([
      { code: 'document-missing', pointer: `/documents/statutes/${team.lead.id}` },
      { code: 'document-missing', pointer: `/documents/statutes/${fellow.id}` },
    ]);

    const gift = { partnerId: fellow.id, fileId: await fileOf(fellow), issuedOn: '2027-01-10' };
    const { body } = await other.put(`${path}/documents/statutes`, 0, gift).expect(200);
    expect(body[1]).toMatchObject({
      state: 'given',
      version: 1,
      given: { issuedOn: '2027-01-10' },
    });
    const plan = { fileId: await fileOf(team.lead, 'pending'), issuedOn: '2027-01-10' };
    await lead.put(`${path}/documents/plan`, 0, plan).expect(200);
    expect(await branch(lead, path)).toMatchObject([
      { code: 'document-missing', pointer: `/documents/statutes/${team.lead.id}` },
      { code: 'file-in-quarantine', severity: 'warning', pointer: '/documents/plan' },
    ]);
    const stale = await other.put(`${path}/documents/statutes`, 0, gift).expect(412);
    expect(stale.body.currentVersion).toBe(1);
  });

  it('from a vault, once and for all applications', async () => {
    const { lead, path, team } = await aDossier();
    const { id: organisationId } = team.lead.organisation;
    const paper = await lead.post(`/organisations/${organisationId}/documents`, {
      type: 'statutes',
      issuedOn: '2027-01-10',
      fileId: await fileOf(team.lead),
    });
    expect(paper.status).toBe(201);
    const gift = { partnerId: team.lead.id, vaultDocumentId: paper.body.id };
    const { body } = await lead.put(`${path}/documents/statutes`, 0, gift).expect(200);
    expect(body[0]).toMatchObject({
      state: 'given',
      given: { vaultDocumentId: paper.body.id, issuedOn: '2027-01-10' },
    });
    const unknown = { partnerId: team.lead.id, vaultDocumentId: randomUUID() };
    const refused = await lead.put(`${path}/documents/statutes`, 1, unknown).expect(422);
    expect(reasonsOf(refused)).toEqual(['paper-unknown /vaultDocumentId']);
  });

  it('not too old: what no longer counts keeps from submitting', async () => {
    const { lead, path, team } = await aDossier();
    const gift = {
      partnerId: team.lead.id,
      fileId: await fileOf(team.lead),
      issuedOn: '2026-06-14',
    };
    await lead.put(`${path}/documents/statutes`, 0, gift).expect(200);
    expect((await listed(lead, path))[0]?.state).toBe('expired');
    expect(await branch(lead, path)).toContainEqual(
      expect.objectContaining({ code: 'document-expired', severity: 'error' }),
    );
  });

  it('and nobody gives those of another, nor what is not theirs, with all reasons', async () => {
    const { lead, other, path, team, fellow } = await aDossier();
    const theirs = { partnerId: fellow.id, fileId: await fileOf(fellow), issuedOn: '2027-01-10' };
    const notOwn = await lead.put(`${path}/documents/statutes`, 0, theirs).expect(403);
    expect(notOwn.body.code).toBe('applications.document-for-its-partner');
    await other.put(`${path}/documents/plan`, 0, { fileId: theirs.fileId }).expect(403);
    await lead.put(`${path}/documents/none`, 0, theirs).expect(404);
    const associated = { ...theirs, partnerId: team.partners[2]?.id };
    await lead.put(`${path}/documents/statutes`, 0, associated).expect(404);

    const wrong = {
      partnerId: team.lead.id,
      fileId: theirs.fileId,
      issuedOn: '2029-01-01',
      validUntil: '2028-01-01',
    };
    const refused = await lead.put(`${path}/documents/statutes`, 0, wrong).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'file-unknown /fileId',
      'day-in-the-future /issuedOn',
      'ends-before-it-begins /validUntil',
    ]);
    const harmful = { partnerId: team.lead.id, fileId: await fileOf(team.lead, 'infected') };
    const second = await lead.put(`${path}/documents/statutes`, 0, harmful).expect(422);
    expect(reasonsOf(second)).toEqual(['file-harmful /fileId', 'document-without-day /issuedOn']);
    const none = await lead.put(`${path}/documents/statutes`, 0, { partnerId: team.lead.id });
    expect(reasonsOf(none)).toEqual(['document-from-one-place /fileId']);
  });

  it('until it is submitted; then the funder has the files, and says whether they will do', async () => {
    const team = await aTeam(stage.database.sql, {
      call: { documents: [{ ...DOCUMENTS[0], roles: ['lead'] }] },
    });
    const { id, lead } = await stage.aReadyDraft(team);
    const path = `/applications/${id}`;
    const fileId = await fileOf(team.lead);
    const gift = { partnerId: team.lead.id, fileId, issuedOn: '2027-01-10' };
    const first = await lead.put(`${path}/documents/statutes`, 0, gift).expect(200);
    const { id: documentId } = first.body[0].given as { id: string };
    await lead.remove(`${path}/documents/${documentId}`).set('if-match', '"1"').expect(204);
    const again = await lead.put(`${path}/documents/statutes`, 0, gift).expect(200);
    const document = `${path}/documents/${again.body[0].given.id}`;
    const officer = await stage.as(team.officer);
    await officer.get(`${path}/documents`).expect(404);

    const { version } = (await lead.get(path).expect(200)).body;
    await lead.act(`${path}/submit`, version).expect(200);
    const late = await lead.remove(document).set('if-match', '"1"').expect(409);
    expect(late.body.code).toBe('applications.application-not-draft');

    const silent = await officer.act(`${document}/check`, 1, { verdict: 'refused' }).expect(422);
    expect(reasonsOf(silent)).toEqual(['refusal-without-reason /note']);
    const answers = await Promise.all([
      officer.act(`${document}/check`, 1, { verdict: 'accepted' }),
      officer.act(`${document}/check`, 1, { verdict: 'refused', note: 'Page manquante.' }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 412]);
    await lead.act(`${document}/check`, 2, { verdict: 'accepted' }).expect(403);
    const [checked] = await listed(lead, path);
    expect(['checked', 'refused']).toContain(checked?.state);
  });
});
