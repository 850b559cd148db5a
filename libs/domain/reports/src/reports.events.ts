import type { DomainEvent } from '#platform/outbox';

import type { ReportKind } from './reports.types';

export const REPORT_SUBMITTED = 'reports.report-submitted.v1';
export const REPORT_RETURNED = 'reports.report-returned.v1';
export const REPORT_ACCEPTED = 'reports.report-accepted.v1';
/** Told once by a migration, of each agreement that was in force before there were reports. */
export const OPENING_ASKED = 'reports.opening-asked.v1';

interface ReportFacts {
  readonly [key: string]: string;
  readonly reportId: string;
  readonly agreementId: string;
  readonly organisationId: string;
  readonly kind: ReportKind;
}

/** It waits for an officer of the funder. */
export type ReportSubmitted = DomainEvent<typeof REPORT_SUBMITTED, ReportFacts>;

/** It goes back to its organisation, which is told why. */
export type ReportReturned = DomainEvent<typeof REPORT_RETURNED, ReportFacts>;

/** Every line is verified: what waited for it may be paid. */
export type ReportAccepted = DomainEvent<typeof REPORT_ACCEPTED, ReportFacts>;

export type OpeningAsked = DomainEvent<typeof OPENING_ASKED, { readonly agreementId: string }>;

interface Told {
  readonly id: string;
  readonly agreementId: string;
  readonly organisationId: string;
  readonly kind: ReportKind;
}

export function reportSubmitted(report: Told): ReportSubmitted {
  return { name: REPORT_SUBMITTED, subjectId: report.id, payload: factsOf(report) };
}

export function reportReturned(report: Told): ReportReturned {
  return { name: REPORT_RETURNED, subjectId: report.id, payload: factsOf(report) };
}

export function reportAccepted(report: Told): ReportAccepted {
  return { name: REPORT_ACCEPTED, subjectId: report.id, payload: factsOf(report) };
}

function factsOf({ id, agreementId, organisationId, kind }: Told): ReportFacts {
  return { reportId: id, agreementId, organisationId, kind };
}
