import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { checkVerdicts } from '../domain/report';
import { ReportForbidden, ReportRefused } from '../reports.errors';
import { reportAccepted, reportReturned } from '../reports.events';
import { canVerifyReport } from '../reports.policy';
import type { Verdict } from '../reports.types';
import { ReportEntity } from '../storage/report.entity';

import { holdReport, linesOf, refuseUnlessSubmitted, type ReadReport } from './hold-report';

const KEEP_VERDICTS = `
  UPDATE reports.line l SET certified_cents = v.cents, deduction = v.deduction, note = v.note
  FROM unnest($2::int[], $3::bigint[], $4::text[], $5::text[])
    AS v (position, cents, deduction, note)
  WHERE l.report_id = $1 AND l.position = v.position`;

@Injectable()
export class VerifyReportService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps what an officer certifies of some lines; the rest stays as it was.
   * @throws ReportNotFound, ReportForbidden, ReportRefused, VersionStale
   */
  certify(actor: Actor, read: ReadReport, verdicts: readonly Verdict[]): Promise<void> {
    return this.change(actor, read, 'lines-certified', async (tx, report) => {
      const refusals = checkVerdicts(verdicts, await linesOf(tx, report));
      if (refusals.length > 0) throw new ReportRefused(refusals);
      await tx.query(KEEP_VERDICTS, [
        report.id,
        verdicts.map(({ position }) => position),
        verdicts.map(({ certified }) => certified.cents.toString()),
        verdicts.map(({ deduction }) => deduction),
        verdicts.map(({ note }) => note),
      ]);
      await compareAndSet(tx, ReportEntity, read, {});
      return { lines: verdicts.length };
    });
  }

  /**
   * Accepts a report of which every line was verified: what waited for it may be paid.
   * @throws ReportNotFound, ReportForbidden, ReportRefused, VersionStale
   */
  accept(actor: Actor, read: ReadReport, word: string | null): Promise<void> {
    return this.change(actor, read, 'report-accepted', async (tx, report) => {
      const lines = await linesOf(tx, report);
      const count = lines.filter(({ certified }) => certified === null).length;
      if (count > 0) throw new ReportRefused([refusal('lines-not-verified', undefined, { count })]);
      await this.settle(tx, actor, read, { status: 'accepted', word });
      await this.outbox.publish(tx, reportAccepted(report));
      const cents = lines.reduce((sum, { certified }) => sum + (certified?.cents ?? 0n), 0n);
      return { certified: cents.toString() };
    });
  }

  /**
   * Gives a report back to be corrected, and says why.
   * @throws ReportNotFound, ReportForbidden, ReportRefused, VersionStale
   */
  giveBack(actor: Actor, read: ReadReport, word: string): Promise<void> {
    return this.change(actor, read, 'report-returned', async (tx, report) => {
      await this.settle(tx, actor, read, { status: 'returned', word });
      await this.outbox.publish(tx, reportReturned(report));
      return { word };
    });
  }

  private settle(
    tx: Tx,
    actor: Actor,
    read: ReadReport,
    outcome: Pick<ReportEntity, 'status' | 'word'>,
  ): Promise<number> {
    const settled = { settledAt: this.clock(), settledBy: String(actor.id) };
    return compareAndSet(tx, ReportEntity, read, { ...outcome, ...settled });
  }

  private change(
    actor: Actor,
    read: ReadReport,
    what: string,
    work: (tx: Tx, report: ReportEntity) => Promise<object>,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const report = await holdReport(tx, read);
      if (!canVerifyReport(actor, report.funderId)) throw new ReportForbidden();
      refuseUnlessSubmitted(report);
      const after = await work(tx, report);
      await this.audit.record(tx, {
        actor,
        action: `reports.${what}`,
        subject: { kind: 'report', id: report.id },
        organisationId: report.funderId,
        after,
      });
    });
  }
}
