import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { CallRegister, type CallRevision } from '#domain/calls';
import { RightsDirectory, type ConsortiumRights } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import type { BudgetLine } from '../domain/budget';
import type { Chart } from '../domain/chart';
import { PartnerEntity } from '../storage/partner.entity';

import { ChartDirectory } from './chart-directory.query';
import { lineOf, linesJson, type LineRow } from './line-sql';
import { planJson, UNWRITTEN_PLAN, type KeptPlan } from './plan-sql';
import { Reach, type ReachedApplication } from './reach';

/** An application whose budgets are worked on, held until the transaction ends. */
export interface HeldApplication {
  readonly application: ReachedApplication;
  readonly partners: readonly PartnerEntity[];
  readonly rights: ConsortiumRights;
  readonly revision: CallRevision;
  readonly plan: KeptPlan;
}

interface PlanRow {
  readonly plan: KeptPlan | null;
}

/** What budgets, plans and sources are written against. */
@Injectable()
export class BudgetDesk {
  constructor(
    private readonly reach: Reach,
    private readonly calls: CallRegister,
    private readonly consortia: RightsDirectory,
    private readonly charts: ChartDirectory,
  ) {}

  /** Five statements, whatever the number of lines. @throws ApplicationNotFound */
  async hold(tx: Tx, actor: Actor, id: ApplicationId): Promise<HeldApplication> {
    const reader = readerOf(tx);
    const application = await this.reach.lock(tx, actor, id);
    const { callId, revisionNumber, consortiumId } = application;
    return {
      application,
      partners: await tx.find(PartnerEntity, { where: { applicationId: application.id } }),
      rights: await this.consortia.rightsOf(reader, actor, consortiumId),
      revision: await this.calls.revisionOf(reader, callId, revisionNumber),
      plan: await this.planOf(reader, application.id),
    };
  }

  chartOf(reader: Reader, { chartCode }: ReachedApplication): Promise<Chart> {
    return this.charts.find(reader, chartCode);
  }

  async planOf(reader: Reader, id: ApplicationId): Promise<KeptPlan> {
    const row = await reader.one<PlanRow>(`SELECT (${planJson('$1::uuid')}) AS plan`, [id]);
    return row?.plan ?? UNWRITTEN_PLAN;
  }

  async linesOf(
    reader: Reader,
    { applicationId, partnerId }: Pick<PartnerEntity, 'applicationId' | 'partnerId'>,
  ): Promise<readonly BudgetLine[]> {
    const lines = linesJson('l.application_id = $1 AND l.partner_id = $2');
    const row = await reader.one<{ readonly lines: readonly LineRow[] }>(
      `SELECT (${lines}) AS lines`,
      [applicationId, partnerId],
    );
    return (row?.lines ?? []).map(lineOf);
  }

  /** The years and work packages that lines of any partner name. */
  async usesOf(reader: Reader, id: ApplicationId): Promise<PlanUses> {
    const row = await reader.one<PlanUses>(
      `SELECT coalesce(max(year), 1) AS "lastYearUsed",
         coalesce(array_agg(DISTINCT work_package_code)
           FILTER (WHERE work_package_code IS NOT NULL), '{}') AS "workPackagesUsed"
       FROM applications.budget_line WHERE application_id = $1`,
      [id],
    );
    return row ?? { lastYearUsed: 1, workPackagesUsed: [] };
  }
}

export interface PlanUses {
  readonly lastYearUsed: number;
  readonly workPackagesUsed: readonly string[];
}
