import { Problem, type Refusal } from '#kernel/problems';

import { allowedActions, type FileStatus } from './files.types';

export class FileNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'files.file-not-found' });
  }
}

/** One sends files for one's own organisations only, and not as who merely reads. */
export class OrganisationNotYours extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'files.organisation-not-yours' });
  }
}

export class AnnouncementRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'files.announcement-refused', refusals });
  }
}

/** More bytes came than were announced; none is kept. */
export class ContentTooLarge extends Problem {
  constructor(maxBytes: number) {
    super({ kind: 'too-large', code: 'files.content-too-large', params: { bytes: maxBytes } });
  }
}

/** What came is not what was announced; none of it is kept. */
export class ContentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'files.content-refused', refusals });
  }
}

/** The client went away before the end; nothing is kept. */
export class ContentInterrupted extends Problem {
  constructor(cause: unknown) {
    super({ kind: 'invalid-input', code: 'files.content-interrupted', cause });
  }
}

/** It has no bytes to give: not yet, or no longer. */
export class FileNotAvailable extends Problem {
  constructor(status: FileStatus) {
    super({
      kind: 'conflict',
      code: 'files.file-not-available',
      params: { status },
      extensions: { status, allowedActions: allowedActions(status) },
    });
  }
}

/** The disk is full, or cannot be reached. */
export class StoreUnavailable extends Problem {
  constructor(cause: unknown) {
    super({
      kind: 'upstream-down',
      code: 'files.store-unavailable',
      retryAfterSeconds: 60,
      cause,
    });
  }
}
