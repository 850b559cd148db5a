import type { Actor } from '#kernel/actors';

import type { ReportSheet } from '../queries/reports.query';
import { canSubmitReport, canVerifyReport, canWriteReport } from '../reports.policy';

/** What the caller may do with a report. */
export function actionsOn(
  actor: Actor,
  { status, organisationId, funderId }: Omit<ReportSheet, 'sheet' | 'comparison'>,
): readonly string[] {
  if (status === 'accepted') return [];
  if (status === 'submitted')
    return canVerifyReport(actor, funderId) ? ['certify', 'accept', 'return'] : [];
  return [
    ...(canWriteReport(actor, organisationId) ? ['write'] : []),
    ...(canSubmitReport(actor, organisationId) ? ['submit'] : []),
  ];
}
