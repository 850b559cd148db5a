import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox, type DomainEvent } from '#platform/outbox';
import type { OrganisationId } from '#domain/organisations';

import type { ConsortiumId } from '../consortia.types';

/** One thing that was done to a consortium, in the name of an organisation. */
export interface Deed {
  readonly actor: Actor;
  readonly action: string;
  readonly consortiumId: ConsortiumId;
  /** In whose name; null for who was invited by e-mail and has none yet. */
  readonly organisationId: OrganisationId | null;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Told to the rest of the house, if it concerns others. */
  readonly event?: DomainEvent;
}

/** Records what is done to consortia, and tells it, in the transaction that does it. */
@Injectable()
export class ConsortiumChronicle {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async write(tx: Tx, { actor, action, consortiumId, organisationId, ...more }: Deed) {
    await this.audit.record(tx, {
      actor,
      action,
      subject: { kind: 'consortium', id: consortiumId },
      ...(organisationId === null ? {} : { organisationId }),
      before: more.before,
      after: more.after,
    });
    if (more.event !== undefined) await this.outbox.publish(tx, more.event);
  }
}
