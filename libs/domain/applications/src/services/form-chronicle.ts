import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox, type DomainEvent } from '#platform/outbox';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';

/** Something done in an application, on behalf of an organisation. */
export interface FormDeed {
  readonly actor: Actor;
  readonly action: string;
  readonly applicationId: ApplicationId;
  readonly organisationId: OrganisationId;
  readonly before?: unknown;
  readonly after?: unknown;
  /** What is told of it, when somebody should hear. */
  readonly event?: DomainEvent;
}

/** Keeps the trail of what is done in an application, and tells it: in the same transaction. */
@Injectable()
export class FormChronicle {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async note(tx: Tx, { applicationId, event, ...deed }: FormDeed): Promise<void> {
    await this.audit.record(tx, { ...deed, subject: { kind: 'application', id: applicationId } });
    if (event !== undefined) await this.outbox.publish(tx, event);
  }
}
