import type { Reader } from '#platform/database';
import {
  REPORT_ACCEPTED,
  REPORT_RETURNED,
  REPORT_SUBMITTED,
  type ReportAccepted,
  type ReportReturned,
  type ReportSubmitted,
} from '#domain/reports';

import type { Audience, Notice, NoticeKind } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

export type ReportEvent = ReportAccepted | ReportReturned | ReportSubmitted;

const KINDS: Readonly<Record<ReportEvent['name'], NoticeKind>> = {
  [REPORT_ACCEPTED]: 'report-accepted',
  [REPORT_RETURNED]: 'report-returned',
  [REPORT_SUBMITTED]: 'report-submitted',
};

export function isAboutReport(event: { readonly name: string }): event is ReportEvent {
  return event.name in KINDS;
}

/** The funder hears that a report waits for it; its organisation, what became of it. */
export async function aboutReport(
  reader: Reader,
  stories: StoriesQuery,
  event: ReportEvent,
): Promise<readonly Notice[]> {
  const { organisationId, funderId, ...params } = await stories.ofReport(
    reader,
    event.payload.reportId,
  );
  const to: Audience =
    event.name === REPORT_SUBMITTED
      ? { organisationIds: [funderId], roles: ['officer'] }
      : { organisationIds: [organisationId], roles: ['representative', 'contributor'] };
  const subject = { kind: 'report', id: event.payload.reportId };
  return [{ kind: KINDS[event.name], to, params, subject }];
}
