import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** Where the build puts the web application, beside the programs: `dist/web`. */
export const WEB_FOLDER = join(__dirname, '../../../../web');

/** What answers for itself, even to say that nothing is there. */
const NOT_PAGES =
  /^\/(api|dev|health|metrics|open-data|pages\.css|problems)(?=[/?]|$)|^\/\.well-known\//;

/** Names of built files say their content: what is kept under one stays true for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the web application from a folder: its files, and its first page at every address that is
 * nobody else's, since the application itself knows what is shown there. Without the folder, as
 * where the API runs alone, such addresses are not found.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const files of ['/assets/*', '/icon.svg']) {
    fastify.get(files, (request, reply) => reply.sendFile(pathOf(request.url)));
  }
  fastify.get('/*', (request, reply) => {
    if (NOT_PAGES.test(request.url)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}

function pathOf(url: string): string {
  return url.split('?')[0] ?? url;
}
