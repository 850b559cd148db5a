import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startProbe } from '../support/http-probe';

const UUID = '0193b1c0-0000-7000-8000-000000000001';
const OTHER = '0193b1c0-0000-7000-8000-000000000002';

const VALID = {
  name: 'Biovallée',
  title: { fr: 'Cuisines partagées', en: 'Shared kitchens' },
  ownerId: UUID,
  size: 'small',
  months: 12,
  budget: { amount: '15000.00', currency: 'EUR' },
  rate: '33.3333',
  startsOn: '2027-03-31',
  closesAt: '2027-03-31T12:00:00+02:00',
  meetsAt: '2027-03-31T12:00',
  isOpen: true,
  email: null,
  lines: [{ label: 'Travaux', amount: { amount: '0.01', currency: 'EUR' } }],
};

interface Fault {
  readonly code: string;
  readonly detail: string;
  readonly pointer: string;
}

describe('What a caller sends', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await startProbe();
  });

  afterAll(() => app.close());

  const api = () => request(app.getHttpServer());
  const faultsOf = async (body: unknown, language = 'en'): Promise<readonly Fault[]> => {
    const answer = await api()
      .post('/api/v1/probes')
      .set('accept-language', language)
      .set('content-type', 'application/json')
      .send(JSON.stringify(body));
    return answer.status === 201 ? [] : (answer.body as { errors: readonly Fault[] }).errors;
  };
  const inShort = (faults: readonly Fault[]) =>
    faults.map(({ code, pointer }) => `${code} ${pointer}`).toSorted();

  it('is taken when it is right', async () => {
    const answer = await api().post('/api/v1/probes').send(VALID).expect(201);

    expect(answer.body).toEqual({ amount: '1500000', lines: 1 });
  });

  it('is refused with every fault at once, each with its place', async () => {
    const faults = await faultsOf({
      ...VALID,
      name: 'x'.repeat(11),
      title: { fr: ' ', de: 'x' },
      ownerId: 42,
      size: 'medium',
      months: 1.5,
      budget: { amount: 15000, currency: 'USD' },
      rate: '33,3',
      startsOn: '2026-02-30',
      closesAt: '2027-03-31T12:00:00',
      meetsAt: '2027-03-31T12:00Z',
      isOpen: 'true',
      email: 'nobody',
      lines: [
        { label: 'ok', amount: { amount: '0.00', currency: 'EUR' } },
        'not a line',
        { label: null, amount: null, extra: 1 },
      ],
      partnerIds: [UUID, OTHER, UUID],
      themes: ['a', 'c'],
      surprise: true,
    });

    expect(inShort(faults)).toEqual(
      [
        'too-long /name',
        'blank /title/fr',
        'required /title/en',
        'unknown-field /title/de',
        'uuid-malformed /ownerId',
        'choice-unknown /size',
        'not-a-whole-number /months',
        'amount-malformed /budget/amount',
        'currency-unknown /budget/currency',
        'percent-malformed /rate',
        'day-malformed /startsOn',
        'instant-malformed /closesAt',
        'local-time-malformed /meetsAt',
        'not-a-boolean /isOpen',
        'email-malformed /email',
        'amount-not-above-zero /lines/0/amount/amount',
        'not-an-object /lines/1',
        'required /lines/2/label',
        'required /lines/2/amount',
        'unknown-field /lines/2/extra',
        'item-repeated /partnerIds/2',
        'choice-unknown /themes/1',
        'unknown-field /surprise',
      ].toSorted(),
    );
  });

  it.each([
    ['fr', 'Ce texte dépasse 10 caractères.'],
    ['en-GB', 'This text is longer than 10 characters.'],
    ['de', 'Ce texte dépasse 10 caractères.'],
  ])('is explained in %s', async (language, detail) => {
    await expect(faultsOf({ ...VALID, name: 'x'.repeat(11) }, language)).resolves.toMatchObject([
      { detail },
    ]);
  });

  it.each([
    ['a list', []],
    ['a text', 'name'],
    ['a number', 4],
  ])('is refused as %s where an object is asked', async (_, body) => {
    await expect(faultsOf(body)).resolves.toMatchObject([{ code: 'not-an-object', pointer: '' }]);
  });

  it.each([
    ['name', 'x', 'too-short'],
    ['name', '  ', 'blank'],
    ['name', 'a\u0007b', 'control-characters'],
    ['name', ['a'], 'not-text'],
    ['months', 0, 'out-of-range'],
    ['months', 13, 'out-of-range'],
    ['months', 1e20, 'not-a-whole-number'],
    ['budget', { amount: '-0.01', currency: 'EUR' }, 'amount-negative'],
    ['budget', [], 'not-an-object'],
    ['title', 'x', 'not-an-object'],
    ['line', [], 'not-an-object'],
    ['line', { label: 'x' }, 'required'],
    ['lines', {}, 'not-a-list'],
    ['lines', [null], 'required'],
    ['lines', [[]], 'not-an-object'],
    ['lines', Array.from({ length: 4 }, () => VALID.lines[0]), 'too-many-items'],
    ['startsOn', '0000-01-01', 'day-malformed'],
    ['closesAt', '2027-02-29T00:00:00Z', 'instant-malformed'],
    ['closesAt', '2027-01-01T24:00:00Z', 'instant-malformed'],
    ['startsOn', null, 'required'],
  ])('is refused when %s is %p', async (field, value, code) => {
    const faults = await faultsOf({ ...VALID, [field]: value });

    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it.each([
    ['name', '😀'.repeat(10)],
    ['months', 1],
    ['months', 12],
    ['email', 'jeanne@exemple.fr'],
    ['closesAt', '2028-02-29T23:59:59.123456Z'],
    ['themes', null],
    ['lines', []],
  ])('is taken when %s is %p', async (field, value) => {
    await expect(faultsOf({ ...VALID, [field]: value })).resolves.toEqual([]);
  });

  describe('as a merge patch', () => {
    const patch = (body: object, version = '"3"') =>
      api().patch(`/api/v1/probes/${UUID}`).set('if-match', version).send(body);

    it('leaves what is absent, clears what is null, and moves the version', async () => {
      const answer = await patch({ startsOn: null }).expect(200);

      expect(answer.body).toEqual({ id: UUID, version: 4, changes: { startsOn: null } });
      expect(answer.headers['etag']).toBe('"4"');
    });

    it('does not clear what must be there', async () => {
      const answer = await patch({ name: null }).expect(400);

      expect(answer.body.errors).toMatchObject([{ code: 'required', pointer: '/name' }]);
    });

    it.each(['3', 'W/"3"', '*', '"a"', '"3", "4"', '"-1"', '"99999999999"'])(
      'does not take %s for a version',
      async (version) => {
        const answer = await patch({}, version).expect(400);

        expect(answer.body.code).toBe('http.version-malformed');
      },
    );

    it('must say which version it changes', async () => {
      const answer = await api().patch(`/api/v1/probes/${UUID}`).send({}).expect(428);

      expect(answer.body.code).toBe('http.version-missing');
    });
  });
});
