import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import {
  ApplicationActionForbidden,
  ApplicationNotDraft,
  SectionChangedMeanwhile,
} from '../applications.errors';
import { canWriteSections } from '../applications.policy';
import type { ApplicationId, SectionAnswer } from '../applications.types';
import { SectionDesk } from '../queries/section-desk.query';

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
    private readonly desk: SectionDesk,
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
    const { applicationId, code, content, expectedVersion } = draft;
    return this.transactions.run(actor, async (tx) => {
      const held = await this.desk.hold(tx, actor, applicationId, code);
      const { application, answer } = held;
      if (!canWriteSections(actor, application))
        throw new ApplicationActionForbidden('section-for-the-lead');
      if (application.status !== 'draft') throw new ApplicationNotDraft(application.status);
      if (answer.version !== expectedVersion)
        throw new SectionChangedMeanwhile({
          code,
          content: answer.content,
          version: answer.version,
        });

      const written = { content, updatedAt: this.clock(), updatedBy: actor.id };
      const version = await this.desk.write(tx, held, written);
      await this.audit.record(tx, {
        actor,
        action: 'applications.section-saved',
        subject: { kind: 'application', id: application.id },
        organisationId: application.leadOrganisationId,
        before: { code, content: answer.content },
        after: { code, content },
      });
      return { code, content, version };
    });
  }
}
