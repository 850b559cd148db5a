/** What we look at in a contract; everything else may be anything. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly 'x-authz'?: object;
  readonly 'x-idempotent'?: string;
  readonly 'x-concurrency'?: string;
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

const PROBLEM_REF = '#/components/schemas/Problem';

/** `GET /api/v1/calls/:callId`, as the router has it. */
export function routesIn({ paths }: Contract): readonly string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
}

/** The codes that operations say they refuse with. */
export function codesIn({ paths }: Contract): readonly string[] {
  const descriptions = Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap(({ responses }) => Object.entries(responses))
    .filter(([status]) => /^[45]/.test(status))
    .map(([, { description = '' }]) => description);
  const codes = descriptions.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)]);
  return [...new Set(codes.map(([, code]) => code ?? ''))];
}

/** What would mislead whoever writes a client from the contract alone. */
export function faultsOf(contract: Contract): readonly string[] {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} names two operations`),
    ...operations.flatMap(({ path, method, operation }) =>
      faultsOfOperation(path, method, operation).map((fault) => `${method} ${path} ${fault}`),
    ),
    ...brokenReferences(contract),
    ...Object.entries(contract.components?.schemas ?? {}).flatMap(([name, schema]) =>
      vagueSchemas(schema as Schema, name),
    ),
  ];
}

function faultsOfOperation(path: string, method: string, operation: Operation): readonly string[] {
  const { parameters = [], responses } = operation;
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const success = Object.keys(responses).filter((status) => /^[23]/.test(status));
  const isApi = path.startsWith('/api/');
  const checks: [boolean, string][] = [
    [operation.operationId === undefined, 'has no operationId'],
    [!operation.summary, 'has no summary'],
    [!operation.tags?.length, 'has no tag'],
    [operation['x-authz'] === undefined, 'does not say who may call it'],
    [operation['x-idempotent'] === undefined, 'does not say how it stands being called again'],
    [operation['x-concurrency'] === undefined, 'does not say whether it asks for a version'],
    [!sameNames(named, declared), 'does not declare its path'],
    [success.length === 0, 'does not say what it answers'],
    [isApi && success.some((status) => isVague(status, responses)), 'answers without a schema'],
    [isApi && Object.entries(responses).some(isOtherRefusal), 'refuses otherwise than by problems'],
    [method === 'get' && operation.requestBody !== undefined, 'takes a body'],
    [parameters.some(({ schema }) => isEmpty(schema)), 'has a parameter of no type'],
  ];
  return checks.filter(([isBroken]) => isBroken).map(([, fault]) => fault);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name) => others.includes(name));
}

function isVague(status: string, responses: Operation['responses']): boolean {
  const media = Object.values(responses[status]?.content ?? {});
  // A redirect has no body: it says where to go.
  if (status === '303') return isEmpty(responses[status]?.headers?.['Location']?.schema);
  return status !== '204' && status !== '304' && !media.some(({ schema }) => !isEmpty(schema));
}

function isOtherRefusal([status, { content }]: [string, Content]): boolean {
  if (/^[123]/.test(status)) return false;
  return content?.['application/problem+json']?.schema?.$ref !== PROBLEM_REF;
}

function isEmpty(schema: Schema | undefined): boolean {
  return schema === undefined || Object.keys(schema).length === 0;
}

function brokenReferences(contract: Contract): readonly string[] {
  const known = new Set(Object.keys(contract.components?.schemas ?? {}));
  const references = JSON.stringify(contract).matchAll(
    /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
  );
  const broken = [...references].map(([, name]) => name ?? '').filter((name) => !known.has(name));
  return [...new Set(broken)].map((name) => `${name} is referred to, but not described`);
}

/** A schema of no type is how a forgotten decorator shows; `object` alone says nothing either. */
function vagueSchemas(schema: Schema, place: string): readonly string[] {
  const { $ref, type, properties, items, additionalProperties, allOf, anyOf, oneOf } = schema;
  const parts = [...(allOf ?? []), ...(anyOf ?? []), ...(oneOf ?? [])];
  const isTyped = $ref !== undefined || type !== undefined || parts.length > 0;
  const isBare =
    type === 'object' && properties === undefined && additionalProperties === undefined;
  return [
    ...(isTyped && !isBare ? [] : [`${place} is of no type`]),
    ...Object.entries(properties ?? {}).flatMap(([name, one]) =>
      vagueSchemas(one, `${place}.${name}`),
    ),
    ...(items === undefined ? [] : vagueSchemas(items, `${place}[]`)),
    ...parts.flatMap((part) => vagueSchemas(part, place)),
  ];
}
