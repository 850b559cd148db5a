import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { HtmlAnswer, InLanguage, Pages, type ChosenLanguage } from '#platform/http';

import { CaughtMailNotFound } from '../mail.errors';
import { CaughtMails, type CaughtMail } from '../queries/caught-mails.query';

import { mailListPage, mailPage } from './mail-page';

/** The mails of a demo, for whoever plays it; nothing of it exists where mails are really sent. */
@ApiExcludeController()
@Controller('dev')
export class CaughtMailsController {
  constructor(
    private readonly mails: CaughtMails,
    private readonly pages: Pages,
  ) {}

  @Get('mail')
  @Authz({ roles: 'public', scope: 'public' })
  @HtmlAnswer()
  async list(@InLanguage() chosen: ChosenLanguage): Promise<string> {
    return mailListPage(this.pages.in(chosen), await this.mails.list(null));
  }

  @Get('mail.json')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('cache-control', 'no-store')
  async listAsJson(@Query('to') to?: string): Promise<{ data: CaughtMail[] }> {
    return { data: await this.mails.list(typeof to === 'string' ? to : null) };
  }

  @Get('mail/:id')
  @Authz({ roles: 'public', scope: 'public' })
  @HtmlAnswer()
  async read(@Param('id') id: string, @InLanguage() chosen: ChosenLanguage): Promise<string> {
    const mail = await this.mails.find(id);
    if (mail === null) throw new CaughtMailNotFound();
    return mailPage(this.pages.in(chosen), mail);
  }
}
