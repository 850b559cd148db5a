import { Injectable } from '@nestjs/common';
import { IntlMessageFormat } from 'intl-messageformat';

import { invariant, type Params } from '#kernel/problems';

import type { Catalogue, Language, Sentence } from './catalogue';
import { outlinesOf } from './outlines';

/** `fr-FR` and not `fr`: numbers and days are written as the readers of the service expect. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Everything the house can say, in each language. */
@Injectable()
export class Messages {
  private readonly sentences = new Map<string, Sentence>();
  private readonly refusing = new Set<string>();
  private readonly compiled = new Map<string, IntlMessageFormat>();

  /** Adds the sentences of a module. Asserts that none says otherwise what another has said. */
  add(catalogue: Catalogue): void {
    for (const [key, sentence] of Object.entries(catalogue)) {
      const known = this.sentences.get(key);
      const agrees = known === undefined || (known.fr === sentence.fr && known.en === sentence.en);
      invariant(agrees, `the sentence ${key} is written once`);
      this.sentences.set(key, sentence);
    }
  }

  /** Adds the sentences whose keys are codes of problems and refusals. */
  addCodes(catalogue: Catalogue): void {
    this.add(catalogue);
    for (const code of Object.keys(catalogue)) this.refusing.add(code);
  }

  has(key: string): boolean {
    return this.sentences.has(key);
  }

  /** Every code that something may be refused with, sorted. */
  codes(): readonly string[] {
    return [...this.refusing].toSorted();
  }

  /**
   * The sentence without what fills it in, once for each turn that it may take: the texts between
   * its blanks. `Au-delà de {limit}.` is `[['Au-delà de ', '.']]`. Asserts that it exists (`has`).
   */
  outlines(language: Language, key: string): readonly (readonly string[])[] {
    return outlinesOf(this.formatOf(language, key).getAst());
  }

  /** Says the sentence with its placeholders filled in. Asserts that it exists (`has`). */
  say(language: Language, key: string, params: Params = {}): string {
    return String(this.formatOf(language, key).format(params));
  }

  /** Parsing costs far more than saying, so that each sentence is parsed once. */
  private formatOf(language: Language, key: string): IntlMessageFormat {
    const place = `${language}:${key}`;
    const ready = this.compiled.get(place);
    if (ready !== undefined) return ready;
    const sentence = this.sentences.get(key);
    invariant(sentence !== undefined, `there is a sentence for ${key}`);
    const text = sentence[language];
    const format = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
    this.compiled.set(place, format);
    return format;
  }
}
