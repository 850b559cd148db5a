import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner } from '#platform/database';
import { FileReader, type FileId } from '#platform/files';
import type { ApplicationId } from '#domain/applications';

import { ConditionAlreadyLifted } from '../assessment.errors';
import { conditionEvidenced } from '../decision.events';
import type { ConditionId } from '../decision.types';
import { ConditionDesk } from '../queries/condition-desk.query';
import { DecisionConditionEntity } from '../storage/decision-condition.entity';

import { AssessmentJournal } from './assessment-journal';

export interface Evidence {
  readonly applicationId: ApplicationId;
  readonly conditionId: ConditionId;
  readonly version: number;
  readonly note: string;
  readonly fileId: FileId | null;
}

@Injectable()
export class EvidenceConditionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConditionDesk,
    private readonly files: FileReader,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A candidate sends what a condition asks for; again, for as long as it is not lifted.
   * @throws ConditionNotFound, AssessmentActionForbidden, ConditionAlreadyLifted, FileNotFound,
   *   VersionStale
   */
  send(
    actor: Actor,
    { applicationId, conditionId, version, note, fileId }: Evidence,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { condition, decision } = await this.desk.lockForCandidate(
        tx,
        actor,
        applicationId,
        conditionId,
      );
      if (condition.status === 'lifted') throw new ConditionAlreadyLifted();
      if (fileId !== null) await this.files.lock(tx, actor, fileId);
      await compareAndSet(
        tx,
        DecisionConditionEntity,
        { id: conditionId, version },
        {
          status: 'evidenced',
          evidenceNote: note,
          evidenceFileId: fileId,
          evidenceAt: this.clock(),
        },
      );
      await this.journal.keep(tx, actor, {
        action: 'assessment.condition-evidenced',
        assessment: decision,
        after: { conditionId, fileId },
        event: conditionEvidenced(decision, conditionId),
      });
    });
  }
}
