import { Inject, Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';
import {
  CallRegister,
  CallNotOpen,
  windowOf,
  type Call,
  type CallRevision,
  type Step,
} from '#domain/calls';
import { ConsortiumDirectory, type Consortium } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { consolidate } from '../domain/budget';
import {
  asWeighed,
  atStep,
  preCheckOf,
  type Contribution,
  type PreCheck,
} from '../domain/pre-check';
import { ApplicationFiles } from '../queries/application-file.query';
import { LateExceptions } from '../queries/late-exceptions.query';
import type { ReachedApplication } from '../queries/reach';
import { closingForReopening } from '../queries/reopenings.query';

import { CONTRIBUTORS } from './checks/contributors';
import type { CheckedApplication, PreCheckContributor } from './checks/pre-check-contributor';

/** What would be handed in, and what is to be said about it. */
export interface Gathered extends CheckedApplication {
  readonly preCheck: PreCheck;
}

/** Brings together what a submission, or its rehearsal, is judged by, and those who judge it. */
@Injectable()
export class GatherSubmissionService {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly calls: CallRegister,
    private readonly consortia: ConsortiumDirectory,
    private readonly late: LateExceptions,
    @Inject(CONTRIBUTORS) private readonly contributors: readonly PreCheckContributor[],
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
    const { revision } = file;
    const { step, callId } = file.application;
    const current = inStep(await this.calls.revisionOf(reader, callId), step);
    const excepted = await this.late.applyTo(reader, current, consortium.id);
    const latest = await closingForReopening(reader, excepted, file.application);
    const sums = consolidate(file.budget);
    const checked = { file, revision, latest, consortium, sums, receivedAt };
    return { ...checked, preCheck: await this.check(reader, checked) };
  }

  consortiumOf(reader: Reader, { consortiumId }: ReachedApplication): Promise<Consortium> {
    return this.consortia.find(reader, consortiumId);
  }

  /** One after the other: they share the connection of the reader. */
  private async check(reader: Reader, checked: CheckedApplication): Promise<PreCheck> {
    const contributions: Contribution[] = [];
    for (const contributor of this.contributors) {
      const { part } = contributor;
      const found = await contributor.findingsOn(reader, checked);
      const weighed = asWeighed(checked.revision.checks, found);
      contributions.push({ part, findings: atStep(checked.file.application.step, part, weighed) });
    }
    return preCheckOf(contributions);
  }
}

/** The revision, taking in what is written for this step: between the instants of its phase. */
function inStep(revision: CallRevision, step: Step): CallRevision {
  return { ...revision, ...windowOf(revision, step) };
}

/** @throws CallNotOpen when the call was cancelled, or is to open later */
export function refuseUnopened({ status }: Call, { opensAt, closesAt }: CallRevision, at: Date) {
  if (status === 'cancelled' || at < opensAt) throw new CallNotOpen(status, opensAt, closesAt);
}
