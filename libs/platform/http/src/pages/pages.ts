import { Injectable } from '@nestjs/common';

import { Messages } from '#platform/messages';

import type { ChosenLanguage } from './chosen-language.decorator';
import { Page } from './page';

/** Begins the small pages that the API itself shows to people. */
@Injectable()
export class Pages {
  constructor(private readonly messages: Messages) {}

  /** `pages.in(chosen).html({ title, body })`, for a route with `@InLanguage() chosen`. */
  in(chosen: ChosenLanguage): Page {
    return new Page(this.messages, chosen);
  }
}
