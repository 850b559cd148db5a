import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import { CallRegister, CallNotOpen, type Call, type CallRevision } from '#domain/calls';
import { ConsortiumDirectory, Partnership, type Consortium } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { checkSubmission } from '../domain/check-submission';
import { timelinessOf } from '../domain/deadline';
import type { PreCheck } from '../domain/pre-check';
import { ApplicationFiles, type ApplicationFile } from '../queries/application-file.query';
import type { ReachedApplication } from '../queries/reach';

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
    private readonly files: ApplicationFiles,
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly partnership: Partnership,
  ) {}

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
      partnershipFaults: await this.partnership.faultsOf(reader, consortium, revision),
    });
    return { file, revision, latest, consortium, preCheck };
  }

  consortiumOf(reader: Reader, { consortiumId }: ReachedApplication): Promise<Consortium> {
    return this.consortia.find(reader, consortiumId);
  }
}

/** @throws CallNotOpen when the call was cancelled, or is to open later */
export function refuseUnopened({ status }: Call, { opensAt, closesAt }: CallRevision, at: Date) {
  if (status === 'cancelled' || at < opensAt) throw new CallNotOpen(status, opensAt, closesAt);
}
