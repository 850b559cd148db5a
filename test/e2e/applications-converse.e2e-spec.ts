import { createHash, randomUUID } from 'node:crypto';

import { aTeam, type TeamPartner } from '../factories/applications.factory';
import { aFile } from '../factories/files.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, type TestCaller } from '../support/caller';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj << >> endobj\n%%EOF\n');

describe('Officers and candidates write to each other in the file', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const aFileInHand = async () => {
    const { lead, team, id } = await stage.aSubmitted();
    await stage.hear();
    const officer = await stage.as(team.officer);
    return { lead, team, officer, path: `/applications/${id}`, id };
  };
  const kindsTo = async (caller: TestCaller) =>
    (await caller.get('/notifications').expect(200)).body.data
      .map(({ kind }: { kind: string }) => kind)
      .filter((kind: string) => kind.startsWith('file-'));
  const question = { subject: 'Le calendrier', text: 'Quand ouvre la cuisine ?' };

  it('with what is unread counted for each', async () => {
    const { lead, officer, path, team } = await aFileInHand();
    const opened = await officer.post(`${path}/conversations`, question).expect(201);
    expect(opened.body).toMatchObject({
      subject: 'Le calendrier',
      isInternal: false,
      unread: 0,
      messages: [{ text: question.text, organisation: { id: team.funder.id }, files: [] }],
    });
    await stage.hear();
    expect(await kindsTo(lead)).toEqual(['file-message-received']);
    const { body } = await lead.get(`${path}/conversations`).expect(200);
    expect(body.data).toMatchObject([{ id: opened.body.id, unread: 1 }]);

    const conversation = `${path}/conversations/${opened.body.id}`;
    const read = await lead.post(`${conversation}/read`).expect(200);
    expect(read.body.unread).toBe(0);
    stage.clock.set(new Date(stage.clock.now().getTime() + 60_000));
    await lead.post(`${conversation}/messages`, { text: 'En mars.' }).expect(201);
    await stage.hear();
    expect(await kindsTo(officer)).toEqual(['file-message-received']);
    const again = await officer.get(conversation).expect(200);
    expect(again.body).toMatchObject({ unread: 1, messages: [{}, { text: 'En mars.' }] });
  });

  it('and officers keep notes that candidates never see, files included', async () => {
    const { lead, officer, path, team } = await aFileInHand();
    const colleague = await stage.aMemberOf(team, 'officer');
    const fileId = await aFile(stage.database.sql, team.funder.id, { name: 'Avis.pdf' });
    const note = { ...question, isInternal: true, fileIds: [fileId] };
    const opened = await officer.post(`${path}/conversations`, note).expect(201);
    expect(opened.body.messages[0].files).toEqual([
      { id: fileId, name: 'Avis.pdf', mediaType: 'application/pdf', status: 'clean' },
    ]);
    await stage.hear();
    expect(await kindsTo(colleague.caller)).toEqual(['file-note-written']);
    expect(await kindsTo(lead)).toEqual([]);

    const conversation = `${path}/conversations/${opened.body.id}`;
    expect((await lead.get(`${path}/conversations`).expect(200)).body.data).toEqual([]);
    const hidden = await lead.get(conversation).expect(404);
    expect(hidden.body.code).toBe('applications.conversation-not-found');
    await lead.post(`${conversation}/messages`, { text: 'Je lis.' }).expect(404);
    await lead.post(`${conversation}/read`).expect(404);
    const file = await lead.get(`${path}/files/${fileId}/content`).expect(404);
    expect(file.body.code).toBe('applications.attachment-not-found');

    const own = await lead.post(`${path}/conversations`, { ...question, isInternal: true });
    expect([own.status, own.body.code]).toEqual([403, 'applications.note-for-the-funder']);
  });

  it('with files, which the other side may have though they are not its own', async () => {
    const { lead, officer, path, team } = await aFileInHand();
    const announced = await lead
      .post('/files', {
        organisationId: team.lead.organisation.id,
        name: 'Bail.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
      })
      .expect(201);
    const fileId = announced.body.id as string;
    await lead.put(`/files/${fileId}/content`, 0, PDF).type('application/octet-stream');
    await stage.database.sql.query(`UPDATE platform.file SET status = 'clean' WHERE id = $1`, [
      fileId,
    ]);
    await officer.get(`/files/${fileId}/content`).expect(404);
    await officer.get(`${path}/files/${fileId}/content`).expect(404);

    await lead.post(`${path}/conversations`, { ...question, fileIds: [fileId] }).expect(201);
    const had = await officer.get(`${path}/files/${fileId}/content`).expect(200);
    expect(had.headers['content-disposition']).toContain('attachment');
  });

  it('once it is submitted, about files that are theirs and were received', async () => {
    const team = await aTeam(stage.database.sql);
    const draft = await stage.aDraft(team);
    const early = await draft.lead.post(`/applications/${draft.id}/conversations`, question);
    expect([early.status, early.body.code]).toEqual([409, 'applications.conversation-too-early']);

    const { lead, path, team: other } = await aFileInHand();
    const { sql } = stage.database;
    const fileIds = [
      await aFile(sql, other.funder.id),
      await aFile(sql, other.lead.organisation.id, { status: 'announced' }),
      await aFile(sql, other.lead.organisation.id, { status: 'infected' }),
      await aFile(sql, other.lead.organisation.id, { status: 'pending' }),
    ];
    const refused = await lead.post(`${path}/conversations`, { ...question, fileIds }).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'file-unknown /fileIds/0',
      'file-not-ready /fileIds/1',
      'file-harmful /fileIds/2',
    ]);
    const missing = `${path}/conversations/${randomUUID()}`;
    await lead.get(missing).expect(404);
    await lead.post(`${missing}/messages`, { text: 'Allô ?' }).expect(404);
  });

  it('and strangers have no part in it', async () => {
    const { path } = await aFileInHand();
    const { team } = await stage.aSubmitted();
    const stranger = await stage.as(team.partners[1] as TeamPartner);
    await stranger.get(`${path}/conversations`).expect(404);
    await stranger.post(`${path}/conversations`, question).expect(404);
  });
});
