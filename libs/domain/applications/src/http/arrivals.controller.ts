import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent, IdParam } from '#platform/http';
import type { CallId } from '#domain/calls';

import { OPENERS } from '../applications.policy';
import { SealedFiles } from '../queries/sealed-files.query';
import { AcceptLateService } from '../services/accept-late.service';
import { OpenFilesService } from '../services/open-files.service';

import { AcceptLateRequest, LateExceptionResponse, SealedFilesResponse } from './arrival.dto';

const OFFICERS = { roles: ['officer'], scope: 'organisation' } as const;

const BOTH = { roles: OPENERS, scope: 'organisation' } as const;

@ApiTags('Applications')
@Controller('calls/:callId')
export class ArrivalsController {
  constructor(
    private readonly acceptLate: AcceptLateService,
    private readonly openFiles: OpenFilesService,
    private readonly sealed: SealedFiles,
  ) {}

  @Post('late-exceptions')
  @Authz(OFFICERS)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'acceptLate',
    summary: 'Let one consortium, named, come later than the call closes',
    description: 'Kept with its reason, and told to the consortium; changes nothing for others.',
  })
  @ApiCreatedResponse({ type: LateExceptionResponse })
  @ApiProblems({
    403: 'applications.for-the-officers-of-the-call',
    404: ['calls.call-not-found', 'consortia.consortium-not-found'],
    409: 'calls.call-not-open',
    422: 'applications.late-exception-refused',
  })
  async accept(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
    @Body() { consortiumId, closesAt, reason }: AcceptLateRequest,
  ): Promise<LateExceptionResponse> {
    const exception = { callId, consortiumId, closesAt: new Date(closesAt), reason };
    return new LateExceptionResponse(await this.acceptLate.accept(actor, exception));
  }

  @Get('sealed-files')
  @Authz(BOTH)
  @ApiOperation({
    operationId: 'getSealedFiles',
    summary: 'What came in to a sealed call: how many, under which references, and when',
    description:
      'Nothing else is known of them before the opening, to the funder as to anyone; afterwards, the minutes of the opening.',
  })
  @ApiOkResponse({ type: SealedFilesResponse })
  @ApiProblems({
    403: 'applications.for-the-openers-of-the-call',
    404: 'calls.call-not-found',
  })
  async files(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<SealedFilesResponse> {
    return new SealedFilesResponse(await this.sealed.read(actor, callId));
  }

  @Post('opening')
  @HttpCode(200)
  @Authz(BOTH)
  @Idempotent('required')
  @ApiOperation({
    operationId: 'openFiles',
    summary: 'Open the files of a sealed call, all at once',
    description:
      'By two officers or administrators of the funder, within a day of each other: the first asks, the second opens. Once the call and its grace are over, and not before the instant that it says. Logged.',
  })
  @ApiOkResponse({ type: SealedFilesResponse })
  @ApiProblems({
    403: 'applications.for-the-openers-of-the-call',
    404: 'calls.call-not-found',
    409: 'applications.files-already-opened',
    422: 'applications.opening-refused',
  })
  async open(
    @CurrentActor() actor: Actor,
    @IdParam('callId') callId: CallId,
  ): Promise<SealedFilesResponse> {
    await this.openFiles.open(actor, callId);
    return this.files(actor, callId);
  }
}
