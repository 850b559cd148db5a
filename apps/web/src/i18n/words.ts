import format from 'icu-minify/format';
import { useMemo, type ReactNode } from 'react';

import { useLanguage, type Language } from './language';
import { formatters } from './formatters';

/** A catalogue, as `import words from './page.words.json'` gives it. */
export type Words = Readonly<Record<string, { readonly fr: string; readonly en: string }>>;

export type Values = Readonly<Record<string, string | number | boolean | Date>>;

/** What a tag of a sentence, such as `<link>…</link>`, becomes. */
export type Tags = Readonly<Record<string, (text: ReactNode) => ReactNode>>;

export interface Say<W extends Words> {
  /** A sentence of the catalogue, in the language of the reader. */
  (key: keyof W & string, values?: Values): string;
  /** The same, for a sentence with tags in it. */
  rich: (key: keyof W & string, tags: Tags, values?: Values) => ReactNode;
  /** Whether the catalogue has the key: for those put together from a code of the API. */
  knows: (key: string) => key is keyof W & string;
}

/** The sentences of a catalogue, for the reader of the page. */
export function useWords<W extends Words>(words: W): Say<W> {
  const { language } = useLanguage();
  return useMemo(() => sayIn(language, words), [language, words]);
}

/** For `{date, date, long}` in a sentence. */
const FORMATS = {
  dateTime: { long: { day: 'numeric', month: 'long', year: 'numeric' } },
} as const;

export function sayIn<W extends Words>(language: Language, words: W): Say<W> {
  const options = { formatters, formats: FORMATS, timeZone: 'Europe/Paris' };
  const read = (key: keyof W & string): string => words[key]?.[language] ?? key;
  const say = (key: keyof W & string, values?: Values): string =>
    String(format(read(key), language, values, options));
  const rich = (key: keyof W & string, tags: Tags, values?: Values): ReactNode =>
    format<ReactNode>(read(key), language, { ...values, ...(tags as object) }, options);
  const knows = (key: string): key is keyof W & string => Object.hasOwn(words, key);
  return Object.assign(say, { rich, knows });
}
