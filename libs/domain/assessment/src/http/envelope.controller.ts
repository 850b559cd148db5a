import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { eur, type Money } from '#kernel/money';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, MoneyDto } from '#platform/http';
import type { CallId } from '#domain/calls';

import { EnvelopeUseQuery, type EnvelopeUse, type UsedPart } from '../queries/envelope-use.query';

const PARTS = ['general', 'risk', 'community', 'second-wave'];

/** A later revision may have made a part smaller than what was granted from it: nothing is left. */
function left(total: Money, granted: Money): MoneyDto {
  return MoneyDto.of(eur(total.cents > granted.cents ? total.cents - granted.cents : 0n));
}

@ApiSchema({ name: 'EnvelopePart' })
class EnvelopePartResponse {
  @ApiProperty({ type: 'string', enum: PARTS, description: '`general`: what no reserve keeps.' })
  readonly part: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly granted: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly left: MoneyDto;

  constructor({ part, total, granted }: UsedPart) {
    this.part = part;
    this.total = MoneyDto.of(total);
    this.granted = MoneyDto.of(granted);
    this.left = left(total, granted);
  }
}

@ApiSchema({ name: 'EnvelopeUse' })
class EnvelopeUseResponse {
  @ApiProperty({ type: () => MoneyDto })
  readonly envelope: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'By decisions that are released.' })
  readonly granted: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly left: MoneyDto;

  @ApiProperty({ type: 'integer', description: 'Applications that were granted something.' })
  readonly grants: number;

  @ApiProperty({ type: [EnvelopePartResponse], description: 'They add up to the envelope.' })
  readonly parts: readonly EnvelopePartResponse[];

  constructor({ envelope, granted, grants, parts }: EnvelopeUse) {
    this.envelope = MoneyDto.of(envelope);
    this.granted = MoneyDto.of(granted);
    this.left = left(envelope, granted);
    this.grants = grants;
    this.parts = parts.map((part) => new EnvelopePartResponse(part));
  }
}

@ApiTags('Assessment')
@Controller('calls/:callId/envelope')
export class EnvelopeController {
  constructor(private readonly use: EnvelopeUseQuery) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @ApiOperation({
    operationId: 'getEnvelopeUse',
    summary: 'What was granted from the envelope of a call, and what is left, part by part',
  })
  @ApiOkResponse({ type: EnvelopeUseResponse })
  @ApiProblems({ 404: 'calls.call-not-found' })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<EnvelopeUseResponse> {
    return new EnvelopeUseResponse(await this.use.of(actor, callId));
  }
}
