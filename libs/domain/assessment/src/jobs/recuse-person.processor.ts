import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { readerOf } from '#platform/database';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { ApplicationId } from '#domain/applications';

import type { InterestDeclared } from '../judging.events';
import { RecuseService } from '../services/recuse.service';

export const RECUSE_PERSON = 'assessment.recuse-person';

/** Whatever the person may have to judge and is not decided. */
const OPEN_TO = `
  SELECT s.application_id AS id FROM assessment.assessment s
  WHERE s.status IN ('computed', 'eligible') AND (
    s.funder_id IN (SELECT m.organisation_id FROM identity.membership m
      WHERE m.person_id = $1 AND m.ended_at IS NULL)
    OR EXISTS (SELECT FROM assessment.review r
      WHERE r.application_id = s.application_id AND r.reviewer_id = $1))
  ORDER BY s.application_id`;

/** Hears that somebody said what else binds them, and keeps them from what they may not judge. */
@Processor(RECUSE_PERSON)
export class RecusePersonProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly recusals: RecuseService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<InterestDeclared>>): Promise<void> {
    const personId = asId<'Person'>(data.event.payload.personId);
    return this.inbox.once(RECUSE_PERSON, data, async (tx) => {
      const open = await readerOf(tx).rows<{ id: ApplicationId }>(OPEN_TO, [personId]);
      const ids = open.map(({ id }) => id);
      await this.recusals.recuseConflicted(tx, ids, [personId]);
    });
  }
}
