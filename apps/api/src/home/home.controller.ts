import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { Config } from '#platform/config';
import { HtmlAnswer, InLanguage, Pages, type ChosenLanguage } from '#platform/http';
import { catchesMails } from '#platform/mail';

import { demoLogins } from '../../../operations/src/demo/logins';

import { homePage } from './home.page';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
  ) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @HtmlAnswer()
  welcome(@InLanguage() chosen: ChosenLanguage): string {
    const { demo, publicUrl } = this.config;
    return homePage(this.pages.in(chosen), {
      publicUrl,
      keepsMails: catchesMails(this.config),
      logins: demo ? demoLogins() : [],
    });
  }
}
