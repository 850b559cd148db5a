import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Reader } from '#platform/database';
import { CallRegister, type Call, type CallId } from '#domain/calls';

import { AssessmentActionForbidden } from '../assessment.errors';
import { canInstruct, canSeeRanking } from '../assessment.policy';

/** The call whose applications are judged, for those who may. */
@Injectable()
export class CallDesk {
  constructor(private readonly calls: CallRegister) {}

  /** @throws CallNotFound, AssessmentActionForbidden */
  async findToInstruct(reader: Reader, actor: Actor, callId: CallId): Promise<Call> {
    const call = await this.calls.find(reader, callId);
    if (!canInstruct(actor, call.funderId)) throw new AssessmentActionForbidden();
    return call;
  }

  /** @throws CallNotFound, AssessmentActionForbidden */
  async findToRank(reader: Reader, actor: Actor, callId: CallId): Promise<Call> {
    const call = await this.calls.find(reader, callId);
    if (!canSeeRanking(actor, call.funderId)) throw new AssessmentActionForbidden();
    return call;
  }
}
