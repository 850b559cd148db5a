import { Problem, type Refusal } from '#kernel/problems';

/** Unknown, or not for the caller to know: answered alike. */
export class ReportNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'reports.report-not-found' });
  }
}

/** The organisation writes and submits its report; officers of the funder verify it. */
export class ReportForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'reports.report-forbidden' });
  }
}

/** Not as it stands: every reason at once, and nothing changed. */
export class ReportRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'reports.report-refused', refusals });
  }
}
