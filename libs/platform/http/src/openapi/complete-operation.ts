import { getSchemaPath } from '@nestjs/swagger';

import { answerPages } from './page-answer';
import { ProblemDto } from './problem.dto';
import { answerVersions } from './version-answer';

interface Answer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, object>;
}

/** What we read and add of an operation of the contract. */
export interface Operation {
  responses: Record<string, Answer>;
  parameters?: readonly { readonly in?: string; readonly name?: string }[];
  requestBody?: { content: Record<string, unknown> };
  security?: readonly unknown[];
  'x-authz'?: { readonly roles: unknown };
  'x-idempotent'?: string;
  'x-concurrency'?: string;
}

export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly schemas: Readonly<Record<string, object>>;
}

/** OpenAPI asks for a description where a status and a schema say it all. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  201: 'Created.',
  202: 'Taken; it will be done.',
  204: 'Done; there is nothing to say.',
};

/** What every operation can answer, said once: the authors of routes name only their own codes. */
export function completeOperation(
  operation: Operation,
  { method, path, schemas }: OperationPlace,
): void {
  operation['x-concurrency'] ??= 'none';
  if (method !== 'post') operation['x-idempotent'] ??= 'natural';
  if (method === 'patch') takeMergePatch(operation);
  answerPages(operation);
  if (!path.startsWith('/api/')) return;
  answerVersions(operation.responses, schemas);
  for (const [status, code] of commonProblems(operation, method))
    addProblem(operation, status, code);
  for (const [status, answer] of Object.entries(operation.responses))
    answer.description ||= DESCRIPTIONS[status] ?? 'Done.';
  operation.responses['default'] ??= problem('Any other refusal, or a fault of ours.');
}

/** RFC 7396 has a media type of its own; plain JSON is understood the same way. */
function takeMergePatch({ requestBody }: Operation): void {
  const json = requestBody?.content['application/json'];
  if (requestBody === undefined || json === undefined) return;
  requestBody.content = { 'application/merge-patch+json': json, 'application/json': json };
}

function commonProblems(operation: Operation, method: string): readonly [string, string][] {
  const { parameters = [], requestBody } = operation;
  const isPublic = operation['x-authz']?.roles === 'public';
  const hasInput = requestBody !== undefined || parameters.some((one) => one.in === 'query');
  const isVersioned = operation['x-concurrency'] === 'if-match';
  const needsKey = method === 'post' && operation['x-idempotent'] === 'required';
  const found: [string, string, boolean][] = [
    ['400', 'http.input-invalid', hasInput || isVersioned || needsKey],
    ['401', 'auth.session-missing', !isPublic],
    ['403', 'auth.role-missing', !isPublic],
    ['404', 'http.not-found', parameters.some((one) => one.in === 'path')],
    ['412', 'http.version-stale', isVersioned],
    ['413', 'http.body-too-large', requestBody !== undefined],
    ['415', 'http.media-type-unsupported', requestBody !== undefined],
    ['428', 'http.version-missing', isVersioned],
    ['429', 'http.too-many-requests', true],
  ];
  return found.filter(([, , applies]) => applies).map(([status, code]) => [status, code]);
}

function addProblem({ responses }: Operation, status: string, code: string): void {
  const known = responses[status];
  if (known === undefined) responses[status] = problem(`\`${code}\``);
  else if (!known.description.includes(code)) known.description += `, \`${code}\``;
}

function problem(description: string): Answer {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
  };
}
