import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import request from 'supertest';

import type { Id } from '#kernel/ids';

import { memberOf, sessionIn, signUp, type PlatformApp } from './platform-app';

const PASSWORD = 'un été à Die, sans pluie';

/** Someone who sends files for an organisation. */
export interface FilesDesk {
  readonly cookie: string;
  announce(content: Buffer, changes?: object, key?: string): request.Test;
  send(id: string, content: Buffer): request.Test;
  read(id: string): request.Test;
  download(id: string): request.Test;
}

export async function openFilesDesk(
  platform: PlatformApp,
  organisationId: Id<'Organisation'>,
  email: string,
): Promise<FilesDesk> {
  const api = () => request(platform.app.getHttpServer());
  const person = await signUp(platform, email, PASSWORD);
  platform.memberships.set(person, memberOf(organisationId, 'contributor'));
  const answer = await api().post('/api/v1/sessions').send({ email, password: PASSWORD });
  const cookie = sessionIn(answer);
  return {
    cookie,
    announce: (content, changes = {}, key = randomUUID()) =>
      api()
        .post('/api/v1/files')
        .set({ cookie, 'idempotency-key': key })
        .send({
          organisationId,
          name: 'Statuts.pdf',
          mediaType: 'application/pdf',
          size: content.length,
          sha256: sha256(content),
          ...changes,
        }),
    send: (id, content) =>
      api()
        .put(`/api/v1/files/${id}/content`)
        .set({ cookie, 'content-type': 'application/octet-stream' })
        .send(content),
    read: (id) => api().get(`/api/v1/files/${id}`).set('cookie', cookie),
    download: (id) => api().get(`/api/v1/files/${id}/content`).set('cookie', cookie),
  };
}

export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The names of all that the store holds, whole or not. */
export function storedIn({ dataDir }: PlatformApp): readonly string[] {
  return readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}
