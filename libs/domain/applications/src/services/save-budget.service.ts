import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { addAll } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import {
  ApplicationActionForbidden,
  BudgetChangedMeanwhile,
  BudgetRefused,
  PartnerBudgetNotFound,
} from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { outlineOf, type BudgetLine } from '../domain/budget';
import type { Chart } from '../domain/chart';
import { checkLines } from '../domain/check-lines';
import { priceLines, type WrittenLine } from '../domain/price-lines';
import { firstDayOf } from '../domain/project-plan';
import { repoint, type RevisedLines } from '../domain/revise-lines';
import { BudgetDesk, type HeldApplication } from '../queries/budget-desk.query';
import { knownOrganisations } from '../queries/known-organisations';
import { refuseShut } from '../queries/reopenings.query';
import { ApplicationEntity } from '../storage/application.entity';
import { BudgetLineEntity } from '../storage/budget-line.entity';
import { PartnerEntity } from '../storage/partner.entity';

import { budgetLineRow } from './budget-line-row';

/** Jems has three hundred lines for each partner; forty in each of ten years are enough. */
export const LINES_MAX = 400;

/** What is to become of the budget of one partner. */
export interface BudgetRevision {
  readonly applicationId: ApplicationId;
  readonly partnerId: PartnerId;
  /** The version of this partner's budget that the writer started from. */
  readonly expectedVersion: number;
  /** The lines that are to be, from those that there are. */
  readonly revise: (present: readonly BudgetLine[]) => RevisedLines;
}

@Injectable()
export class SaveBudgetService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: BudgetDesk,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes the budget of one partner anew, in one act. It may be unbalanced, since it is written
   * over days; what no budget can hold is refused, with every reason, where the request has it.
   *
   * @returns the new version of that budget
   * @throws ApplicationNotFound, PartnerBudgetNotFound, ApplicationActionForbidden,
   * ApplicationNotDraft, PartNotReopened, ReopeningOver, BudgetChangedMeanwhile, BudgetRefused
   */
  save(actor: Actor, revision: BudgetRevision): Promise<number> {
    const { applicationId, partnerId, expectedVersion, revise } = revision;
    return this.transactions.run(actor, async (tx) => {
      const held = await this.desk.hold(tx, actor, applicationId);
      const partner = held.partners.find((one) => one.partnerId === partnerId);
      if (partner === undefined) throw new PartnerBudgetNotFound();
      if (!held.rights.may('edit', `budgets/${partnerId}`))
        throw new ApplicationActionForbidden('budget-for-its-partner');
      const at = this.clock();
      await refuseShut(readerOf(tx), held.application, { part: 'budget' }, at);
      if (partner.version !== expectedVersion) throw new BudgetChangedMeanwhile(partner.version);

      const reader = readerOf(tx);
      const chart = await this.desk.chartOf(reader, held.application);
      const revised = revise(await this.desk.linesOf(reader, partner));
      const lines = await this.priceAndCheck(tx, revised, { ...held, partner, chart });
      return this.keep(tx, actor, { ...held, partner, chart, lines });
    });
  }

  private async priceAndCheck(
    tx: Tx,
    revised: RevisedLines,
    { revision, plan, partners, partner, chart }: WorkedBudget,
  ): Promise<readonly BudgetLine[]> {
    const today = dayOf(this.clock(), revision.timeZone);
    const priced = priceLines(revised.lines, {
      chart,
      rules: revision,
      firstDayOf: (year) => firstDayOf(plan, year, today),
    });
    const partnerIds = partners.map(({ partnerId }) => partnerId);
    const bounds = { chart, rules: revision, plan, partnerId: partner.partnerId, partnerIds };
    const refusals = [
      ...priced.refusals,
      ...checkLines(priced.lines, bounds),
      ...(await checkFunders(tx, priced.lines)),
      ...checkCount(priced.lines),
    ];
    const all = [...revised.refusals, ...repoint(refusals, revised)];
    if (all.length > 0) throw new BudgetRefused(all);
    return priced.lines.flatMap(({ amount, ...line }) =>
      amount === null ? [] : [{ ...line, amount }],
    );
  }

  private async keep(tx: Tx, actor: Actor, budget: NewBudget): Promise<number> {
    const { application, partners, partner, chart, revision, lines } = budget;
    const updatedAt = this.clock();
    const outline = outlineOf(lines, { chart, rules: revision });
    const { applicationId, partnerId } = partner;
    await tx.delete(BudgetLineEntity, { applicationId, partnerId });
    if (lines.length > 0)
      await tx.insert(
        BudgetLineEntity,
        lines.map((line, position) => budgetLineRow(partner, chart, line, position)),
      );
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

interface WorkedBudget extends HeldApplication {
  readonly partner: PartnerEntity;
  readonly chart: Chart;
}

interface NewBudget extends WorkedBudget {
  readonly lines: readonly BudgetLine[];
}

function checkCount(lines: readonly WrittenLine[]): readonly Refusal[] {
  if (lines.length <= LINES_MAX) return [];
  return [refusal('too-many-lines', undefined, { lines: lines.length, most: LINES_MAX })];
}

/** A funder that is named is an organisation known here. */
async function checkFunders(tx: Tx, lines: readonly WrittenLine[]): Promise<readonly Refusal[]> {
  const named = new Set(lines.flatMap(({ funderId }) => (funderId === null ? [] : [funderId])));
  const known = await knownOrganisations(readerOf(tx), [...named]);
  return lines.flatMap(({ funderId }, index) =>
    funderId === null || known.has(funderId)
      ? []
      : [refusal('funder-unknown', `/lines/${index}/funderId`)],
  );
}
