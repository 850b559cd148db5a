import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox, type DomainEvent } from '#platform/outbox';
import type { OrganisationId } from '#domain/organisations';

interface JournalEntry {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly funderId: OrganisationId;
  readonly after: unknown;
  readonly event?: DomainEvent;
}

/** Every act of deliberation is recorded, and told when others wait for it. */
@Injectable()
export class DeliberationJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async keep(tx: Tx, actor: Actor, entry: JournalEntry): Promise<void> {
    const { action, subject, funderId, after, event } = entry;
    await this.audit.record(tx, { actor, action, subject, organisationId: funderId, after });
    if (event !== undefined) await this.outbox.publish(tx, event);
  }
}
