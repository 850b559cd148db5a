import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox, type DomainEvent } from '#platform/outbox';

import type { Assessment } from '../assessment.types';

interface JournalEntry {
  readonly action: string;
  readonly assessment: Pick<Assessment, 'applicationId' | 'funderId'>;
  readonly after: unknown;
  readonly event?: DomainEvent;
}

/** Every act of assessment is recorded on the application it judges, and told when others wait for it. */
@Injectable()
export class AssessmentJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async keep(
    tx: Tx,
    actor: Actor,
    { action, assessment, after, event }: JournalEntry,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action,
      subject: { kind: 'application', id: assessment.applicationId },
      organisationId: assessment.funderId,
      after,
    });
    if (event !== undefined) await this.outbox.publish(tx, event);
  }
}
