import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import { CallRegister, CallNotOpen, type Call, type CallRevision } from '#domain/calls';
import { ConsortiumDirectory, Partnership, type Consortium } from '#domain/consortia';

import { DeadlinePassed } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { checkSubmission } from '../domain/check-submission';
import { closingTimeOf, timelinessOf } from '../domain/deadline';
import type { PreCheck } from '../domain/pre-check';
import { ApplicationFiles, type ApplicationFile } from '../queries/application-file.query';
import { Reach, type ReachedApplication } from '../queries/reach';

/** The application, its consortium and its call, held until the transaction ends. */
export interface Held {
  readonly application: ReachedApplication;
  readonly consortium: Consortium;
  readonly call: Call;
}

/** What would be handed in, and what is to be said about it. */
export interface Gathered {
  readonly file: ApplicationFile;
  /** The revision that the application was started under. */
  readonly revision: CallRevision;
  /** The latest: its deadline is the one that counts. */
  readonly latest: CallRevision;
  readonly consortium: Consortium;
  readonly preCheck: PreCheck;
}

/** Brings together what a submission, or its rehearsal, is judged by. */
@Injectable()
export class GatherSubmissionService {
  constructor(
    private readonly reach: Reach,
    private readonly files: ApplicationFiles,
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly partnership: Partnership,
  ) {}

  /** Locks in the order of the plan: the call, then the consortium, then the application. */
  async hold(tx: Tx, actor: Actor, id: ApplicationId): Promise<Held> {
    const seen = await this.reach.find(readerOf(tx), actor, id);
    const call = await this.calls.holdStill(tx, seen.callId);
    const consortium = await this.consortia.lock(tx, seen.consortiumId);
    return { call, consortium, application: await this.reach.lock(tx, actor, id) };
  }

  /**
   * A constant number of statements, whatever the number of partners and lines.
   * @param receivedAt when the request reached us: arrival decides
   */
  async gather(
    reader: Reader,
    id: ApplicationId,
    consortium: Consortium,
    receivedAt: Date,
  ): Promise<Gathered> {
    const file = await this.files.read(reader, id);
    const { callId, revisionNumber } = file.application;
    const latest = await this.calls.revisionOf(reader, callId);
    const revision =
      latest.number === revisionNumber
        ? latest
        : await this.calls.revisionOf(reader, callId, revisionNumber);
    const preCheck = checkSubmission({
      rules: revision,
      opening: latest,
      timeliness: timelinessOf(latest, receivedAt, file.now),
      answers: file.answers,
      budget: file.budget,
      partnershipFaults: await this.partnership.faultsOf(reader, consortium, revision.partnership),
    });
    return { file, revision, latest, consortium, preCheck };
  }

  consortiumOf(reader: Reader, { consortiumId }: ReachedApplication): Promise<Consortium> {
    return this.consortia.find(reader, consortiumId);
  }

  /** @throws DeadlinePassed */
  async refuseLate(tx: Tx, { id: callId }: Call, receivedAt: Date): Promise<void> {
    const reader = readerOf(tx);
    const latest = await this.calls.revisionOf(reader, callId);
    const { now = receivedAt } =
      (await reader.one<{ readonly now: Date }>(CLOCK_OF_DATABASE)) ?? {};
    if (timelinessOf(latest, receivedAt, now) === 'too-late')
      throw new DeadlinePassed(closingTimeOf(latest), receivedAt);
  }
}

const CLOCK_OF_DATABASE = 'SELECT clock_timestamp() AS now';

/** @throws CallNotOpen when the call was cancelled, or is to open later */
export function refuseUnopened({ status }: Call, { opensAt, closesAt }: CallRevision, at: Date) {
  if (status === 'cancelled' || at < opensAt) throw new CallNotOpen(status, opensAt, closesAt);
}
