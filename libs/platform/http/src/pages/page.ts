import type { Params } from '#kernel/problems';
import type { Language, Messages } from '#platform/messages';

import type { ChosenLanguage } from './chosen-language.decorator';
import { frame } from './frame';
import type { Html } from './html';

/** What a page holds, inside the frame that all pages share. */
export interface PageText {
  readonly title: string;
  /** Instead of the title, where it is read in the page. */
  readonly heading?: Html;
  readonly body: Html;
}

/** A page being written for one reader, in their language. */
export class Page {
  readonly language: Language;

  constructor(
    private readonly messages: Messages,
    private readonly chosen: ChosenLanguage,
  ) {
    this.language = chosen.language;
  }

  say(key: string, params: Params = {}): string {
    return this.messages.say(this.language, key, params);
  }

  /** A path of ours, which keeps the language that the reader has chosen. */
  link(path: string): string {
    if (!this.chosen.isExplicit) return path;
    const [address = '', anchor] = path.split('#');
    return `${address}?lang=${this.language}${anchor === undefined ? '' : `#${anchor}`}`;
  }

  /** The whole document. */
  html(text: PageText): string {
    return frame(this, text).text;
  }
}
