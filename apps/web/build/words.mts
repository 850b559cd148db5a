import { readFileSync } from 'node:fs';

import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

/** What a catalogue is on disk: each sentence beside its translation, in ICU MessageFormat. */
type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Makes modules of the catalogues (`*.words.json`). Sentences are read here, once, so that no
 * browser has to carry a reader of ICU messages; one that cannot be read fails the build.
 */
export function words(): Plugin {
  return {
    name: 'words',
    enforce: 'pre',
    load(id) {
      const [path = ''] = id.split('?');
      if (!path.endsWith('.words.json')) return null;
      const catalogue = JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
      const entries = Object.entries(catalogue).map(([key, sentence]) => [
        key,
        read(sentence, key),
      ]);
      return {
        code: `export default ${JSON.stringify(Object.fromEntries(entries))}`,
        moduleType: 'js',
      };
    },
  };
}

function read(sentence: Readonly<Record<string, string>>, key: string): Record<string, unknown> {
  try {
    return Object.fromEntries(
      Object.entries(sentence).map(([language, text]) => [language, compile(text)]),
    );
  } catch (error) {
    throw new Error(`The sentence "${key}" cannot be read`, { cause: error });
  }
}
