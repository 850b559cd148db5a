import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { SMTPServer } from 'smtp-server';

import { ANONYMOUS, SYSTEM } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { SettableClock } from '#platform/clock';
import type { TransactionRunner } from '#platform/database';
import {
  MailBeingSent,
  MailNotAccepted,
  MailRefused,
  SendMailService,
  SmtpMailer,
  type Mail,
  type Mailer,
} from '#platform/mail';

import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2026-11-23T10:00:00Z');
const MINUTE_MS = 60_000;

const QUEUE = `
  INSERT INTO platform.mail_delivery (id, recipient, subject, text, queued_at)
  VALUES ($1, 'ada@example.org', 'Bonjour', 'Un texte', now())`;

describe('Sending a queued mail', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  let clock: SettableClock;
  let mailId: string;
  let sent: Mail[];

  beforeEach(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open());
    clock = new SettableClock(NOW);
    mailId = newId<'Mail'>(NOW);
    sent = [];
    await transactions.run(ANONYMOUS, (tx) => tx.query(QUEUE, [mailId]));
  });

  afterEach(() => database.drop());

  const sending = (mailer: Mailer) => new SendMailService(transactions, mailer, clock.now);

  const keeping: Mailer = {
    send: async (mail) => {
      sent.push(mail);
    },
  };

  const row = async () => {
    const { rows } = await database.sql.query('SELECT * FROM platform.mail_delivery');
    return rows[0];
  };

  it('gives the server what was written, and notes that it was sent', async () => {
    const service = sending(keeping);
    await service.send(mailId);
    await transactions.run(SYSTEM, (tx) => service.markSent(tx, mailId));
    await service.send(mailId);

    expect(sent).toEqual([
      { id: mailId, to: 'ada@example.org', subject: 'Bonjour', text: 'Un texte' },
    ]);
    expect(await row()).toMatchObject({ attempts: 1, sent_at: NOW });
  });

  it('is one worker’s at a time', async () => {
    const second = sending(keeping);
    const first = sending({
      send: async () => {
        await expect(second.send(mailId)).rejects.toBeInstanceOf(MailBeingSent);
      },
    });

    await first.send(mailId);
    expect(sent).toEqual([]);
  });

  it('is taken over from a worker that was killed, under the same id', async () => {
    await sending(keeping).send(mailId);
    clock.advance(2 * MINUTE_MS);
    await sending(keeping).send(mailId);

    expect(sent.map(({ id }) => id)).toEqual([mailId, mailId]);
  });

  it('may be tried again at once when the server did not take it', async () => {
    const broken = sending({ send: () => Promise.reject(new MailNotAccepted(null)) });
    await expect(broken.send(mailId)).rejects.toBeInstanceOf(MailNotAccepted);

    await sending(keeping).send(mailId);
    expect(sent).toHaveLength(1);
  });
});

describe('The mail server', () => {
  let server: SMTPServer;
  let received: string[];
  let answer: Error | null;

  beforeEach(async () => {
    received = [];
    answer = null;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_, __, callback) => callback(answer),
      onData: (stream, _, callback) => {
        void buffer(stream).then((data) => {
          received.push(data.toString('utf8'));
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

  const mail = { id: 'x-1', to: 'ada@example.org', subject: 'Été', text: 'Bonjour' };

  const send = async (more: Partial<Mail> = {}): Promise<void> => {
    const { port } = server.server.address() as AddressInfo;
    const mailer = new SmtpMailer({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'Tablée <no-reply@tablee.example>',
    });
    try {
      await mailer.send({ ...mail, ...more });
    } finally {
      mailer.onApplicationShutdown();
    }
  };

  it('receives a mail with its own Message-ID each time', async () => {
    await send();
    await send();

    expect(received).toHaveLength(2);
    for (const text of received) {
      expect(text).toContain('Message-ID: <x-1@tablee.example>');
      expect(text).toContain('To: ada@example.org');
      expect(text).toContain('Auto-Submitted: auto-generated');
      expect(text).not.toContain('List-Unsubscribe');
    }
  });

  it('is told where a mail that was asked for is left in one click', async () => {
    await send({ leaveUrl: 'https://tablee.example/api/v1/alerts/leave/x' });
    expect(received[0]).toContain(
      'List-Unsubscribe: <https://tablee.example/api/v1/alerts/leave/x>',
    );
    expect(received[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it.each([
    ['for good', 550, MailRefused],
    ['for now', 451, MailNotAccepted],
  ])('may refuse an address %s', async (_, responseCode, expected) => {
    answer = Object.assign(new Error('no'), { responseCode });
    await expect(send()).rejects.toBeInstanceOf(expected);
  });

  it('may be away', async () => {
    const mailer = new SmtpMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'a@b.example' });
    await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailNotAccepted);
    mailer.onApplicationShutdown();
  });
});
