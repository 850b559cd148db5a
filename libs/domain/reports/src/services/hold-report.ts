import { refusal } from '#kernel/problems';
import { VersionStale, type Tx } from '#platform/database';

import { ReportNotFound, ReportRefused } from '../reports.errors';
import type { ReportId, ReportStatus } from '../reports.types';
import { LineEntity } from '../storage/line.entity';
import { ReportEntity } from '../storage/report.entity';

export interface ReadReport {
  readonly id: ReportId;
  /** As it was read. */
  readonly version: number;
}

/**
 * Holds a report until the transaction ends. Row-level security hides those of others: they are not
 * found.
 * @throws ReportNotFound, VersionStale
 */
export async function holdReport(tx: Tx, { id, version }: ReadReport): Promise<ReportEntity> {
  const report = await tx.findOne(ReportEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (report === null) throw new ReportNotFound();
  if (report.version !== version) throw new VersionStale(report.version);
  return report;
}

export function linesOf(tx: Tx, { id }: Pick<ReportEntity, 'id'>): Promise<readonly LineEntity[]> {
  return tx.find(LineEntity, { where: { reportId: id }, order: { position: 'ASC' } });
}

const OPEN: readonly ReportStatus[] = ['draft', 'returned'];

/** @throws ReportRefused once it is submitted */
export function refuseUnlessOpen({ status }: ReportEntity): void {
  if (!OPEN.includes(status)) throw new ReportRefused([refusal('report-not-open')]);
}

/** @throws ReportRefused before it is submitted, and once it is settled */
export function refuseUnlessSubmitted({ status }: ReportEntity): void {
  if (status !== 'submitted') throw new ReportRefused([refusal('report-not-submitted')]);
}
