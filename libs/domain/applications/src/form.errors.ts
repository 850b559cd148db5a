import { Problem, refusal, type Refusal } from '#kernel/problems';

import type { SectionAnswer } from './applications.types';
import type { AnswerConflict } from './domain/merge-answers';

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

/** What comes is not of the form of its fields. */
export class AnswersRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.answers-refused', refusals });
  }
}

/**
 * Somebody else changed the same fields first. The answer holds what each made of them, so that
 * nothing is lost: `conflicts` field by field, and `current` whole.
 */
export class SectionChangedMeanwhile extends Problem {
  constructor(current: SectionAnswer, conflicts: readonly AnswerConflict[]) {
    super({
      kind: 'stale',
      code: 'applications.section-changed-meanwhile',
      refusals: conflicts.map(({ pointer }) => refusal('answer-changed-by-both', pointer)),
      extensions: { currentVersion: current.version, current, conflicts },
    });
  }
}

export class SectionVersionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.section-version-not-found' });
  }
}

/** The call asks for no such document, or none was given. */
export class DocumentNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.document-not-found' });
  }
}

export class DocumentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.document-not-taken', refusals });
  }
}

export class DocumentChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.document-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

export class CopyRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.copy-refused', refusals });
  }
}

/** The draft answers the latest revision already. */
export class NothingToUpgrade extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'applications.nothing-to-upgrade' });
  }
}
