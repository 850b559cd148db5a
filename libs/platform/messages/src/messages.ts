import { Injectable } from '@nestjs/common';
import { IntlMessageFormat } from 'intl-messageformat';

import { invariant, type Params } from '#kernel/problems';

import type { Catalogue, Language, Sentence } from './catalogue';

/** `fr-FR` and not `fr`: numbers and days are written as the readers of the service expect. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Everything the house can say, in each language. */
@Injectable()
export class Messages {
  private readonly sentences = new Map<string, Sentence>();
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

  has(key: string): boolean {
    return this.sentences.has(key);
  }

  keys(): readonly string[] {
    return [...this.sentences.keys()].toSorted();
  }

  /** The sentence as it is written, its placeholders unfilled. Asserts that it exists (`has`). */
  written(language: Language, key: string): string {
    const sentence = this.sentences.get(key);
    invariant(sentence !== undefined, `there is a sentence for ${key}`);
    return sentence[language];
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
    const text = this.written(language, key);
    const format = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
    this.compiled.set(place, format);
    return format;
  }
}
