import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { aMember, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2027-11-15T09:00:00Z');

const LAST_YEAR = aCallContent({
  opensAtLocal: '2027-02-01T09:00',
  closesAtLocal: '2027-04-30T12:00',
  referenceCode: 'PTCE',
});

describe('A funder starts a call from another', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let neighbour: Organisation;
  let officer: TestCaller;
  const clock = new SettableClock(NOW);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
    neighbour = await aFunder(database.sql);
    const { personId } = await aMember(database.sql, funder.id, ['officer']);
    officer = callerOn(api, await aSession(database.sql, personId, NOW));
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('of last year, with its rules, and its dates as much later as the opening', async () => {
    const { id } = await aCall(database.sql, funder.id, { status: 'closed', content: LAST_YEAR });

    const answer = await officer
      .post('/calls', { funderId: funder.id, sourceCallId: id, opensAtLocal: '2028-02-07T09:00' })
      .expect(201);

    expect(answer.body).toMatchObject({
      status: 'draft',
      reference: null,
      revisionNumber: null,
      title: LAST_YEAR.title,
      sections: LAST_YEAR.sections,
      referenceCode: 'PTCE',
      opensAtLocal: '2028-02-07T09:00',
      closesAtLocal: '2028-05-05T12:00',
      legalRoute: null,
    });
    expect(answer.body.id).not.toBe(id);
  });

  it('of a neighbour, without its money nor its code', async () => {
    const { id } = await aCall(database.sql, neighbour.id, { content: LAST_YEAR });

    const answer = await officer
      .post('/calls', { funderId: funder.id, sourceCallId: id })
      .expect(201);

    expect(answer.body).toMatchObject({
      funderId: funder.id,
      funders: [],
      referenceCode: null,
      closesAtLocal: null,
      grid: LAST_YEAR.grid,
    });
  });

  it('but not from the draft of a neighbour, nor from a template as well', async () => {
    const { id } = await aCall(database.sql, neighbour.id, { status: 'draft' });

    const answer = await officer
      .post('/calls', { funderId: funder.id, sourceCallId: id, templateCode: 'ptce' })
      .expect(422);

    expect(reasonsOf(answer)).toEqual([
      'two-starting-points /sourceCallId',
      'source-call-unknown /sourceCallId',
    ]);
  });
});
