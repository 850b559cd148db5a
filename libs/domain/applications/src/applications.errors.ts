import { Problem, type Refusal } from '#kernel/problems';

import type { ApplicationId, ClosingTime } from './applications.types';
import type { Reopening } from './domain/reopening';

/** Unknown, or not for the caller to know: the two are answered alike. */
export class ApplicationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.application-not-found' });
  }
}

export class SectionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.section-not-found' });
  }
}

export class PartnerBudgetNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.partner-budget-not-found' });
  }
}

/** Nothing was handed in, or the worker has not made it yet. */
export class CopyNotReady extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.copy-not-ready' });
  }
}

export class ReceiptNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.receipt-not-found' });
  }
}

/** The reason is the code of a sentence: who may do it instead. */
export class ApplicationActionForbidden extends Problem {
  constructor(code: string) {
    super({ kind: 'forbidden', code: `applications.${code}` });
  }
}

/** One live application for a consortium and a call; a withdrawn one does not count. */
export class ApplicationAlreadyStarted extends Problem {
  constructor(applicationId: ApplicationId) {
    super({
      kind: 'conflict',
      code: 'applications.application-already-started',
      extensions: { applicationId },
    });
  }
}

/** What was handed in can no longer be written to. */
export class ApplicationNotDraft extends Problem {
  constructor(status: string) {
    super({
      kind: 'conflict',
      code: 'applications.application-not-draft',
      extensions: { state: status },
    });
  }
}

/** What came back opens what it names, and nothing else. */
export class PartNotReopened extends Problem {
  constructor({ sectionCodes, parts, documentCodes }: Reopening) {
    super({
      kind: 'conflict',
      code: 'applications.part-not-reopened',
      extensions: { sectionCodes, parts, documentCodes },
    });
  }
}

/** It is no concept, or it is too early or too late to select it. */
export class SelectionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.selection-refused', refusals });
  }
}

/** What is to be completed is not there, or the time for it is past. */
export class ReturnRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.return-refused', refusals });
  }
}

/** The consortium has begun to complete it, and has time left. */
export class CompletionUnderWay extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'applications.completion-under-way' });
  }
}

/** The time that was given is over. */
export class ReopeningOver extends Problem {
  constructor(reopensUntil: Date) {
    super({
      kind: 'conflict',
      code: 'applications.reopening-over',
      extensions: { reopensUntil: reopensUntil.toISOString() },
    });
  }
}

export class BudgetChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.budget-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

/** The application is no longer what the caller had before their eyes. */
export class ApplicationChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.application-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

/** What the signatory read is no longer what the application says: read it again. */
export class SignedContentChanged extends Problem {
  constructor(currentSha256: string) {
    super({
      kind: 'stale',
      code: 'applications.signed-content-changed',
      extensions: { currentSha256 },
    });
  }
}

export class BudgetRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.budget-refused', refusals });
  }
}

export class SubmissionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.submission-refused', refusals });
  }
}

export class LateExceptionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.late-exception-refused', refusals });
  }
}

export class OpeningRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.opening-refused', refusals });
  }
}

/** They are opened once, all at once. */
export class FilesAlreadyOpened extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'applications.files-already-opened' });
  }
}

export class VerificationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'invalid-input', code: 'applications.verification-refused', refusals });
  }
}

export class ChartNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.chart-not-found' });
  }
}

/** It came too late, which nothing can mend; whatever else is wrong no longer matters. */
export class DeadlinePassed extends Problem {
  constructor({ closesAt, timeZone, fr, en }: ClosingTime, receivedAt: Date) {
    super({
      kind: 'rule-broken',
      code: 'applications.deadline-passed',
      params: { closesAtFr: fr, closesAtEn: en },
      extensions: {
        closesAt: closesAt.toISOString(),
        timeZone,
        receivedAt: receivedAt.toISOString(),
        closesAtText: { fr, en },
      },
    });
  }
}

/** Budgets that cannot be added up. */
export class ConsolidationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.consolidation-refused', refusals });
  }
}
