import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate, type LocalDate } from '#kernel/dates';
import { DayField, ListField, TextField, UuidField, WholeNumberField } from '#platform/http';

import { WORK_PACKAGES_MAX, yearsOf, type ProjectPlan } from '../domain/project-plan';
import type { PlanView } from '../queries/plan.query';

import { idIn } from './budget-line.dto';

const MONTHS_MAX = 120;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
const CODE_MAX = 20;
const TITLE_MAX = 200;

@ApiSchema({ name: 'WorkPackage', description: 'A part of the project that one partner leads.' })
class WorkPackageDto {
  @TextField({ max: CODE_MAX, pattern: CODE, description: 'Lines name it.', example: 'WP1' })
  readonly code!: string;

  @TextField({ max: TITLE_MAX, description: 'What it is about.' })
  readonly title!: string;

  @UuidField({ optional: true, nullable: true, description: 'The partner that leads it.' })
  readonly leadPartnerId?: string | null;
}

export class SavePlanRequest {
  @DayField({ optional: true, nullable: true, description: 'The first day of the project.' })
  readonly startsOn?: string | null;

  @WholeNumberField({
    min: 1,
    max: MONTHS_MAX,
    optional: true,
    nullable: true,
    description: 'How long it lasts: budgets have a year for each twelve months begun.',
  })
  readonly durationMonths?: number | null;

  @ListField(() => WorkPackageDto, {
    max: WORK_PACKAGES_MAX,
    description: 'All of them: what is not here is gone, unless lines name it.',
  })
  readonly workPackages!: WorkPackageDto[];

  static toPlan({ startsOn, durationMonths, workPackages }: SavePlanRequest): ProjectPlan {
    return {
      startsOn: dayIn(startsOn),
      durationMonths: durationMonths ?? null,
      workPackages: workPackages.map(({ code, title, leadPartnerId }) => ({
        code,
        title,
        leadPartnerId: idIn<'Partner'>(leadPartnerId),
      })),
    };
  }
}

function dayIn(text: string | null | undefined): LocalDate | null {
  return text === null || text === undefined ? null : asLocalDate(text);
}

@ApiSchema({ name: 'ProjectYear' })
class ProjectYearResponse {
  @ApiProperty({ type: 'integer' })
  readonly year!: number;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly from!: string | null;
}

@ApiSchema({ name: 'ProjectPlan', description: 'When a project takes place, and its parts.' })
export class PlanResponse {
  @ApiProperty({ type: 'integer', description: 'Of this plan, for `If-Match`.' })
  readonly version: number;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly startsOn: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly durationMonths: number | null;

  @ApiProperty({ type: () => ProjectYearResponse, isArray: true })
  readonly years: readonly ProjectYearResponse[];

  @ApiProperty({ type: () => WorkPackageDto, isArray: true })
  readonly workPackages: readonly WorkPackageDto[];

  @ApiProperty({ type: 'array', items: { type: 'string', enum: ['write'] } })
  readonly allowedActions: readonly string[];

  constructor({ plan, firstDays, canWrite }: PlanView) {
    this.version = plan.version;
    this.startsOn = plan.startsOn;
    this.durationMonths = plan.durationMonths;
    this.years = Array.from({ length: yearsOf(plan) }, (_, index) => ({
      year: index + 1,
      from: firstDays[index] ?? null,
    }));
    this.workPackages = plan.workPackages;
    this.allowedActions = canWrite ? ['write'] : [];
  }
}
