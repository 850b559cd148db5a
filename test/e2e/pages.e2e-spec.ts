import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { newId } from '#kernel/ids';
import { MAILER, type Mailer } from '#platform/mail';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ALL = { strict: false };

const VOID = ['br', 'link', 'meta'];

/** The elements that are not closed where they should be: browsers would guess, each its own way. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [tag, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (VOID.includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) faults.push(tag);
  }
  return [...faults, ...open];
}

const EVIL = `"><script>alert(1)</script><b onclick='x'>`;

describe('The pages that the API shows to people', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let mailId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { settings: { DEMO: 'true' } });
    mailId = newId<'Mail'>(new Date());
    const mail = { id: mailId, to: `${EVIL}@example.org`, subject: EVIL, text: EVIL };
    await api.get<Mailer>(MAILER, ALL).send(mail);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (path: string, language = 'fr'): Promise<request.Response> =>
    request(api.getHttpServer()).get(path).set('accept-language', language).expect(200);

  const paths = (): readonly string[] => [
    '/problems',
    '/problems/calls.call-not-found',
    '/problems/http.too-many-requests',
    '/dev/mail',
    `/dev/mail/${mailId}`,
  ];

  const all = (): Promise<readonly request.Response[]> =>
    Promise.all(paths().flatMap((path) => ['fr', 'en'].map((language) => read(path, language))));

  it('are HTML under the strict policy, with nothing inline and nothing hostile', async () => {
    for (const { text, headers } of await all()) {
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['vary']).toContain('Accept-Language');
      expect(text).not.toMatch(/<script|<style|<b /);
      expect(text).not.toMatch(/<[^>]*\s(style|on\w+)=/);
    }
  });

  it('are well-formed', async () => {
    for (const { text } of await all()) {
      expect(unbalanced(text)).toEqual([]);
      expect(text).not.toMatch(/<tr[^>]*>\s*<\/tr>/);
    }
    expect(unbalanced('<ul><li>One</ul>')).not.toEqual([]);
  });

  it('can be read by everyone: one title, one main part, headings in order, named tables', async () => {
    for (const { text } of await all()) {
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(text.match(/<main id="content"/g)).toHaveLength(1);
      expect(text).toContain('<a class="skip" href="#content">');
      const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 0);
      expect(text.match(/<caption>/g)).toEqual(
        text.match(/<table /g)?.map(() => '<caption>') ?? null,
      );
      expect(text).not.toMatch(/<th(?![^>]*scope=)[ >]/);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('have a title each, in the language asked for', async () => {
    const [french, english] = await Promise.all([
      read('/problems', 'de, en;q=0.1, fr'),
      read('/problems', 'en-GB'),
    ]);

    expect(french.text).toContain('<html lang="fr">');
    expect(french.text).toContain('Codes de refus');
    expect(english.text).toContain('<html lang="en">');
    expect(english.text).toContain('Refusal codes');
    const titles = (await all()).map(({ text }) => /<title>(.*)<\/title>/.exec(text)?.[1]);
    expect(new Set(titles.filter((_, at) => at % 2 === 0)).size).toBe(paths().length);
  });

  it('are in the language of a link, which other links keep', async () => {
    const chosen = await read('/problems?lang=en', 'fr');

    expect(chosen.text).toContain('<html lang="en">');
    expect(chosen.text).toContain('href="/problems?lang=en"');
    expect((await read('/problems?lang=xx', 'fr')).text).toContain('<html lang="fr">');
  });

  it('share one style sheet, which browsers keep', async () => {
    const addresses = (await all()).map(({ text }) => /rel="stylesheet" href="([^"]+)"/.exec(text));
    const [address = '', ...others] = new Set(addresses.map((found) => found?.[1] ?? ''));

    expect(others).toEqual([]);
    const { headers } = await read(address);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('lead somewhere, each of their links', async () => {
    const found = (await all()).flatMap(({ text }) => [...text.matchAll(/ href="(\/[^"#]*)/g)]);
    const addresses = found.map(([, path = '']) => path).filter((path) => !/^\/(\?|$)/.test(path));
    for (const address of new Set(addresses))
      expect([address, (await api.inject(address)).statusCode]).toEqual([address, 200]);
  });

  describe('explain problems', () => {
    it('in a table for each module, with an anchor for each code', async () => {
      const { text } = await read('/problems');

      expect(text).toContain('<h2 id="calls">calls</h2>');
      expect(text).toMatch(/<tr role="row" id="calls\.call-not-found">[^]*?>404</);
      expect(text).not.toMatch(/http\.title-|notifications\.partner-invited|mail\.page-/);
      expect(text).not.toContain('{');
    });

    it('with both sentences, the status, what may answer it, and what to do', async () => {
      const { text } = await read('/problems/calls.call-not-found', 'en');

      expect(text).toContain('404 Not found');
      expect(text).toMatch(/<blockquote lang="en">[^]*<blockquote lang="fr">/);
      expect(text).toContain('href="/api/docs#/Calls/getCall"');
      expect(text).toContain('what you may not see answers as if it did not exist');
    });

    it('with blanks for what an answer fills in, and each turn of a sentence', async () => {
      const { text } = await read('/problems/consortia.transition-not-allowed');

      expect(text).toContain('L’invitation est déjà acceptée : on ne peut pas faire cela');
      expect(text).toContain('L’état a changé : on ne peut pas faire cela');
      expect((await read('/problems/http.json-too-deep')).text).toContain(
        'imbriqué sur plus de <var>…</var> niveaux.',
      );
    });

    it('that are reasons inside of others, and those that only HTTP knows', async () => {
      const reason = await read('/problems/calls.weights-not-whole');
      const fault = await read('/problems/http.unexpected');

      expect(reason.text).toContain('l’une des raisons');
      expect(fault.text).toContain('500 Erreur de notre part');
    });

    it('but not what is no code', async () => {
      const answer = await request(api.getHttpServer()).get('/problems/http.title-sealed');
      expect([answer.status, answer.body.code]).toEqual([404, 'http.not-found']);
    });
  });
});
