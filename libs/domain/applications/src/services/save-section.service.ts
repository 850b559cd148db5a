import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  SectionChangedMeanwhile,
  SectionNotFound,
} from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { ApplicationId, SectionAnswer } from '../applications.types';
import { Reach } from '../queries/reach';
import { ApplicationEntity } from '../storage/application.entity';
import { SectionAnswerEntity } from '../storage/section-answer.entity';

/** A section as its writer leaves it. */
export interface SectionDraft {
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly content: string;
  /** The version of the section that the writer started from. */
  readonly expectedVersion: number;
}

@Injectable()
export class SaveSectionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Saves what is answered to one section. Each section has a version of its own, so that two
   * people may write two sections at once; of two who write the same, the second is refused, and
   * given what the first wrote. A text may be unfinished, or too long: submitting is what asks.
   *
   * @throws ApplicationNotFound, SectionNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * SectionChangedMeanwhile
   */
  save(actor: Actor, draft: SectionDraft): Promise<SectionAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const application = await this.reach.lock(tx, actor, draft.applicationId);
      const answer = await findAnswer(tx, draft);
      if (!canWriteSections(actor, application))
        throw new ApplicationActionForbidden('section-for-the-lead');
      if (application.status !== 'draft') throw new ApplicationNotDraft(application.status);
      if (answer.version !== draft.expectedVersion)
        throw new SectionChangedMeanwhile(viewOf(answer));

      const updatedAt = this.clock();
      const { content } = draft;
      const written = { content, updatedAt, updatedBy: actor.id };
      const version = await compareAndSet(tx, SectionAnswerEntity, answer, written);
      await compareAndSet(tx, ApplicationEntity, application, { updatedAt });
      await this.audit.record(tx, {
        actor,
        action: 'applications.section-saved',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        before: { code: answer.code, content: answer.content },
        after: { code: answer.code, content },
      });
      return { code: answer.code, content, version };
    });
  }
}

async function findAnswer(tx: Tx, { applicationId, code }: SectionDraft) {
  const answer = await tx.findOne(SectionAnswerEntity, { where: { applicationId, code } });
  if (answer === null) throw new SectionNotFound();
  return answer;
}

function viewOf({ code, content, version }: SectionAnswerEntity): SectionAnswer {
  return { code, content, version };
}
