import { Injectable } from '@nestjs/common';

import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { Config } from '#platform/config';
import { readerOf, type Tx } from '#platform/database';
import { MailDispatch } from '#platform/mail';
import { Messages, type Language } from '#platform/messages';
import type { Translated } from '#domain/calls';

import type { ExpertLinkEntity } from '../storage/expert-link.entity';

import { ExpertLinkTokens } from './expert-link-tokens';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Who is written to, and about what. */
interface Letter {
  readonly email: string;
  readonly language: Language;
  readonly funder: string;
  readonly reference: string;
  readonly call: Translated;
  readonly timeZone: string;
}

const LETTER = `
  SELECT p.email, p.language, f.name AS funder, r.application_reference AS reference,
    v.content->'title' AS call, v.content->>'timeZone' AS "timeZone"
  FROM assessment.review r
  JOIN identity.person p ON p.id = r.reviewer_id
  JOIN organisations.organisation f ON f.id = r.funder_id
  JOIN calls.call_revision v ON v.call_id = r.call_id AND v.number = r.revision_number
  WHERE r.id = $1`;

/** Writes to an expert from outside, who has no other way in. */
@Injectable()
export class ExpertLinkMail {
  constructor(
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
    private readonly tokens: ExpertLinkTokens,
    private readonly config: Config,
  ) {}

  /**
   * Has the mail sent if the transaction commits. As the system. The token goes in the fragment of
   * the link, which browsers send to no server.
   */
  async send(tx: Tx, link: ExpertLinkEntity): Promise<void> {
    const letter = await readerOf(tx).one<Letter>(LETTER, [link.reviewId]);
    invariant(letter !== null, 'a link opens a review that was given');
    const { email, language, timeZone, funder, reference, call } = letter;
    const style = { dateStyle: 'long', timeZone } as const;
    const token = this.tokens.tokenOf(link.reviewId, link.number);
    const params = {
      funder,
      reference,
      call: call[language],
      day: new Intl.DateTimeFormat(LOCALES[language], style).format(link.expiresAt),
      link: `${this.config.publicUrl}/experts/${link.reviewId}#token=${token}`,
    };
    await this.mails.queueMail(tx, {
      id: newId<'Mail'>(link.sentAt),
      to: email,
      subject: this.messages.say(language, 'assessment.expert-mail', params),
      text: this.messages.say(language, 'assessment.expert-mail-body', params),
    });
  }
}
