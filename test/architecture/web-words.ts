import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

import type { Source } from './sources';

const LANGUAGES = ['fr', 'en'] as const;

type Catalogue = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What is wrong with a catalogue of the web application (`*.words.json`). */
export function faultsOfCatalogue({ path, text }: Source): readonly string[] {
  const catalogue = JSON.parse(text) as Catalogue;
  return Object.entries(catalogue).flatMap(([key, sentence]) => {
    const names = LANGUAGES.map((language) => namesIn(sentence[language]));
    if (names.includes(null)) return [`${path}: "${key}" is not said in both languages`];
    const [fr, en] = names;
    return fr === en ? [] : [`${path}: "${key}" is filled in otherwise in French and in English`];
  });
}

/** The names of what fills a message in, sorted; null when it is no message. */
function namesIn(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  try {
    const names = new Set(new IntlMessageFormat(text, 'fr').getAst().flatMap(namesOfElement));
    return [...names].toSorted().join();
  } catch {
    return null;
  }
}

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly unknown[] }>>;
  readonly children?: readonly unknown[];
}

/** Plain text, and the `#` of a plural. */
const NAMELESS: readonly number[] = [0, 7];

function namesOfElement(element: unknown): readonly string[] {
  const { type, value, options = {}, children = [] } = element as Element;
  const inside = [...Object.values(options).flatMap((option) => option.value), ...children];
  return [...(NAMELESS.includes(type) ? [] : [String(value)]), ...inside.flatMap(namesOfElement)];
}

/** Attributes that people read or hear. */
const READ_ATTRIBUTES = ['alt', 'aria-label', 'label', 'placeholder', 'title', 'hint', 'caption'];

/** Two letters side by side: what is less is a sign, such as `€`; addresses begin with a slash. */
const TEXT = /^(?!\/).*\p{L}{2}/su;

/** The name of the product is the same in every language. */
const NAMES = ['Tablée'];

/** Text for people that stands in a component instead of a catalogue. */
export function textsOutside({ path, text }: Source): readonly string[] {
  const found: string[] = [];
  const keep = (written: string): void => {
    const trimmed = written.trim();
    if (TEXT.test(trimmed) && !NAMES.includes(trimmed)) found.push(`${path}: ${trimmed}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node.text);
    else if (ts.isJsxAttribute(node) && READ_ATTRIBUTES.includes(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer)) keep(initializer.text);
    } else if (ts.isJsxExpression(node) && ts.isJsxElement(node.parent)) {
      if (node.expression && ts.isStringLiteralLike(node.expression)) keep(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** What any area may know. */
const OPEN_TO_ALL: readonly string[] = ['public', 'shared'];

/** Imports of a page of one area from a page of another; what is shared knows none. */
export function crossings(
  links: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const areaOf = (file: string): string | null =>
    /^apps\/web\/src\/pages\/([^/]+)\//.exec(file)?.[1] ?? null;
  return links
    .filter(({ from, to }) => {
      const [home, other] = [
        areaOf(from),
        areaOf(new URL(to, `file:///${from}`).pathname.slice(1)),
      ];
      if (home === null || other === null || home === other) return false;
      return home === 'shared' || !OPEN_TO_ALL.includes(other);
    })
    .map(({ from, to }) => `${from} → ${to}`);
}
