import { refusal, type Refusal } from '#kernel/problems';
import type { FileId, FileStatus } from '#platform/files';

import type { AnsweredFile } from './answers';

/** A file that somebody who may give it found. */
export interface FoundFile {
  readonly id: FileId;
  readonly status: FileStatus;
}

const FAULTS: Readonly<Record<FileStatus, string | null>> = {
  announced: 'file-not-ready',
  pending: null,
  clean: null,
  infected: 'file-harmful',
  refused: 'file-harmful',
};

/** What is wrong with attaching this file: it is not there, not received yet, or was put aside. */
function faultOfFile(id: string, files: readonly FoundFile[]): string | null {
  const file = files.find((one) => one.id === id);
  return file === undefined ? 'file-unknown' : FAULTS[file.status];
}

/** The same for a list, each with its place. A file still in quarantine may be attached. */
export function checkAttachments(
  ids: readonly string[],
  files: readonly FoundFile[],
): readonly Refusal[] {
  const places = ids.map((fileId, index) => ({ fileId, pointer: `/fileIds/${String(index)}` }));
  return checkFiles(places, files);
}

/** The same for files that stand in fields. */
export function checkFiles(
  places: readonly AnsweredFile[],
  files: readonly FoundFile[],
): readonly Refusal[] {
  return places.flatMap(({ fileId, pointer }) => {
    const fault = faultOfFile(fileId, files);
    return fault === null ? [] : [refusal(fault, pointer)];
  });
}
