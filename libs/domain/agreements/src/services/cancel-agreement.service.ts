import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { readerOf, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { DecisionId } from '#domain/assessment';

import { agreementCancelled } from '../agreements.events';
import type { Agreement } from '../agreements.types';

const CANCEL = `
  UPDATE agreements.agreement SET status = 'cancelled', version = version + 1
  WHERE decision_id = $1 AND status = 'drafted'
  RETURNING id, application_id AS "applicationId", funder_id AS "funderId"`;

/** What a worker does when a decision is taken back. */
@Injectable()
export class CancelAgreementService {
  constructor(
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Nothing, when no agreement was drafted yet; one that the funder signed binds the decision. */
  async cancel(tx: Tx, decisionId: DecisionId): Promise<void> {
    const agreement = await readerOf(tx).one<Pick<Agreement, 'id' | 'applicationId' | 'funderId'>>(
      CANCEL,
      [decisionId],
    );
    if (agreement === null) return;
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'agreements.agreement-cancelled',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId: agreement.funderId,
    });
    await this.outbox.publish(tx, agreementCancelled(agreement));
  }
}
