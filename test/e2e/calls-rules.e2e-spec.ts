import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { aCallContent, aFunder } from '../factories/calls.factory';
import { anOrganisation } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { aCallerFor, callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2027-01-15T09:00:00Z');

describe('A call with all its rules', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let officer: TestCaller;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock: new SettableClock(NOW) });
    funder = await aFunder(database.sql);
    officer = await aCallerFor(api, database.sql, funder, { roles: ['officer'], at: NOW });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aDraft = async (body: object): Promise<string> =>
    (await officer.post('/calls', { funderId: funder.id, ...body }).expect(201)).body.id;
  const publish = (id: string) => officer.act(`/calls/${id}/publish`, 1);

  it('can be published from a template within minutes: it plans the dates from the opening', async () => {
    const { legalRoute } = aCallContent();
    const envelope = { amount: '1000000.00', currency: 'EUR' };
    const opensAtLocal = '2027-05-02T09:00';
    const { body: commons } = await officer
      .post('/calls', {
        funderId: funder.id,
        templateCode: 'commons',
        envelope,
        opensAtLocal,
        legalRoute,
      })
      .expect(201);
    const answer = await publish(commons.id).expect(200);
    expect(answer.body).toMatchObject({
      mode: 'commons',
      intakes: [{ code: 'intake-1' }, { code: 'intake-2' }, { code: 'intake-3' }],
      closesAtLocal: '2027-12-15T12:00',
    });

    const twoSteps = { templateCode: 'ptce-two-steps', opensAtLocal, legalRoute };
    const { id } = (await publish(await aDraft(twoSteps)).expect(200)).body;
    const { body } = await callerOn(api).get(`/calls/${id}`).expect(200);
    expect(body).toMatchObject({
      steps: 2,
      phases: [
        { kind: 'expression-of-interest', closesAtLocal: '2027-06-13T12:00' },
        { kind: 'matching', isMandatory: false },
        { kind: 'full-application', opensAtLocal: '2027-07-01T12:00', closesAtLocal: null },
        { kind: 'assessment' },
        { kind: 'decision' },
      ],
    });
  });

  it('is refused with what its mode, its form and its legal route do not allow', async () => {
    const { legalRoute } = aCallContent();
    const id = await aDraft({
      ...aCallContent({ mode: 'core-funding', phases: [] }),
      legalRoute: { answers: { ...legalRoute?.answers, unitPrice: true, funderNeed: true } },
      funders: [
        {
          organisationId: funder.id,
          share: { amount: '1.00', currency: 'EUR' },
          instruments: ['grant'],
          isLead: false,
        },
      ],
    });

    const answer = await publish(id).set('accept-language', 'fr').expect(422);

    expect(reasonsOf(answer)).toEqual([
      'kind-foreign-to-mode /kind',
      'method-foreign-to-mode /allocation/method',
      'instrument-foreign-to-mode /funders/0/instruments/0',
      'operating-grant-missing /funders',
      'lead-funder-not-one /funders',
      'shares-not-envelope /funders',
      'legal-review-missing /legalRoute/legalReview',
    ]);
    expect(answer.body.errors.at(-1).detail).toBe(
      '2 réponses font penser à un marché public : une relecture juridique est nécessaire avant de publier.',
    );
  });

  it('is put together by several funders, who exist and may fund', async () => {
    const region = await aFunder(database.sql, { name: 'Région des Sources' });
    const share = (organisationId: string, amount: string, isLead: boolean) => ({
      organisationId,
      share: { amount, currency: 'EUR' },
      instruments: ['grant', 'loan'],
      isLead,
    });
    const lead = share(funder.id, '1000000.00', true);
    const funders = [lead, share(region.id, '500000.00', false)];
    const id = await aDraft(aCallContent({}, {}));
    await officer.patch(`/calls/${id}`, 1, { funders }).expect(200);
    const { body } = await officer.act(`/calls/${id}/publish`, 2).expect(200);
    expect(body.funders).toEqual(funders);

    const association = await anOrganisation(database.sql);
    const strangers = [lead, share(association.id, '1.00', false), share(id, '1.00', false)];
    const refused = await officer
      .post('/calls', { funderId: funder.id, funders: strangers })
      .expect(422);
    expect(reasonsOf(refused)).toEqual([
      'funder-cannot-fund /funders/1/organisationId',
      'funder-unknown /funders/2/organisationId',
    ]);
  });

  it('keeps of a form what its author says, and the rest as its types have it', async () => {
    const text = { fr: 'Mot', en: 'Word' };
    const id = await aDraft({
      sections: [
        { code: 'one', label: text, fields: [{ code: 'has', label: text, type: 'yes-no' }] },
      ],
    });
    const { body } = await officer.get(`/calls/${id}`).expect(200);
    expect(body.sections[0]).toEqual({
      code: 'one',
      label: text,
      help: { fr: '', en: '' },
      fields: [
        {
          code: 'has',
          label: text,
          help: { fr: '', en: '' },
          type: 'yes-no',
          concept: 'hidden',
          full: 'mandatory',
          maxLength: null,
          min: null,
          max: null,
          unit: null,
          options: [],
          fields: [],
          minItems: 0,
          maxItems: null,
          shownWhen: null,
        },
      ],
    });
  });
});
