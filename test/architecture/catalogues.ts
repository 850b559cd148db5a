import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

import type { Code } from './codes';
import type { Source } from './sources';

export interface WrittenSentence {
  readonly path: string;
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

const LANGUAGES = ['fr', 'en'] as const;

/** Every `'calls.call-not-found': { fr: '…', en: '…' }` of the sources, wherever it stands. */
export function sentencesOf({ path, text }: Source): readonly WrittenSentence[] {
  const found: WrittenSentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) {
      const sentence = sentenceIn(node);
      if (sentence !== null) found.push({ path, ...sentence });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function sentenceIn({
  name,
  initializer,
}: ts.PropertyAssignment): Omit<WrittenSentence, 'path'> | null {
  if (!ts.isStringLiteral(name) || !ts.isObjectLiteralExpression(initializer)) return null;
  if (!/^[a-z-]+\.[a-z0-9-]+$/.test(name.text)) return null;
  const texts = new Map(
    initializer.properties.flatMap((property): [string, string][] =>
      ts.isPropertyAssignment(property)
        ? [[property.name.getText(), textOf(property.initializer)]]
        : [],
    ),
  );
  return { key: name.text, fr: texts.get('fr') ?? '', en: texts.get('en') ?? '' };
}

/** A text cut over several lines is one text; anything but text is none. */
function textOf(expression: ts.Expression): string {
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (!ts.isBinaryExpression(expression)) return '';
  return textOf(expression.left) + textOf(expression.right);
}

/** What is wrong with the sentences, and with the codes that ask for them. */
export function faultsOf(
  codes: readonly Code[],
  sentences: readonly WrittenSentence[],
): readonly string[] {
  return [
    ...new Set([
      ...sentences.flatMap(faultsOfSentence),
      ...codes.flatMap((code) => faultsOfCode(code, sentences)),
    ]),
  ];
}

function faultsOfSentence({ key, ...texts }: WrittenSentence): readonly string[] {
  const faults = LANGUAGES.flatMap((language) => {
    if (texts[language].trim() === '') return [`${key} is not written in ${language}`];
    return placeholdersOf(texts[language]) === null ? [`${key} is malformed in ${language}`] : [];
  });
  if (faults.length > 0) return faults;
  const [fr, en] = LANGUAGES.map((language) =>
    (placeholdersOf(texts[language]) ?? []).map(withoutLanguage).join(),
  );
  return fr === en ? [] : [`${key} is filled in otherwise in French (${fr}) and English (${en})`];
}

function faultsOfCode(
  { path, key, params }: Code,
  sentences: readonly WrittenSentence[],
): readonly string[] {
  const found = sentences.filter((one) =>
    key instanceof RegExp ? key.test(one.key) : one.key === key,
  );
  if (found.length === 0) return [`${String(key)} has no sentence: ${path}`];
  if (params === null || key instanceof RegExp) return [];
  return found.flatMap((sentence) =>
    (placeholdersOf(sentence.fr) ?? [])
      .filter((name) => !params.includes(name))
      .map((name) => `${sentence.key} is not given its {${name}}: ${path}`),
  );
}

/** What a call says in each language is given as `titleFr` and `titleEn`. */
function withoutLanguage(name: string): string {
  return name.replace(/(Fr|En)$/, '');
}

/** The names in an ICU message, sorted; null when it is malformed. */
function placeholdersOf(text: string): readonly string[] | null {
  try {
    const format = new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true });
    return [...new Set(namesIn(format.getAst()))].toSorted();
  } catch {
    return null;
  }
}

/** Kinds of elements without a name: plain text, and the `#` of a plural. */
const NAMELESS: readonly number[] = [0, 7];

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

function namesIn(elements: readonly unknown[]): readonly string[] {
  return (elements as readonly Element[]).flatMap(({ type, value, options = {} }) => [
    ...(NAMELESS.includes(type) ? [] : [String(value)]),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ]);
}
