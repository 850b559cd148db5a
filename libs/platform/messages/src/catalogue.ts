export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One sentence in each language, written in ICU MessageFormat with the same placeholders. */
export type Sentence = Readonly<Record<Language, string>>;

/** Sentences by key, `<module>.<code>`. */
export type Catalogue = Readonly<Record<string, Sentence>>;
