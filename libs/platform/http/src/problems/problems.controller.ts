import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { Messages } from '#platform/messages';

import { NotFound } from '../http.errors';
import { InLanguage, type ChosenLanguage } from '../pages/chosen-language.decorator';
import { HtmlAnswer } from '../pages/html-answer.decorator';
import { Pages } from '../pages/pages';

import { ProblemIndex } from './problem-index';
import { problemPage, problemsPage, type ProblemSources } from './problems.page';

const AN_HOUR = 'public, max-age=3600';

/** Where the `type` of each problem leads. */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  constructor(
    private readonly pages: Pages,
    private readonly messages: Messages,
    private readonly index: ProblemIndex,
  ) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @HtmlAnswer(AN_HOUR)
  list(@InLanguage() chosen: ChosenLanguage): string {
    return problemsPage(this.pages.in(chosen), this.sources());
  }

  @Get(':code')
  @Authz({ roles: 'public', scope: 'public' })
  @HtmlAnswer(AN_HOUR)
  explain(@Param('code') code: string, @InLanguage() chosen: ChosenLanguage): string {
    if (!this.messages.codes().includes(code)) throw new NotFound();
    return problemPage(this.pages.in(chosen), code, this.sources());
  }

  private sources(): ProblemSources {
    return { messages: this.messages, index: this.index };
  }
}
