import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';

import { ReportForbidden, ReportRefused } from '../reports.errors';
import { canWriteReport } from '../reports.policy';
import type { ReportContent, ReportLine } from '../reports.types';
import { LineEntity } from '../storage/line.entity';
import { ReportEntity } from '../storage/report.entity';

import { holdReport, refuseUnlessOpen, type ReadReport } from './hold-report';

/** As it is given: what shows a line is a file, whose print is read here. */
export interface GivenReport extends Omit<ReportContent, 'lines'> {
  readonly lines: readonly Omit<ReportLine, 'sha256'>[];
}

@Injectable()
export class WriteReportService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Keeps what is written so far, whole: what is missing is said when it is submitted.
   * @throws ReportNotFound, ReportForbidden, ReportRefused, VersionStale
   */
  write(actor: Actor, read: ReadReport, { lines, ...content }: GivenReport): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const report = await holdReport(tx, read);
      if (!canWriteReport(actor, report.organisationId)) throw new ReportForbidden();
      refuseUnlessOpen(report);
      const { periodFrom, periodTo } = content;
      if (periodFrom !== null && periodTo !== null && periodFrom > periodTo)
        throw new ReportRefused([refusal('period-reversed', '/periodTo')]);
      const prints = await this.printsOf(tx, report, lines);
      await tx.delete(LineEntity, { reportId: report.id });
      await tx.insert(
        LineEntity,
        lines.map((line, index) => ({
          ...line,
          reportId: report.id,
          position: index + 1,
          organisationId: report.organisationId,
          funderId: report.funderId,
          sha256: prints.get(line.fileId ?? '') ?? null,
          readerOrganisationIds: report.readerOrganisationIds.filter(
            (id) => id !== report.funderId || id === report.organisationId,
          ),
        })),
      );
      await compareAndSet(tx, ReportEntity, read, content);
      await this.audit.record(tx, {
        actor,
        action: 'reports.report-written',
        subject: { kind: 'report', id: report.id },
        organisationId: report.organisationId,
        after: { lines: lines.length },
      });
    });
  }

  /** The prints of the files, which must be clean and of the organisation. @throws ReportRefused */
  private async printsOf(
    tx: Tx,
    { organisationId }: ReportEntity,
    lines: GivenReport['lines'],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = lines.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
    const rows = await readerOf(tx).rows<{ id: string; sha256: string }>(
      `SELECT id, sha256 FROM platform.file
       WHERE id = ANY ($1::uuid[]) AND status = 'clean' AND owner_organisation_id = $2`,
      [ids, organisationId],
    );
    const prints = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
    const refusals = lines.flatMap(({ fileId }, index) =>
      fileId === null || prints.has(fileId)
        ? []
        : [refusal('file-not-clean', `/lines/${index}/fileId`)],
    );
    if (refusals.length > 0) throw new ReportRefused(refusals);
    return prints;
  }
}
