/** What beneficiaries report of an agreement: what was done and spent, and what the funder certifies. */
export { ReportsHttpModule } from './reports.http.module';
export { ReportsJobsModule } from './reports.jobs.module';
export { ReportsModule } from './reports.module';

export {
  areAllAccepted,
  certifiedUnder,
  overdueReports,
  type CertifiedUnder,
  type OverdueReport,
} from './queries/awaited-reports';

export { OPEN_REPORTS } from './jobs/open-reports.processor';

export {
  OPENING_ASKED,
  REPORT_ACCEPTED,
  REPORT_RETURNED,
  REPORT_SUBMITTED,
  type ReportAccepted,
  type ReportReturned,
  type ReportSubmitted,
} from './reports.events';
