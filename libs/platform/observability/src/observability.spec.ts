import { currentContext, runInContext } from '#platform/context';

import { consoleLine } from './console-line';
import { HouseLogger } from './house-logger';
import { Metrics } from './metrics';
import { RequestObserver } from './request-observer';

type Line = Record<string, unknown>;

describe('The log', () => {
  let written: string[];
  let logger: HouseLogger;

  beforeEach(() => {
    written = [];
    const stream = { write: (line: string) => void written.push(line) };
    logger = new HouseLogger({ logLevel: 'info', demo: false }, stream);
  });

  const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);

  it('writes a line of JSON with its time, level and place', () => {
    logger.log('Relay started', 'Outbox');

    expect(lines()).toEqual([
      {
        ts: expect.stringMatching(/^\d{4}-.*Z$/),
        level: 'info',
        context: 'Outbox',
        msg: 'Relay started',
      },
    ]);
  });

  it('names the request that a line belongs to', () => {
    runInContext({ ...currentContext(), requestId: 'r-1' }, () => logger.warn('slow'));

    expect(lines()).toMatchObject([{ requestId: 'r-1', msg: 'slow' }]);
  });

  it('hides secrets and personal data, by name and by form', () => {
    logger.error({
      msg: 'Mail to jeanne@exemple.fr refused by smtp://user:hush@mail.example.org',
      password: 'hush',
      deep: { accessToken: 'hush', givenName: 'Jeanne', list: ['Bearer hush'], kept: 3 },
    });

    expect(written.join('')).not.toMatch(/hush|jeanne/i);
    expect(lines()).toMatchObject([{ deep: { kept: 3 } }]);
  });

  it('keeps of an error what helps to find it, not the rows it carries', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (x)=(Jeanne)',
    });

    logger.error(new Error('outer', { cause: error }), 'Database');

    expect(lines()).toMatchObject([
      {
        msg: 'outer',
        error: { type: 'Error', cause: { code: '23505', message: 'duplicate key' } },
      },
    ]);
    expect(written.join('')).not.toContain('Jeanne');
  });

  it('leaves the paths of packages readable', () => {
    logger.warn('failed in /app/node_modules/@nestjs/core/injector.js and lib@1.2.3/x.js');

    expect(lines()).toMatchObject([
      { msg: 'failed in /app/node_modules/@nestjs/core/injector.js and lib@1.2.3/x.js' },
    ]);
  });

  it('stays on one line whatever is said', () => {
    logger.log('first\r\n{"level":"fatal"}');

    expect(written.join('').trim().split('\n')).toHaveLength(1);
    expect(consoleLine(written[0] ?? '')).not.toContain('\r');
  });

  it('leaves the chatter of the framework out', () => {
    logger.log('AppModule dependencies initialized', 'InstanceLoader');

    expect(written).toEqual([]);
  });

  it('is short on the terminal of the demo', () => {
    const line = {
      ts: '2026-11-23T10:00:01.000Z',
      level: 'info',
      msg: 'GET /api/v1/calls',
      status: 200,
      ms: 4,
    };

    expect(consoleLine(JSON.stringify(line))).toBe('10:00:01 GET /api/v1/calls 200 (4 ms)\n');
  });

  describe('of requests', () => {
    const facts = { requestId: 'r-2', method: 'GET', status: 200, milliseconds: 12.34, bytes: 10 };
    const actorId = '0192f3a0-0000-7000-8000-000000000001';

    const observerWith = (metrics = new Metrics()): RequestObserver =>
      new RequestObserver(logger, { secretKey: Buffer.alloc(32) } as never, metrics);

    it('has one line with the template of the route and a pseudonym', () => {
      observerWith().requestFinished({ ...facts, route: '/api/v1/calls/:callId', actorId });

      expect(lines()).toMatchObject([
        { requestId: 'r-2', route: '/api/v1/calls/:callId', status: 200, ms: 12.3, bytes: 10 },
      ]);
      expect(lines()[0]).toHaveProperty('actor', expect.stringMatching(/^[0-9a-f]{12}$/));
      expect(written.join('')).not.toContain(actorId);
    });

    it('is silent about probes unless they fail', () => {
      const observer = observerWith();

      observer.requestFinished({ ...facts, route: '/health/live' });
      observer.requestFinished({ ...facts, route: '/health/ready', status: 503 });

      expect(lines()).toMatchObject([{ route: '/health/ready', level: 'warn' }]);
    });

    it('counts by template, never by address', async () => {
      const metrics = new Metrics();

      observerWith(metrics).requestFinished({ ...facts, route: null, status: 404 });

      await expect(metrics.text()).resolves.toContain(
        'tablee_http_request_seconds_count{method="GET",route="unmatched",status="404"} 1',
      );
    });
  });
});

describe('The figures', () => {
  it('are asked for when somebody looks, and one that fails harms no other', async () => {
    const metrics = new Metrics();
    metrics.watch('tablee_outbox_oldest_seconds', 'Age.', () => Promise.resolve(7));
    metrics.watch('tablee_broken', 'Broken.', () => Promise.reject(new Error('down')));

    const text = await metrics.text();

    expect(text).toContain('tablee_outbox_oldest_seconds 7');
    expect(text).toMatch(/tablee_broken nan/i);
  });

  it('are shared by those who name them alike', async () => {
    const metrics = new Metrics();

    metrics.counter('tablee_mails_total', 'Mails.', ['state']).inc({ state: 'sent' });
    metrics.counter('tablee_mails_total', 'Mails.', ['state']).inc({ state: 'sent' });

    await expect(metrics.text()).resolves.toContain('tablee_mails_total{state="sent"} 2');
  });
});
