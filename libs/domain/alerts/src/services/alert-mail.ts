import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { Config } from '#platform/config';
import type { Tx } from '#platform/database';
import { MailDispatch, type Mail } from '#platform/mail';
import { Messages, type Language } from '#platform/messages';

import type { Alert, News } from '../alerts.types';

import { AlertTokens } from './alert-tokens';

/** A call, as a mail tells of it. */
export interface ToldCall {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly funderName: string;
  /** In the time zone of the call, `2027-09-30T12:00`. */
  readonly closesAtLocal: string;
}

/** What is written to those who asked for alerts, in their language; each mail says how to leave. */
@Injectable()
export class AlertMail {
  constructor(
    private readonly mails: MailDispatch,
    private readonly messages: Messages,
    private readonly tokens: AlertTokens,
    private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token goes in the fragment of the link, which browsers send to no server. */
  async sendConfirmation(tx: Tx, alert: Alert, followed: ToldCall | null): Promise<void> {
    const token = this.tokens.tokenOf('confirm', alert.id);
    const link = `${this.config.publicUrl}/alertes/confirmer#token=${token}`;
    const title = followed?.title[alert.language] ?? '';
    const code = followed === null ? 'alerts.confirm-mail' : 'alerts.confirm-follow-mail';
    await this.mails.queueMail(tx, this.mailOf(alert, code, { link, title }));
  }

  sendAll(tx: Tx, mails: readonly Mail[]): Promise<void> {
    return this.mails.queueMails(tx, mails);
  }

  digestOf(alert: Alert, calls: readonly ToldCall[]): Mail {
    const { leave, leaveUrl } = this.waysOut(alert);
    const told = calls.map((call) => this.lineOf(alert.language, call)).join('\n\n');
    const params = { count: calls.length, calls: told, leave };
    return this.mailOf(alert, 'alerts.digest-mail', params, leaveUrl);
  }

  /** What became of a call that is followed, in one mail. */
  newsOf(alert: Alert, call: ToldCall, news: readonly News[]): Mail {
    const { leave, leaveUrl } = this.waysOut(alert);
    const params = this.paramsOf(alert.language, call);
    const told = news.map(({ kind, count }) =>
      this.messages.say(alert.language, `alerts.news-${kind}`, { ...params, count }),
    );
    const said = { ...params, news: told.join('\n'), leave };
    return this.mailOf(alert, 'alerts.news-mail', said, leaveUrl);
  }

  private waysOut({ id }: Alert): { readonly leave: string; readonly leaveUrl: string } {
    const token = this.tokens.tokenOf('leave', id);
    return {
      leave: `${this.config.publicUrl}/alertes/quitter#token=${token}`,
      leaveUrl: `${this.config.publicUrl}/api/v1/alerts/leave/${token}`,
    };
  }

  private lineOf(language: Language, call: ToldCall): string {
    return this.messages.say(language, 'alerts.digest-call', this.paramsOf(language, call));
  }

  private paramsOf(
    language: Language,
    { id, title, funderName: funder, closesAtLocal }: ToldCall,
  ): Readonly<Record<string, string>> {
    const link = `${this.config.publicUrl}/appels/${id}`;
    const closesAt = closesAtLocal.slice(0, 16).replace('T', ' ');
    return { title: title[language], funder, closesAt, link };
  }

  private mailOf(
    { email, language }: Alert,
    code: string,
    params: Readonly<Record<string, string | number>>,
    leaveUrl?: string,
  ): Mail {
    return {
      id: newId<'Mail'>(this.clock()),
      to: email,
      subject: this.messages.say(language, code, params),
      text: this.messages.say(language, `${code}-body`, params),
      leaveUrl,
    };
  }
}
