import { OpenFilesService } from '#domain/applications';

import type { Team } from '../factories/applications.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf, statusesOf } from '../support/caller';
import { openListeners, type Listeners } from '../support/listeners';

/** The calls of the factories close on 31 July 2027 at noon, in Paris. */
const CLOSED = new Date('2027-08-01T09:00:00Z');

describe('Applications under seal', () => {
  let stage: ApplicationsStage;
  let listeners: Listeners;

  beforeAll(async () => {
    stage = await openApplicationsStage();
    listeners = await openListeners(stage.database, stage.clock);
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(async () => {
    await listeners.close();
    await stage.close();
  });

  const kindsTo = async (who: { readonly personId: string }): Promise<readonly string[]> => {
    const { body } = await (await stage.as(who)).get('/notifications').expect(200);
    return body.data.map(({ kind }: { kind: string }) => kind);
  };

  const SEALED = { call: { isSealedUntilOpening: true } };

  /** Somebody else of the funder: a small one has an officer and an administrator. */
  const secondOf = async ({ funder }: Team) =>
    stage.as(await aMember(stage.database.sql, funder.id, ['administrator']));

  it('and until the opening the funder knows that they came, and nothing else', async () => {
    const { team, id, receipt } = await stage.aSubmitted(SEALED);
    const officer = await stage.as(team.officer);
    const path = `/calls/${team.call.id}`;
    await listeners.hear();

    await officer.get(`/applications/${id}`).expect(404);
    await officer.get(`/consortia/${team.consortiumId}`).expect(404);
    await officer.get(`/applications/${id}/assessment`).expect(404);
    const list = await officer.get(`/applications?filter[callId]=${team.call.id}`).expect(200);
    expect(list.body.data).toEqual([]);
    expect(await kindsTo(team.officer)).toEqual([]);
    expect(await kindsTo(team.lead)).toContain('application-submitted');
    const known = await officer.get(`${path}/sealed-files`).expect(200);
    expect(known.body).toEqual({
      isSealed: true,
      openedAt: null,
      opensFilesAt: null,
      received: 1,
      files: [{ reference: receipt.reference, receivedAt: receipt.receivedAt }],
      openers: [],
      minutes: null,
    });
    const soon = await officer.post(`${path}/opening`).expect(422);
    expect(reasonsOf(soon)).toEqual(['opening-before-closing null']);

    stage.clock.set(CLOSED);
    const opener = await stage.as(team.officer);
    const asked = await opener.post(`${path}/opening`).expect(200);
    expect(asked.body).toMatchObject({
      isSealed: true,
      received: 1,
      openers: [{ id: team.officer.personId, at: CLOSED.toISOString() }],
    });
    await (await secondOf(team)).post(`${path}/opening`).expect(200);
    const opened = await opener.get(`${path}/sealed-files`).expect(200);
    expect(opened.body).toMatchObject({
      isSealed: false,
      openedAt: CLOSED.toISOString(),
      received: 0,
      minutes: [receipt].map(({ reference, receivedAt, sha256 }) => ({
        reference,
        receivedAt,
        sha256,
      })),
    });
    expect(opened.body.openers).toHaveLength(2);
    await listeners.hear();
    await opener.get(`/applications/${id}`).expect(200);
    await opener.get(`/consortia/${team.consortiumId}`).expect(200);
    await opener.get(`/applications/${id}/assessment`).expect(200);
    expect(await kindsTo(team.officer)).toContain('application-received');
    const told = (await kindsTo(team.lead)).filter((kind) => kind === 'application-submitted');
    expect(told).toHaveLength(1);
    await (await stage.as(team.lead)).get(`/applications/${id}/receipt`).expect(200);
  });

  it('and are opened by two people, within a day of each other, once', async () => {
    const { team } = await stage.aSubmitted(SEALED);
    const path = `/calls/${team.call.id}`;
    stage.clock.set(CLOSED);
    const second = await secondOf(team);
    const officer = await stage.as(team.officer);
    await officer.post(`${path}/opening`).expect(200);
    await officer.post(`${path}/opening`).expect(200);
    await listeners.hear();
    expect(await kindsTo(team.officer)).not.toContain('opening-asked');
    const { body: told } = await second.get('/notifications').expect(200);
    expect(told.data[0].kind).toBe('opening-asked');

    stage.clock.set(new Date(CLOSED.getTime() + 25 * 3_600_000));
    const later = await stage.as(team.officer);
    const third = await secondOf(team);
    const late = await third.post(`${path}/opening`).expect(200);
    expect(late.body).toMatchObject({ isSealed: true, openers: [{}] });
    const answers = await Promise.all([1, 2].map(() => later.post(`${path}/opening`)));
    expect(statusesOf(answers)).toEqual([200, 409]);
    const { body } = await later.get(`${path}/sealed-files`).expect(200);
    expect(body.isSealed).toBe(false);
  });

  it('of two who ask at the same time, the second opens', async () => {
    const { team } = await stage.aSubmitted(SEALED);
    stage.clock.set(CLOSED);
    const both = [await stage.as(team.officer), await secondOf(team)];
    const path = `/calls/${team.call.id}/opening`;
    const answers = await Promise.all(both.map((one) => one.post(path)));
    expect(statusesOf(answers)).toEqual([200, 200]);
    expect(answers.filter(({ body }) => body.isSealed === false)).not.toHaveLength(0);
  });

  it('and by nobody else, and only if it is sealed', async () => {
    const { team } = await stage.aSubmitted(SEALED);
    const path = `/calls/${team.call.id}`;
    stage.clock.set(CLOSED);
    const { personId } = await aMember(
      stage.database.sql,
      (await anOrganisation(stage.database.sql)).id,
      ['officer'],
    );
    const stranger = await stage.as({ personId });
    await stranger.get(`${path}/sealed-files`).expect(403);
    await stranger.post(`${path}/opening`).expect(403);

    stage.clock.set(STAGE_NOW);
    const open = await stage.aSubmitted();
    const other = await stage.as(open.team.officer);
    const refused = await other.post(`/calls/${open.team.call.id}/opening`).expect(422);
    expect(reasonsOf(refused)).toEqual(['call-not-sealed null']);
  });

  it('and open by themselves at the instant that the call says, once, as the house', async () => {
    const { team, id } = await stage.aSubmitted({
      call: { isSealedUntilOpening: true, opensFilesAtLocal: '2027-08-02T09:00' },
    });
    const openFiles = stage.api.get(OpenFilesService, { strict: false });
    const path = `/calls/${team.call.id}`;
    stage.clock.set(CLOSED);
    expect(await openFiles.openDue()).toBe(0);
    const early = await (await stage.as(team.officer)).post(`${path}/opening`).expect(422);
    expect(reasonsOf(early)).toEqual(['opening-not-due null']);

    stage.clock.set(new Date('2027-08-02T07:00:00Z'));
    const opened = await Promise.all([openFiles.openDue(), openFiles.openDue()]);
    expect(opened.reduce((sum, count) => sum + count)).toBe(1);
    expect(await openFiles.openDue()).toBe(0);
    await listeners.hear();
    const officer = await stage.as(team.officer);
    await officer.get(`/applications/${id}`).expect(200);
    const { body } = await officer.get(`${path}/sealed-files`).expect(200);
    expect(body).toMatchObject({ isSealed: false, openedAt: '2027-08-02T07:00:00.000Z' });
    await officer.post(`${path}/opening`).expect(409);
    const { rows } = await stage.database.sql.query(
      `SELECT o.files, o.opened_by AS "openedBy" FROM applications.call_opening o
       WHERE o.call_id = $1`,
      [team.call.id],
    );
    expect(rows).toEqual([{ files: 1, openedBy: null }]);
  });

  it('and may be taken back before, without the funder knowing what', async () => {
    const { team, id, lead } = await stage.aSubmitted(SEALED);
    await lead.act(`/applications/${id}/withdraw`, 6, { reason: 'Autre voie.' }).expect(200);
    await listeners.hear();
    expect(await kindsTo(team.officer)).toEqual([]);
    const officer = await stage.as(team.officer);
    const { body } = await officer.get(`/calls/${team.call.id}/sealed-files`).expect(200);
    expect(body.received).toBe(0);
  });
});
