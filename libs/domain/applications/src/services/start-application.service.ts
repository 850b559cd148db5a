import { Inject, Injectable } from '@nestjs/common';
import { Not } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { eur } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { CallRevision } from '#domain/calls';
import type { Consortium, ConsortiumId } from '#domain/consortia';

import { ApplicationActionForbidden, ApplicationAlreadyStarted } from '../applications.errors';
import { canStart } from '../applications.policy';
import type { ApplicationId, ApplicationStatus } from '../applications.types';
import { ApplicationEntity } from '../storage/application.entity';
import { PartnerEntity } from '../storage/partner.entity';
import { PartyEntity } from '../storage/party.entity';
import { SectionAnswerEntity } from '../storage/section-answer.entity';

import { ApplicationSources } from './application-sources';
import { partnerRow, partyRow } from './partner-rows';

export interface NewApplication {
  readonly consortiumId: ConsortiumId;
  /** The name of the consortium, unless told. */
  readonly title: string | null;
}

@Injectable()
export class StartApplicationService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sources: ApplicationSources,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Starts the application of a consortium to its call, under the latest revision of the call:
   * its sections, empty, and an empty budget for each partner.
   *
   * @throws ConsortiumNotFound, ApplicationActionForbidden, CallNotOpen, ApplicationAlreadyStarted
   */
  start(actor: Actor, { consortiumId, title }: NewApplication): Promise<ApplicationId> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.sources.consortia.lock(tx, consortiumId);
      if (!canStart(actor, consortium.leadOrganisationId))
        throw new ApplicationActionForbidden('start-for-the-lead');
      await refuseSecond(tx, consortium);
      const revision = await this.sources.calls.openRevision(readerOf(tx), consortium.callId);

      const id = await this.keep(tx, consortium, revision, title ?? consortium.name);
      await this.audit.record(tx, {
        actor,
        action: 'applications.application-started',
        subject: { kind: 'application', id },
        organisationId: consortium.leadOrganisationId,
        after: { callId: consortium.callId, revision: revision.number },
      });
      return id;
    });
  }

  private async keep(tx: Tx, consortium: Consortium, revision: CallRevision, title: string) {
    const at = this.clock();
    const id: ApplicationId = newId(at);
    const day = dayOf(at, revision.timeZone);
    const chartCode = await this.sources.charts.codeInForceOn(readerOf(tx), day);
    await tx.insert(ApplicationEntity, {
      ...applicationRow(id, consortium, revision, at),
      title,
      chartCode,
    });
    await tx.insert(
      SectionAnswerEntity,
      revision.sections.map(({ code }) => emptyAnswer(id, code, at)),
    );
    await tx.insert(
      PartnerEntity,
      consortium.partners.map((one) => partnerRow(id, one, at)),
    );
    await tx.insert(
      PartyEntity,
      consortium.partners.map((one) => partyRow(id, consortium, one, at)),
    );
    return id;
  }
}

async function refuseSecond(tx: Tx, { id: consortiumId }: Consortium): Promise<void> {
  const where = { consortiumId, status: Not<ApplicationStatus>('withdrawn') };
  const live = await tx.findOne(ApplicationEntity, { where, select: { id: true } });
  if (live !== null) throw new ApplicationAlreadyStarted(live.id);
}

function applicationRow(
  id: ApplicationId,
  { id: consortiumId, callId, leadOrganisationId, partners }: Consortium,
  { number: revisionNumber, funderId, reference, title, steps }: CallRevision,
  at: Date,
) {
  const readers = new Set(partners.map(({ organisationId }) => organisationId));
  return {
    id,
    callId,
    revisionNumber,
    consortiumId,
    leadOrganisationId,
    funderId,
    callReference: reference,
    callTitle: title,
    status: 'draft' as const,
    step: steps === 2 ? ('concept' as const) : ('full' as const),
    version: 1,
    requested: eur(0n),
    viableMinimum: null,
    total: eur(0n),
    readerOrganisationIds: [...readers].toSorted(),
    createdAt: at,
    updatedAt: at,
  };
}

function emptyAnswer(applicationId: ApplicationId, code: string, at: Date) {
  return {
    id: newId<'SectionAnswer'>(at),
    applicationId,
    code,
    answers: {},
    version: 1,
    updatedAt: at,
  };
}
