import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { checkReport } from '../domain/report';
import { ReportForbidden, ReportRefused } from '../reports.errors';
import { reportSubmitted } from '../reports.events';
import { canSubmitReport } from '../reports.policy';
import { expenseAccounts } from '../queries/budget-comparison';
import type { LineEntity } from '../storage/line.entity';
import { ReportEntity } from '../storage/report.entity';

import { holdReport, linesOf, refuseUnlessOpen, type ReadReport } from './hold-report';

/** Prints that other reports have claimed already, submitted or accepted. */
const CLAIMED = `
  SELECT l.sha256, min(r.agreement_reference) AS agreement
  FROM reports.line l JOIN reports.report r ON r.id = l.report_id
  WHERE l.sha256 = ANY ($1::text[]) AND r.id <> $2 AND r.status IN ('submitted', 'accepted')
  GROUP BY l.sha256`;

/** Verdicts of before are forgotten: what was corrected is looked at anew. */
const SHOW_TO_FUNDER = `
  UPDATE reports.line SET certified_cents = NULL, deduction = NULL, note = NULL,
    reader_organisation_ids = $2::uuid[]
  WHERE report_id = $1`;

@Injectable()
export class SubmitReportService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Hands a report in: the funder reads its lines from then on.
   * @throws ReportNotFound, ReportForbidden, ReportRefused with every reason, VersionStale
   */
  submit(actor: Actor, read: ReadReport): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const report = await holdReport(tx, read);
      if (!canSubmitReport(actor, report.organisationId)) throw new ReportForbidden();
      refuseUnlessOpen(report);
      const lines = await linesOf(tx, report);
      const refusals = checkReport(
        { ...contentOf(report), lines },
        {
          today: dayOf(this.clock(), 'Europe/Paris'),
          accountCodes: await expenseAccounts(readerOf(tx), report.applicationId),
          claimed: await this.claimedOf(tx, report, lines),
        },
      );
      if (refusals.length > 0) throw new ReportRefused(refusals);
      await tx.query(SHOW_TO_FUNDER, [report.id, report.readerOrganisationIds]);
      await compareAndSet(tx, ReportEntity, read, {
        status: 'submitted',
        submittedAt: this.clock(),
        submittedBy: String(actor.id),
        settledAt: null,
        settledBy: null,
        word: null,
      });
      await this.audit.record(tx, {
        actor,
        action: 'reports.report-submitted',
        subject: { kind: 'report', id: report.id },
        organisationId: report.organisationId,
        after: { lines: lines.length },
      });
      await this.outbox.publish(tx, reportSubmitted(report));
    });
  }

  /** Asked as the house: another organisation may have used the same evidence. */
  private async claimedOf(
    tx: Tx,
    { id }: ReportEntity,
    lines: readonly LineEntity[],
  ): Promise<ReadonlyMap<string, string>> {
    const prints = lines.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
    const rows = await this.transactions.run(SYSTEM, (house) =>
      readerOf(house).rows<{ sha256: string; agreement: string }>(CLAIMED, [prints, id]),
    );
    return new Map(rows.map(({ sha256, agreement }) => [sha256, agreement]));
  }
}

function contentOf({ periodFrom, periodTo, narrative }: ReportEntity) {
  return { periodFrom, periodTo, narrative };
}
