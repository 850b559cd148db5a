import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { MailDispatch } from '#platform/mail';
import { Messages } from '#platform/messages';

import { RESET_MINUTES } from '../domain/password-reset';
import type { PasswordResetId, Person } from '../identity.types';

import { PasswordResetTokens } from './password-reset-tokens';

/** What people are written about their password, in their language. */
@Injectable()
export class PasswordMail {
  constructor(
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
    private readonly tokens: PasswordResetTokens,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token goes in the fragment of the link, which browsers send to no server. */
  async sendLink(tx: Tx, person: Person, id: PasswordResetId): Promise<void> {
    const link = `${this.config.publicUrl}/nouveau-mot-de-passe#token=${this.tokens.tokenOf(id)}`;
    const params = { name: person.givenName, link, minutes: RESET_MINUTES };
    await this.queue(tx, person, 'identity.password-reset-mail', params);
  }

  /** Tells whoever reads the mail that the password is another, lest it was not them. */
  async sendDone(tx: Tx, person: Person): Promise<void> {
    const link = `${this.config.publicUrl}/mot-de-passe-oublie`;
    await this.queue(tx, person, 'identity.password-replaced-mail', {
      name: person.givenName,
      link,
    });
  }

  private queue(
    tx: Tx,
    { email, language }: Person,
    code: string,
    params: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    return this.mails.queueMail(tx, {
      id: newId<'Mail'>(this.clock()),
      to: email,
      subject: this.messages.say(language, code, params),
      text: this.messages.say(language, `${code}-body`, params),
    });
  }
}
