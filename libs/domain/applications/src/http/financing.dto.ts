import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur, type Money } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import { conditionStateOf } from '../domain/conditions';
import { PROMISE_STATUSES, sourcesBy } from '../domain/financing-plan';
import type { ExplainedShare } from '../domain/grant';
import type { FinancingView } from '../queries/financing.query';

import { FinancingSourceDto } from './financing-source.dto';

class StatusSum {
  @ApiProperty({ type: 'string', enum: [...PROMISE_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'SourceGroup' })
class SourceGroup {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null: of none.' })
  readonly key!: string | null;

  @ApiProperty({ type: () => MoneyDto, description: 'Neither refused nor withdrawn.' })
  readonly foreseen!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Granted, signed or paid.' })
  readonly secured!: MoneyDto;
}

@ApiSchema({ name: 'FinancingShare', description: 'A share, with what it was computed from.' })
class FinancingShare {
  @ApiProperty({ type: 'string', nullable: true, example: '78.66' })
  readonly percent: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly part: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly whole: MoneyDto;

  @ApiProperty({ type: 'string', enum: ['half-up-to-two-decimals'] })
  readonly rounding = 'half-up-to-two-decimals';

  constructor({ percent, part, whole }: ExplainedShare) {
    this.percent = percent;
    this.part = MoneyDto.of(part);
    this.whole = MoneyDto.of(whole);
  }
}

class ConditionState {
  @ApiProperty({ type: 'string', description: 'The source that waits.' })
  readonly source!: string;

  @ApiProperty({ type: 'string', enum: ['met', 'open', 'impossible'] })
  readonly state!: string;
}

class PromiseStepResponse {
  @ApiProperty({ type: 'string' })
  readonly source!: string;

  @ApiProperty({ type: 'string', nullable: true, enum: [...PROMISE_STATUSES, null] })
  readonly from!: string | null;

  @ApiProperty({ type: 'string', enum: [...PROMISE_STATUSES] })
  readonly to!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly note!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly takenAt!: string;
}

@ApiSchema({ name: 'FinancingPlan', description: 'Who pays for the project, and how surely.' })
export class FinancingResponse {
  @ApiProperty({ type: 'integer', description: 'Of this plan, for `If-Match`.' })
  readonly version: number;

  @ApiProperty({ type: () => FinancingSourceDto, isArray: true })
  readonly sources: readonly FinancingSourceDto[];

  @ApiProperty({ type: () => MoneyDto, description: 'Costs of the project, flows left out.' })
  readonly costs: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Of sources neither refused nor withdrawn.' })
  readonly foreseen: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Of sources granted, signed or paid.' })
  readonly secured: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Foreseen, of public grants.' })
  readonly publicAid: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Foreseen in kind, beside the cash.' })
  readonly inKind: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Costs less foreseen; negative if too much.' })
  readonly gap: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Costs less secured.' })
  readonly gapToSecure: MoneyDto;

  @ApiProperty({ type: () => FinancingShare, description: 'Foreseen, of all costs.' })
  readonly coverage: FinancingShare;

  @ApiProperty({ type: () => FinancingShare, description: 'Grants foreseen, of eligible costs.' })
  readonly grantRate: FinancingShare;

  @ApiProperty({ type: () => StatusSum, isArray: true })
  readonly byStatus: readonly StatusSum[];

  @ApiProperty({ type: () => SourceGroup, isArray: true })
  readonly byFunder: readonly SourceGroup[];

  @ApiProperty({ type: () => SourceGroup, isArray: true })
  readonly byPartner: readonly SourceGroup[];

  @ApiProperty({ type: () => SourceGroup, isArray: true })
  readonly byKind: readonly SourceGroup[];

  @ApiProperty({ type: () => ConditionState, isArray: true })
  readonly conditions: readonly ConditionState[];

  @ApiProperty({ type: () => PromiseStepResponse, isArray: true, description: 'Oldest first.' })
  readonly history: readonly PromiseStepResponse[];

  @ApiProperty({ type: 'array', items: { type: 'string', enum: ['write', 'move-promise'] } })
  readonly allowedActions: readonly string[];

  constructor({ sources, totals, costs, ...view }: FinancingView) {
    this.version = view.version;
    this.sources = sources.map((source) => FinancingSourceDto.of(source));
    this.costs = inCents(costs.total);
    this.foreseen = inCents(totals.foreseen);
    this.secured = inCents(totals.secured);
    this.publicAid = inCents(totals.publicAid);
    this.inKind = inCents(totals.inKind);
    this.gap = inCents(totals.gap);
    this.gapToSecure = inCents(totals.gapToSecure);
    this.coverage = new FinancingShare(totals.coverage);
    this.grantRate = new FinancingShare(totals.grantRate);
    this.byStatus = [...totals.byStatus].map(([status, cents]) => ({
      status,
      amount: inCents(cents),
    }));
    this.byFunder = groups(sourcesBy(sources, ({ funderId, label }) => funderId ?? label));
    this.byPartner = groups(sourcesBy(sources, ({ partnerId }) => partnerId));
    this.byKind = groups(sourcesBy(sources, ({ kind }) => kind));
    this.conditions = sources.flatMap((source) => {
      const state = conditionStateOf(source, sources, costs.total);
      return state === 'none' ? [] : [{ source: source.code, state }];
    });
    this.history = view.steps.map((step) => ({ ...step, takenAt: step.takenAt.toISOString() }));
    this.allowedActions = view.allowedActions;
  }
}

function groups(
  sums: ReadonlyMap<string | null, { readonly foreseen: Money; readonly secured: Money }>,
): readonly SourceGroup[] {
  return [...sums].map(([key, { foreseen, secured }]) => ({
    key,
    foreseen: MoneyDto.of(foreseen),
    secured: MoneyDto.of(secured),
  }));
}

function inCents(cents: bigint): MoneyDto {
  return MoneyDto.of(eur(cents));
}
