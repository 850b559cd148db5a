import { Problem, type Refusal } from '#kernel/problems';

/** What a consortium says to itself is not for its funder. */
export class DiscussionNotYours extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'applications.for-the-consortium' });
  }
}

export class CommentThreadNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.comment-thread-not-found' });
  }
}

export class CommentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.comment-refused', refusals });
  }
}

/** Somebody wrote in the thread, or closed it, since it was read. */
export class CommentThreadChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.comment-thread-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

export class AssignmentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.assignment-refused', refusals });
  }
}

export class AssignmentChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.assignment-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

export class ConversationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.conversation-not-found' });
  }
}

/** The funder does not see a draft: there is nobody yet to write to. */
export class ConversationTooEarly extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'applications.conversation-too-early' });
  }
}

export class MessageRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.message-refused', refusals });
  }
}

export class AttachmentNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.attachment-not-found' });
  }
}
