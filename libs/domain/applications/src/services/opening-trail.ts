import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { Call } from '#domain/calls';
import { FreezeConsortiumService } from '#domain/consortia';

import { applicationSubmitted } from '../applications.events';
import type { Application } from '../applications.types';

/** Logs that files were opened, and tells of each what was not told while it was sealed. */
@Injectable()
export class OpeningTrail {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly freezeConsortium: FreezeConsortiumService,
  ) {}

  note(tx: Tx, actor: Actor, { id, funderId }: Call, files: number): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'applications.files-opened',
      subject: { kind: 'call', id },
      organisationId: funderId,
      after: { files },
    });
  }

  /** One event each: from here on they are judged as any other. */
  async tell(tx: Tx, opened: readonly Application[]): Promise<void> {
    const [first] = opened;
    if (first === undefined) return;
    const consortia = opened.map(({ consortiumId }) => consortiumId);
    await this.freezeConsortium.share(tx, consortia, [first.funderId]);
    for (const application of opened)
      await this.outbox.publish(
        tx,
        applicationSubmitted(application, application.reference ?? '', { wasSealed: true }),
      );
  }
}
