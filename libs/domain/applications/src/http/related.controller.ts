import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, MoneyDto } from '#platform/http';

import { APPLICATION_STATUSES, type ApplicationId } from '../applications.types';
import {
  RelatedApplications,
  type RelatedApplication,
} from '../queries/related-applications.query';

import { MAY_READ } from './rules';

@ApiSchema({ name: 'RelatedCall' })
class RelatedCallResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001' })
  readonly reference!: string;
}

@ApiSchema({ name: 'SharedPartner' })
class SharedPartnerResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;
}

@ApiSchema({ name: 'RelatedApplication', description: 'It has partners in common with another.' })
class RelatedApplicationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001-0042' })
  readonly reference!: string;

  @ApiProperty({ type: 'string' })
  readonly title!: string;

  @ApiProperty({ type: 'string', enum: [...APPLICATION_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: () => RelatedCallResponse })
  readonly call!: RelatedCallResponse;

  @ApiProperty({ type: 'boolean' })
  readonly isSameCall!: boolean;

  @ApiProperty({ type: 'boolean' })
  readonly isSameLead!: boolean;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly submittedAt!: string;

  @ApiProperty({ type: () => SharedPartnerResponse, isArray: true })
  readonly shared!: readonly SharedPartnerResponse[];
}

@ApiSchema({ name: 'RelatedApplications' })
class RelatedApplicationsResponse {
  @ApiProperty({ type: () => RelatedApplicationResponse, isArray: true })
  readonly applications!: readonly RelatedApplication[];
}

@ApiTags('Applications')
@Controller('applications/:applicationId/related')
export class RelatedController {
  constructor(private readonly related: RelatedApplications) {}

  @Get()
  @Authz(MAY_READ)
  @ApiOperation({
    operationId: 'listRelatedApplications',
    summary: 'What the same organisations applied for elsewhere, as far as you may read it',
    description:
      'Submitted, of the same call first, then by how many partners they share. Registrations that were merged count as one. The first fifty.',
  })
  @ApiOkResponse({ type: RelatedApplicationsResponse })
  @ApiProblems({ 404: 'applications.application-not-found' })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') id: ApplicationId,
  ): Promise<RelatedApplicationsResponse> {
    return { applications: await this.related.of(actor, id) };
  }
}
