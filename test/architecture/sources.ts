import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';

/** The repository: tests run from `dist-…/test/architecture`, three floors above it. */
export const ROOT = resolve(__dirname, '../../..');

export interface Source {
  /** From the root, with slashes: `libs/domain/calls/src/index.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
  readonly isTypeOnly: boolean;
}

/** Every TypeScript file below the folders, as they are on disk: no list to forget one in. */
export function sourcesBelow(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => `${folder}/${file}`)
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );
}

/** What a file imports or re-exports, `import()` and `require()` with a literal included. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = readImport(node);
    if (one !== null) found.push({ from: path, ...one });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function readImport(node: ts.Node): Omit<Import, 'from'> | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { to: node.moduleSpecifier.text, ...namesOf(node.importClause) };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { to: node.moduleSpecifier.text, names: [], isTypeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && isLoader(node.expression)) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteral(argument))
      return { to: argument.text, names: [], isTypeOnly: false };
  }
  return null;
}

function isLoader(expression: ts.Expression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require';
}

function namesOf(clause: ts.ImportClause | undefined): Pick<Import, 'names' | 'isTypeOnly'> {
  if (clause === undefined) return { names: [], isTypeOnly: false };
  const bindings = clause.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const isTypeOnly =
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined &&
      elements.length > 0 &&
      elements.every((element) => element.isTypeOnly));
  return {
    names: elements.map(({ propertyName, name }) => (propertyName ?? name).text),
    isTypeOnly,
  };
}
