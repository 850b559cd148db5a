import type { DomainEvent } from '#platform/outbox';

import type { FileId } from './files.types';

export const FILE_RECEIVED = 'files.file-received.v1';

/** The bytes of a file have come, and wait to be inspected. */
export type FileReceived = DomainEvent<typeof FILE_RECEIVED, { readonly fileId: string }>;

export function fileReceived(fileId: FileId): FileReceived {
  return { name: FILE_RECEIVED, subjectId: fileId, payload: { fileId } };
}
