import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { SESSION_SCHEME, TOKEN_SCHEME } from '#platform/auth';

import { completeOperation, type Operation } from './complete-operation';
import { PageDto } from './page-answer';
import { ProblemDto } from './problem.dto';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const DESCRIPTION = [
  'Cooperative calls for projects, applications by consortia, and the money that follows.',
  'Refusals are problem details (RFC 9457) in French or English by `Accept-Language`, with every',
  'reason at once. Versioned resources carry an `ETag`; changes ask for it back in `If-Match`.',
  'Lists turn their pages by opaque cursors. `x-authz` says who may call an operation,',
  '`x-idempotent` how it stands being called again, `x-concurrency` whether it asks for a version.',
].join(' ');

/** The contract of the API (OpenAPI 3.1), made from the same decorators that the code obeys. */
export function contractOf(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tablée')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/')
    .addSecurity(SESSION_SCHEME, { type: 'apiKey', in: 'cookie', name: '__Host-sid' })
    .addSecurity(TOKEN_SCHEME, { type: 'http', scheme: 'bearer' });
  const document = SwaggerModule.createDocument(app, builder.build(), {
    extraModels: [PageDto, ProblemDto],
    operationIdFactory: (_, method) => method,
  });
  const schemas = document.components?.schemas ?? {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (operation !== undefined) completeOperation(operation, { method, path, schemas });
    }
  }
  return sorted(document);
}

/** The order in which modules are mounted is no part of the contract. */
function sorted(document: OpenAPIObject): OpenAPIObject {
  const { schemas = {}, ...components } = document.components ?? {};
  return {
    ...document,
    paths: inOrder(document.paths),
    components: { ...components, schemas: inOrder(schemas) },
  };
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  const entries = Object.entries(record);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
