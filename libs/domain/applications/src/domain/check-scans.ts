import { refusal } from '#kernel/problems';
import type { FileStatus } from '#platform/files';

import type { AnsweredFile } from './answers';
import { findings, type Finding } from './pre-check';

/** A file with what its inspection found. */
export interface ScannedFile {
  readonly id: string;
  readonly status: FileStatus;
}

/** What was put aside keeps from submitting; what is still in quarantine is only told. */
export function scanFindings(
  answered: readonly AnsweredFile[],
  files: readonly ScannedFile[],
): readonly Finding[] {
  const statusOf = new Map(files.map(({ id, status }) => [id, status]));
  return answered.flatMap(({ fileId, pointer }) => {
    const status = statusOf.get(fileId);
    if (status === 'clean') return [];
    if (status === 'pending' || status === 'announced')
      return findings('warning', [refusal('file-in-quarantine', pointer)]);
    return findings('error', [refusal('file-harmful', pointer)]);
  });
}
