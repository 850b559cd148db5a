import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { addAll } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  BudgetChangedMeanwhile,
  BudgetRefused,
  PartnerBudgetNotFound,
} from '../applications.errors';
import { canWriteBudget } from '../applications.policy';
import type { ApplicationId } from '../applications.types';
import { outlineOf, type BudgetLine } from '../domain/budget';
import type { Chart } from '../domain/chart';
import { checkLines } from '../domain/check-lines';
import { ChartDirectory } from '../queries/chart-directory.query';
import { knownOrganisations } from '../queries/known-organisations';
import { Reach, type ReachedApplication } from '../queries/reach';
import { ApplicationEntity } from '../storage/application.entity';
import { BudgetLineEntity } from '../storage/budget-line.entity';
import { PartnerEntity } from '../storage/partner.entity';

/** The whole budget of one partner, as it leaves it. */
export interface BudgetDraft {
  readonly applicationId: ApplicationId;
  readonly partnerId: PartnerId;
  readonly lines: readonly BudgetLine[];
  /** The version of this partner's budget that the writer started from. */
  readonly expectedVersion: number;
}

@Injectable()
export class SaveBudgetService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly charts: ChartDirectory,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the budget of one partner. It may be unbalanced, since it is written over days; what
   * no budget can hold is refused, with every reason.
   *
   * @returns the new version of that budget
   * @throws ApplicationNotFound, PartnerBudgetNotFound, ApplicationActionForbidden,
   * ApplicationNotDraft, BudgetChangedMeanwhile, BudgetRefused
   */
  save(actor: Actor, draft: BudgetDraft): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.reach.lock(tx, actor, draft.applicationId);
      const partners = await tx.find(PartnerEntity, { where: { applicationId: application.id } });
      const partner = partners.find(({ partnerId }) => partnerId === draft.partnerId);
      if (partner === undefined) throw new PartnerBudgetNotFound();
      if (!canWriteBudget(actor, partner.organisationId))
        throw new ApplicationActionForbidden('budget-for-its-partner');
      if (application.status !== 'draft') throw new ApplicationNotDraft(application.status);
      if (partner.version !== draft.expectedVersion)
        throw new BudgetChangedMeanwhile(partner.version);

      const chart = await this.charts.find(readerOf(tx), application.chartCode);
      await refuseFaults(tx, draft, chart, partners);
      return this.keep(tx, actor, { application, partners, partner, chart, lines: draft.lines });
    });
  }

  private async keep(tx: Tx, actor: Actor, budget: NewBudget): Promise<number> {
    const { application, partners, partner, chart, lines } = budget;
    const updatedAt = this.clock();
    const outline = outlineOf(lines, chart, application.funderId);
    const { applicationId, partnerId } = partner;
    await tx.delete(BudgetLineEntity, { applicationId, partnerId });
    if (lines.length > 0) await tx.insert(BudgetLineEntity, rowsOf(partner, chart, lines));
    const version = await compareAndSet(tx, PartnerEntity, partner, {
      ...outline,
      updatedAt,
      updatedBy: actor.id,
    });
    const outlines = partners.map((one) => (one === partner ? outline : one));
    await compareAndSet(tx, ApplicationEntity, application, {
      requested: addAll(outlines.map(({ requested }) => requested)),
      total: addAll(outlines.map(({ total }) => total)),
      updatedAt,
    });
    await this.audit.record(tx, {
      actor,
      action: 'applications.budget-saved',
      subject: { kind: 'application', id: application.id },
      organisationId: partner.organisationId,
      after: { partnerId, version },
    });
    return version;
  }
}

interface NewBudget {
  readonly application: ReachedApplication;
  readonly partners: readonly PartnerEntity[];
  readonly partner: PartnerEntity;
  readonly chart: Chart;
  readonly lines: readonly BudgetLine[];
}

async function refuseFaults(
  tx: Tx,
  { partnerId, lines }: BudgetDraft,
  chart: Chart,
  partners: readonly PartnerEntity[],
): Promise<void> {
  const partnerIds = partners.map((partner) => partner.partnerId);
  const refusals = [
    ...checkLines(lines, chart, partnerId, partnerIds),
    ...(await checkFunders(tx, lines)),
  ];
  if (refusals.length > 0) throw new BudgetRefused(refusals);
}

/** A funder that is named is an organisation known here. */
async function checkFunders(tx: Tx, lines: readonly BudgetLine[]): Promise<readonly Refusal[]> {
  const named = new Set(lines.flatMap(({ funderId }) => (funderId === null ? [] : [funderId])));
  const known = await knownOrganisations(readerOf(tx), [...named]);
  return lines.flatMap(({ funderId }, index) =>
    funderId === null || known.has(funderId)
      ? []
      : [refusal('funder-unknown', `/lines/${index}/funderId`)],
  );
}

function rowsOf(
  { applicationId, partnerId }: PartnerEntity,
  chart: Chart,
  lines: readonly BudgetLine[],
): BudgetLineEntity[] {
  return lines.map(({ account, ...line }, position) => ({
    ...line,
    applicationId,
    partnerId,
    position,
    chartCode: chart.code,
    accountCode: account,
  }));
}
