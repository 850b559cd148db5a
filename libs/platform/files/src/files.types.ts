import type { Id } from '#kernel/ids';

export type FileId = Id<'File'>;
export type OrganisationId = Id<'Organisation'>;

/**
 * `announced`: its bytes have not come yet. `pending`: in quarantine, to be inspected. `clean`: may
 * be given. `infected`, `refused`: its bytes are gone, and why is said.
 */
export const FILE_STATUSES = ['announced', 'pending', 'clean', 'infected', 'refused'] as const;

export type FileStatus = (typeof FILE_STATUSES)[number];

/** What a person says of a file before sending it. */
export interface Announcement {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A file as its organisation sees it. */
export interface FileView extends Announcement {
  readonly id: FileId;
  readonly status: FileStatus;
  /** Why it may not be given: a code with its sentence; null unless `infected` or `refused`. */
  readonly refusal: string | null;
  readonly version: number;
  readonly announcedAt: Date;
  readonly receivedAt: Date | null;
  readonly inspectedAt: Date | null;
}

export type FileAction = 'upload' | 'download';

const ACTIONS: Readonly<Record<FileStatus, readonly FileAction[]>> = {
  announced: ['upload'],
  pending: [],
  clean: ['download'],
  infected: [],
  refused: [],
};

export function allowedActions(status: FileStatus): readonly FileAction[] {
  return ACTIONS[status];
}
