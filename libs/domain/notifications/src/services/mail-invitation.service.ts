import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import { MailDispatch } from '#platform/mail';
import { Messages, type Language } from '#platform/messages';
import type { InvitationId } from '#domain/consortia';

import type { InvitationLetter } from '../notifications.types';
import { InvitationLetterQuery } from '../queries/invitation-letter.query';

/** Nobody knows yet which of them is read at that address: the mail is in both. */
const LANGUAGES: readonly Language[] = ['fr', 'en'];

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

@Injectable()
export class MailInvitationService {
  constructor(
    private readonly letters: InvitationLetterQuery,
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
  ) {}

  /** Writes to an address that was invited, where nobody may have an account: says how to accept. */
  async mail(tx: Tx, mailId: string, invitationId: InvitationId): Promise<void> {
    const letter = await this.letters.of(readerOf(tx), invitationId);
    if (letter === null) return;
    const inEach = (key: string) => LANGUAGES.map((language) => this.say(language, key, letter));
    await this.mails.queueMail(tx, {
      id: mailId,
      to: letter.to,
      subject: inEach('notifications.invitation-letter').join(' / '),
      text: inEach('notifications.invitation-letter-body').join('\n\n— — —\n\n'),
    });
  }

  private say(language: Language, key: string, { params, expiresAt }: InvitationLetter): string {
    const day = new Intl.DateTimeFormat(LOCALES[language], {
      dateStyle: 'long',
      timeZone: 'Europe/Paris',
    });
    return this.messages.say(language, key, { ...params, day: day.format(expiresAt) });
  }
}
