import type { Actor } from '#kernel/actors';
import { VersionStale, type Tx } from '#platform/database';

import { CallActionForbidden, CallNotFound } from '../calls.errors';
import { mayWriteCallsOf } from '../calls.policy';
import type { CallId, CallStatus } from '../calls.types';
import { CALL_LIFECYCLE, type CallAction } from '../domain/call-lifecycle';
import { CallEntity } from '../storage/call.entity';

/** Which call is to be changed, and the version of it that whoever changes it has seen. */
export interface CallAtVersion {
  readonly id: CallId;
  readonly version: number;
}

export interface CallInHand {
  readonly call: CallEntity;
  /** The status that the action leads to. */
  readonly next: CallStatus;
}

/**
 * Locks a call for someone who means to change it, once they are known to be allowed to.
 * @throws CallNotFound, CallActionForbidden, VersionStale, TransitionNotAllowed
 */
export async function takeInHand(
  tx: Tx,
  actor: Actor,
  { id, version }: CallAtVersion,
  action: CallAction,
): Promise<CallInHand> {
  const call = await tx.findOne(CallEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (call === null) throw new CallNotFound();
  if (!mayWriteCallsOf(actor, call.funderId)) throw new CallActionForbidden();
  if (call.version !== version) throw new VersionStale(call.version);
  return { call, next: CALL_LIFECYCLE.after(call.status, action) };
}
