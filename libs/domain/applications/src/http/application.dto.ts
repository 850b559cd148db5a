import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto, TextField, TranslatedDto, UuidField } from '#platform/http';
import { STEPS, type Step } from '#domain/calls';
import { PARTNER_ROLES } from '#domain/consortia';
import { COLLEGES } from '#domain/organisations';

import { APPLICATION_STATUSES } from '../applications.types';

import { BudgetLineDto } from './budget-line.dto';
import { SectionOfApplication } from './section.dto';
import { ReopeningOfApplication } from './return.dto';
import { SelectionOfApplication } from './selection.dto';

const TITLE_MAX = 200;
const REASON_MAX = 2_000;

export class StartApplicationRequest {
  @UuidField({ description: 'The consortium that answers its call.' })
  readonly consortiumId!: string;

  @TextField({
    max: TITLE_MAX,
    optional: true,
    nullable: true,
    description: 'Of the project; the name of the consortium unless told.',
    example: 'Une cuisine partagée dans la vallée',
  })
  readonly title?: string | null;
}

export class RenameApplicationRequest {
  @TextField({ max: TITLE_MAX, description: 'Of the project.' })
  readonly title!: string;
}

export class WithdrawApplicationRequest {
  @TextField({ max: REASON_MAX, description: 'Why it is taken back; the funder reads it.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'ApplicationCall' })
class CallOfApplication {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001' })
  readonly reference!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly title!: TranslatedDto;

  @ApiProperty({ type: 'integer', description: 'The revision that the application answers.' })
  readonly revisionNumber!: number;
}

@ApiSchema({ name: 'ApplicationOrganisation' })
class OrganisationOfApplication {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'Les Jardins du Val' })
  readonly name!: string;
}

@ApiSchema({ name: 'ApplicationOutline', description: 'An application as lists show it.' })
export class ApplicationOutlineResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '2026-PTCE-0001-0042',
    description: 'Given at submission.',
  })
  readonly reference!: string | null;

  @ApiProperty({ type: 'string' })
  readonly title!: string;

  @ApiProperty({ type: 'string', enum: [...APPLICATION_STATUSES] })
  readonly status!: string;

  @ApiProperty({
    type: 'string',
    enum: STEPS,
    description: 'Of a call in two steps, which one it is written for.',
  })
  readonly step!: Step;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`; rises with each change.' })
  readonly version!: number;

  @ApiProperty({ type: () => CallOfApplication })
  readonly call!: CallOfApplication;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly consortiumId!: string;

  @ApiProperty({ type: () => OrganisationOfApplication })
  readonly lead!: OrganisationOfApplication;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: () => MoneyDto, description: 'Asked of the funder by all partners.' })
  readonly requested!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Costs in cash, without internal flows.' })
  readonly total!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly updatedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly submittedAt!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '2027-1',
    description: 'At which intake of a rolling call it is taken up; given at submission.',
  })
  readonly intakeCode!: string | null;
}

@ApiSchema({ name: 'ApplicationPartner' })
class PartnerOfApplication {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly partnerId!: string;

  @ApiProperty({ type: () => OrganisationOfApplication })
  readonly organisation!: OrganisationOfApplication;

  @ApiProperty({ type: 'string', enum: [...PARTNER_ROLES] })
  readonly role!: string;

  @ApiProperty({ type: 'string', enum: [...COLLEGES] })
  readonly college!: string;

  @ApiProperty({ type: 'integer', description: 'Of its budget, for `If-Match`.' })
  readonly version!: number;

  @ApiProperty({ type: () => MoneyDto, description: 'Its part of the requested grant.' })
  readonly requested!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Its own costs in cash.' })
  readonly total!: MoneyDto;

  @ApiProperty({ type: () => BudgetLineDto, isArray: true })
  readonly lines!: readonly BudgetLineDto[];
}

@ApiSchema({ name: 'Application', description: 'An application with all that it says.' })
export class ApplicationResponse extends ApplicationOutlineResponse {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'string',
      enum: ['write-sections', 'write-budget', 'submit', 'withdraw', 'return', 'recall'],
    },
    description: 'What the caller may do with it as it stands.',
  })
  readonly allowedActions!: readonly string[];

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description:
      'Until when it can be submitted as it stands: by its step, or what it came back for.',
  })
  readonly closesAt!: string | null;

  @ApiProperty({ type: 'string', example: 'cerfa-12156-06', description: 'See `/budget-charts`.' })
  readonly budgetChart!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly withdrawnAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly withdrawalReason!: string | null;

  @ApiProperty({
    type: () => SelectionOfApplication,
    nullable: true,
    description: 'What became of its concept; null in one step, and before.',
  })
  readonly selection!: SelectionOfApplication | null;

  @ApiProperty({
    type: () => ReopeningOfApplication,
    nullable: true,
    description: 'What was last opened again; null when it never came back.',
  })
  readonly reopening!: ReopeningOfApplication | null;

  @ApiProperty({
    type: () => MoneyDto,
    nullable: true,
    description: 'The grant under which the project cannot be done; null: not declared.',
  })
  readonly viableMinimum!: MoneyDto | null;

  @ApiProperty({ type: () => SectionOfApplication, isArray: true })
  readonly sections!: readonly SectionOfApplication[];

  @ApiProperty({ type: () => PartnerOfApplication, isArray: true })
  readonly partners!: readonly PartnerOfApplication[];
}
