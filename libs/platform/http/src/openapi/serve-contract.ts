import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';

import type { PublishedContract, PublishedOperation } from './published-contract';

export const DOCS_PATH = 'api/docs';

/** Where that page shows one operation. */
export function docsOf({ tag, operationId }: PublishedOperation): string {
  return `/${DOCS_PATH}#/${encodeURIComponent(tag.replaceAll(' ', '_'))}/${operationId}`;
}

/** The contract at /api/openapi.json, and a page to read and try it at /api/docs, from our disk. */
export function serveContract(app: NestFastifyApplication, contract: PublishedContract): void {
  SwaggerModule.setup(DOCS_PATH, app, () => contract.read(), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tablée: API',
    swaggerOptions: {
      validatorUrl: null,
      tryItOutEnabled: true,
      displayOperationId: true,
      deepLinking: true,
    },
  });
}
