import ts from 'typescript';

import type { Source } from './sources';

/** A code that the sources can answer, and what its sentence may be filled in with. */
export interface Code {
  readonly path: string;
  /** `calls.call-not-found`; a code put together when it runs is known by its shape only. */
  readonly key: string | RegExp;
  /** Names of the values given to its sentence; null when they cannot be read off the source. */
  readonly params: readonly string[] | null;
}

const DOTTED = /^[a-z][a-z-]*\.[a-z0-9][a-z0-9-]*$/;

/** Where what is wrong with a field is said as `{ code: 'too-long' }` and becomes a refusal later. */
const FIELD_FAULTS = /^libs\/platform\/(http|listing)\//;

/** Every code of problems and refusals in the sources of one module. */
export function codesOf(module: string, sources: readonly Source[]): readonly Code[] {
  const nodes = sources.flatMap(nodesOf);
  const problems = nodes.flatMap(({ node, path }) => [
    ...problemCodes(node, path),
    ...lifecycleCodes(node, path),
  ]);
  const spoken = problems.map(({ key }) => (typeof key === 'string' ? key.split('.')[0] : null));
  const prefix = spoken.includes(module) ? module : (spoken.find(isText) ?? module);
  const refusals = nodes.flatMap(({ node, path }) => [
    ...refusalCodes(node, path, prefix),
    ...(FIELD_FAULTS.test(path) ? fieldFaults(node, path) : []),
  ]);
  return [...problems, ...refusals];
}

interface Place {
  readonly node: ts.Node;
  readonly path: string;
}

function nodesOf({ path, text }: Source): readonly Place[] {
  const found: Place[] = [];
  const visit = (node: ts.Node): void => {
    found.push({ node, path });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** `{ kind: …, code: 'calls.call-not-found', params: { … } }` */
function problemCodes(node: ts.Node, path: string): readonly Code[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const code = valueOf(node, 'code');
  if (code === undefined) return [];
  const params = paramsOf(node);
  return keysIn(code, '')
    .filter((key) => key instanceof RegExp || DOTTED.test(key))
    .map((key) => ({ path, key, params }));
}

/** `refusal('budget-unbalanced', '/budget', { … })` */
function refusalCodes(node: ts.Node, path: string, prefix: string): readonly Code[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'refusal') return [];
  const [code, , given] = node.arguments;
  if (code === undefined) return [];
  return keysIn(code, prefix).map((key) => ({ path, key, params: paramsIn(given) }));
}

/** `{ code: 'too-long', at: '/name', params: { max } }` */
function fieldFaults(node: ts.Node, path: string): readonly Code[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  const code = valueOf(node, 'code');
  if (code === undefined || !ts.isStringLiteral(code) || DOTTED.test(code.text)) return [];
  return [{ path, key: `http.${code.text}`, params: paramsOf(node) }];
}

/** `lifecycle('calls', { … })` refuses with a code of that module. */
function lifecycleCodes(node: ts.Node, path: string): readonly Code[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'lifecycle') return [];
  const [module] = node.arguments;
  if (module === undefined || !ts.isStringLiteral(module)) return [];
  return [{ path, key: `${module.text}.transition-not-allowed`, params: ['state', 'action'] }];
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) {
      return property.initializer;
    }
  }
  return undefined;
}

/** The keys that an expression can give: texts, either side of a choice, the shape of a template. */
function keysIn(expression: ts.Expression, prefix: string): readonly (string | RegExp)[] {
  const full = (code: string): string =>
    prefix === '' || code.includes('.') ? code : `${prefix}.${code}`;
  if (ts.isStringLiteralLike(expression)) return [full(expression.text)];
  if (ts.isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].flatMap((one) => keysIn(one, prefix));
  }
  if (!ts.isTemplateExpression(expression)) return [];
  const texts = [expression.head, ...expression.templateSpans.map(({ literal }) => literal)];
  const shape = full(texts.map(({ text }) => text).join('*'));
  return [new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`)];
}

function paramsOf(object: ts.ObjectLiteralExpression): readonly string[] | null {
  const isShort = object.properties.some(
    (property) => ts.isShorthandPropertyAssignment(property) && property.name.text === 'params',
  );
  return isShort ? null : paramsIn(valueOf(object, 'params'));
}

function paramsIn(given: ts.Expression | undefined): readonly string[] | null {
  if (given === undefined) return [];
  if (!ts.isObjectLiteralExpression(given)) return null;
  if (given.properties.some((property) => ts.isSpreadAssignment(property))) return null;
  return given.properties.map((property) => (property.name?.getText() ?? '').replaceAll("'", ''));
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string';
}
