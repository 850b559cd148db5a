import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { currentContext } from '#platform/context';
import { Messages } from '#platform/messages';

import { CaughtMailNotFound } from '../mail.errors';
import { CaughtMails, type CaughtMail } from '../queries/caught-mails.query';

import { MAIL_STYLE, mailListPage, mailPage } from './mail-page';

const HTML = 'text/html; charset=utf-8';

/** The mails of a demo, for whoever plays it; nothing of it exists where mails are really sent. */
@ApiExcludeController()
@Controller('dev')
export class CaughtMailsController {
  constructor(
    private readonly mails: CaughtMails,
    private readonly messages: Messages,
  ) {}

  @Get('mail')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async list(): Promise<string> {
    return mailListPage(this.words(), await this.mails.list(null));
  }

  @Get('mail.json')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('cache-control', 'no-store')
  async listAsJson(@Query('to') to?: string): Promise<{ data: CaughtMail[] }> {
    return { data: await this.mails.list(typeof to === 'string' ? to : null) };
  }

  @Get('mail.css')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return MAIL_STYLE;
  }

  @Get('mail/:id')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async read(@Param('id') id: string): Promise<string> {
    const mail = await this.mails.find(id);
    if (mail === null) throw new CaughtMailNotFound();
    return mailPage(this.words(), mail);
  }

  private words() {
    return { messages: this.messages, language: currentContext().language };
  }
}
