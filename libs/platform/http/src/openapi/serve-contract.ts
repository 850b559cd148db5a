import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';

import { contractOf } from './contract';

export const DOCS_PATH = 'api/docs';

/** The contract at /api/openapi.json, and a page to read and try it at /api/docs, from our disk. */
export function serveContract(app: NestFastifyApplication): void {
  SwaggerModule.setup(DOCS_PATH, app, () => contractOf(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tablée: API',
    swaggerOptions: { validatorUrl: null, tryItOutEnabled: true, displayOperationId: true },
  });
}
