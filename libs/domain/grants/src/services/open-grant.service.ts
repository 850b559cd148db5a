import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import {
  AgreementRegister,
  type Agreement,
  type AgreementId,
  type Revision,
} from '#domain/agreements';
import { Journal } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import { byPayee } from '../domain/by-payee';
import { grantPromised } from '../domain/grant-entries';
import { payeeParts } from '../domain/payee-parts';
import type { PayeePart } from '../grants.types';
import { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';

import { InstalmentBook, TIME_ZONE } from './instalment-book';

/** What a worker does once every party has signed: the plan of each payee, and the promise booked. */
@Injectable()
export class OpenGrantService {
  constructor(
    private readonly agreements: AgreementRegister,
    private readonly journal: Journal,
    private readonly instalments: InstalmentBook,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once for each agreement: a second time finds it open, and does nothing. */
  async open(tx: Tx, id: AgreementId): Promise<void> {
    const reader = readerOf(tx);
    const agreement = await this.agreements.find(reader, id);
    const revision = await this.agreements.inForce(reader, id);
    if (revision === null || (await tx.existsBy(GrantEntity, { agreementId: id }))) return;
    const grant = grantOf(agreement, revision, this.clock());
    const { instalments, parties, isOnwardTransferAllowed } = revision;
    const parts = payeeParts(instalments, parties, isOnwardTransferAllowed);
    await tx.insert(GrantEntity, grant);
    await tx.insert(InstalmentEntity, rowsOf(grant, parts, this.clock()));
    await this.book(tx, grant, parts);
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'grants.grant-opened',
      subject: { kind: 'agreement', id },
      organisationId: agreement.funderId,
      after: { granted: revision.grant.cents.toString(), instalments: parts.length },
    });
    await this.instalments.declareTriggered(tx, grant, 'agreement-in-force');
  }

  private async book(tx: Tx, grant: GrantEntity, parts: readonly PayeePart[]): Promise<void> {
    const entry = grantPromised(grant, byPayee(parts), {
      cause: { kind: 'agreement', id: grant.agreementId },
      valueDate: dayOf(grant.openedAt, TIME_ZONE),
    });
    await this.journal.post(tx, SYSTEM, entry);
  }
}

function grantOf(agreement: Agreement, revision: Revision, openedAt: Date): GrantEntity {
  return {
    agreementId: agreement.id,
    reference: agreement.reference,
    title: revision.title,
    funderId: agreement.funderId,
    leadOrganisationId: agreement.leadOrganisationId,
    isPaidThroughLead: revision.isOnwardTransferAllowed,
    revisionNumber: revision.number,
    granted: revision.grant,
    readerOrganisationIds: revision.parties.map(({ organisationId }) => organisationId),
    openedAt,
  };
}

/** As rows of the plan, which the funder, the lead and the payee read. */
export function rowsOf(
  { agreementId, funderId, leadOrganisationId }: GrantEntity,
  parts: readonly PayeePart[],
  now: Date,
): Pick<
  InstalmentEntity,
  'id' | 'agreementId' | 'funderId' | 'readerOrganisationIds' | keyof PayeePart
>[] {
  return parts.map((part) => ({
    ...part,
    id: newId<'Instalment'>(now),
    agreementId,
    funderId,
    readerOrganisationIds: [
      ...new Set<OrganisationId>([funderId, leadOrganisationId, part.payeeId]),
    ],
  }));
}
