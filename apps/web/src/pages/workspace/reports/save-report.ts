import { client } from '../../../api/client';
import type { Report, WriteReportRequest } from '../../../api/contract';
import { answerOf, versionTag } from '../../shared/sending';

/** Keeps a report with these changes, whole, from the version that was read. */
export function saveReport(report: Report, changes: Partial<WriteReportRequest>): Promise<Report> {
  const { id: reportId, version, periodFrom, periodTo, narrative } = report;
  return answerOf(
    client.PUT('/api/v1/reports/{reportId}', {
      params: { path: { reportId }, header: versionTag(version) },
      body: { periodFrom, periodTo, narrative, lines: linesOf(report), ...changes },
    }),
  );
}

/** As the API takes them: without what the funder says of them. */
export function linesOf({ lines }: Report): WriteReportRequest['lines'] {
  return lines.map(({ accountCode, label, spentOn, amount, fileId }) => ({
    accountCode,
    label,
    spentOn,
    amount,
    fileId,
  }));
}
