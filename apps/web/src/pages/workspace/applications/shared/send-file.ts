import { client } from '../../../../api/client';
import type { AnnounceFileRequest, FileResponse } from '../../../../api/contract';

/** Hands a file in for an organisation: it is announced, then sent, then inspected. */
export async function sendFile(file: File, organisationId: string): Promise<FileResponse> {
  const content = await file.arrayBuffer();
  const body: AnnounceFileRequest = {
    organisationId,
    name: file.name,
    mediaType: file.type as AnnounceFileRequest['mediaType'],
    size: file.size,
    sha256: await sha256(content),
  };
  const announced = await client.POST('/api/v1/files', {
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
    body,
  });
  if (announced.data === undefined) throw announced.error;
  const sent = await client.PUT('/api/v1/files/{fileId}/content', {
    params: { path: { fileId: announced.data.id } },
    headers: { 'content-type': 'application/octet-stream' },
    body: content as unknown as string,
    bodySerializer: (bytes) => bytes,
  });
  if (sent.data === undefined) throw sent.error;
  return sent.data;
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
