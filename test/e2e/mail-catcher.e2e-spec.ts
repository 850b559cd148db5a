import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { SYSTEM } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { TransactionRunner } from '#platform/database';
import { MailDispatch, MAILER, type Mail, type Mailer } from '#platform/mail';
import { HouseLogger } from '#platform/observability';

import { startWorker } from '../../apps/worker/src/worker';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { testConfig } from '../support/queue';

const ALL = { strict: false };

function aMail(changes: Partial<Mail> = {}): Mail {
  const id = newId<'Mail'>(new Date());
  const text = 'Bonjour Ada,\n\nOuvrez https://tablee.example/i/1?a=b&c=d.\n';
  return { id, to: 'ada@example.org', subject: 'Une invitation', text, ...changes };
}

describe('The mails of a demo', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const send = async (mail: Mail): Promise<Mail> => {
    await api.get<Mailer>(MAILER, ALL).send(mail);
    return mail;
  };

  const get = (path: string) => request(api.getHttpServer()).get(path);

  it('are listed, the newest first, each once though it was sent twice', async () => {
    const first = await send(aMail({ to: 'list@example.org', subject: 'Un' }));
    await send(aMail({ to: 'list@example.org', subject: 'Deux' }));
    await send(first);

    const { body } = await get('/dev/mail.json?to=list@example.org').expect(200);
    expect(body.data).toMatchObject([{ subject: 'Deux' }, { subject: 'Un', id: first.id }]);
    const page = await get('/dev/mail').set('Accept-Language', 'fr').expect(200);
    expect(page.text).toContain('Messages de la démonstration');
    expect(page.text.indexOf('Deux')).toBeLessThan(page.text.indexOf('>Un<'));
  });

  it('can be read, with links that lead where they should', async () => {
    const { id } = await send(aMail());

    const page = await get(`/dev/mail/${id}`)
      .expect(200)
      .expect('content-type', /text\/html/);
    expect(page.text).toContain(
      '<a href="https://tablee.example/i/1?a=b&amp;c=d">https://tablee.example/i/1?a=b&amp;c=d</a>.',
    );
  });

  it('cannot bring anything of their own into the page', async () => {
    const evil = '<script>alert(1)</script>" onclick="x';
    const { id } = await send(aMail({ subject: evil, text: evil, to: `"${evil}"@example.org` }));

    for (const path of ['/dev/mail', `/dev/mail/${id}`]) {
      const page = await get(path).expect(200);
      expect(page.text).not.toContain('<script');
      expect(page.text).not.toMatch(/<[^>]* onclick=/);
      expect(page.text).not.toContain('<style');
      expect(page.text).not.toContain(' style=');
    }
  });

  it('are answered with a problem when there is no such mail', async () => {
    const { body } = await get('/dev/mail/none').expect(404);
    expect(body).toMatchObject({ code: 'mail.caught-mail-not-found' });
  });

  it('come from the transaction that queued them, through the worker, once', async () => {
    const config = testConfig({ DATABASE_URL: database.appUrl });
    const worker = await startWorker(config, new HouseLogger(config));
    const mail = aMail({ to: 'queued@example.org' });
    const transactions = api.get(TransactionRunner, ALL);
    await transactions.run(SYSTEM, (tx) => api.get(MailDispatch, ALL).queueMail(tx, mail));

    await eventually('the delivery', async () => {
      const { rows } = await database.sql.query(
        `SELECT sent_at, done_at FROM platform.mail_delivery AS mail
         JOIN platform.outbox_message AS message ON subject_id = mail.id::text
         JOIN platform.outbox_delivery ON message_id = message.id
         WHERE mail.id = $1`,
        [mail.id],
      );
      return rows[0]?.sent_at !== null && rows[0]?.done_at instanceof Date;
    });
    const { body } = await get('/dev/mail.json?to=queued@example.org').expect(200);
    expect(body.data).toMatchObject([{ id: mail.id, subject: 'Une invitation', text: mail.text }]);
    await worker.close();
  });
});
