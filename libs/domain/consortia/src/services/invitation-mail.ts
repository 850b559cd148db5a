import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { MailDispatch } from '#platform/mail';
import { LANGUAGES, Messages, type Language } from '#platform/messages';

import type { InvitationEntity } from '../storage/invitation.entity';

import { InvitationTokens } from './invitation-tokens';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Where the readers of the service are, until they say otherwise. */
const TIME_ZONE = 'Europe/Paris';

/** What the mail says besides what the invitation keeps. */
export interface Letter {
  readonly leadName: string;
}

/** Writes to whoever is invited by an address: nobody here, so told by mail alone. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
    private readonly tokens: InvitationTokens,
    private readonly config: Config,
  ) {}

  /**
   * Has the mail sent if the transaction commits; in both languages, since theirs is not known.
   * The token goes in the fragment of the link, which browsers send to no server.
   */
  async send(tx: Tx, invitation: InvitationEntity, letter: Letter): Promise<void> {
    const { id, email } = invitation;
    if (email === null) return;
    const said = LANGUAGES.map((language) => this.say(language, invitation, letter));
    await this.mails.queueMail(tx, {
      id,
      to: email,
      subject: said.map(({ subject }) => subject).join(' / '),
      text: said.map(({ text }) => text).join('\n\n———\n\n'),
    });
  }

  private say(language: Language, invitation: InvitationEntity, { leadName: lead }: Letter) {
    const { id, consortiumName: consortium, expiresAt, message } = invitation;
    const style = { dateStyle: 'long', timeZone: TIME_ZONE } as const;
    const params = {
      lead,
      consortium,
      day: new Intl.DateTimeFormat(LOCALES[language], style).format(expiresAt),
      link: `${this.config.publicUrl}/invitations/${id}#token=${this.tokens.tokenOf(id)}`,
      message: message === null ? 'no' : 'yes',
      words: message ?? '',
    };
    return {
      subject: this.messages.say(language, 'consortia.invitation-mail', params),
      text: this.messages.say(language, 'consortia.invitation-mail-body', params),
    };
  }
}
