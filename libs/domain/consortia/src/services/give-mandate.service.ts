import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import {
  ConsortiumActionForbidden,
  MandateNotFound,
  MandateRefused,
  PartnerNotFound,
} from '../consortia.errors';
import { mandateChanged } from '../consortia.events';
import { mayAcceptFor } from '../consortia.policy';
import type { Consortium, ConsortiumId, Partner, PartnerId } from '../consortia.types';
import { checkMandate } from '../domain/mandate';
import type { MandateId, MandatePower } from '../governance.types';
import { currentMandateText } from '../queries/mandate-directory.query';
import { MandateEntity } from '../storage/mandate.entity';

import { ConsortiumDesk } from './consortium-desk';
import { fingerprintOf } from './fingerprint';
import { signatoryOf } from './signatory';
import { TABLE_TIME_ZONE } from './table-time-zone';

export interface NewMandate {
  readonly consortiumId: ConsortiumId;
  readonly partnerId: PartnerId;
  readonly powers: readonly MandatePower[];
  readonly expiresOn: LocalDate | null;
  /** Of the text that the signatory read. */
  readonly textVersion: number;
}

export interface Revocation {
  readonly consortiumId: ConsortiumId;
  readonly mandateId: MandateId;
  readonly reason: string;
}

@Injectable()
export class GiveMandateService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets the lead act in the name of a partner, in the words of the text in force, in the place of
   * the mandate that it gave before.
   * @throws ConsortiumNotFound, PartnerNotFound, ConsortiumActionForbidden, MandateRefused
   */
  give(actor: Actor, mandate: NewMandate): Promise<MandateId> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, mandate.consortiumId);
      const partner = consortium.partners.find(({ id }) => id === mandate.partnerId);
      if (partner === undefined) throw new PartnerNotFound();
      if (!mayAcceptFor(actor, partner.organisationId)) throw new ConsortiumActionForbidden();
      const today = dayOf(this.clock(), TABLE_TIME_ZONE);
      const { version } = await currentMandateText(readerOf(tx), today);
      const refusals = [
        ...checkMandate(partner, mandate, today),
        ...(version === mandate.textVersion ? [] : [refusal('mandate-text-old', '/textVersion')]),
      ];
      if (refusals.length > 0) throw new MandateRefused(refusals);
      return this.keep(tx, actor, { consortium, partner, mandate });
    });
  }

  /**
   * Takes a mandate back: it holds for nothing that comes after.
   * @throws ConsortiumNotFound, MandateNotFound, ConsortiumActionForbidden
   */
  revoke(actor: Actor, { consortiumId, mandateId, reason }: Revocation): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, consortiumId);
      const held = { id: mandateId, consortiumId, revokedAt: IsNull() };
      const mandate = await tx.findOneBy(MandateEntity, held);
      if (mandate === null) throw new MandateNotFound();
      const { organisationId } = mandate;
      if (!mayAcceptFor(actor, organisationId)) throw new ConsortiumActionForbidden();

      const revokedAt = this.clock();
      const revocation = { revokedAt, revokedBy: signatoryOf(actor), revocationReason: reason };
      await tx.update(MandateEntity, { id: mandateId }, revocation);
      await this.desk.write(tx, {
        actor,
        action: 'consortia.mandate-revoked',
        consortiumId,
        organisationId,
        after: { mandateId, reason },
        event: mandateChanged(consortium, organisationId, 'revoked'),
      });
    });
  }

  private async keep(tx: Tx, actor: Actor, { consortium, partner, mandate }: Given) {
    const givenAt = this.clock();
    const signedBy = signatoryOf(actor);
    const { id: partnerId, organisationId } = partner;
    const { powers, expiresOn, textVersion } = mandate;
    const replaced = { revokedAt: givenAt, revokedBy: signedBy, revocationReason: 'replaced' };
    await tx.update(MandateEntity, { partnerId, revokedAt: IsNull() }, replaced);
    const id = newId<'Mandate'>(givenAt);
    const agreed = {
      consortiumId: consortium.id,
      partnerId,
      organisationId,
      leadOrganisationId: consortium.leadOrganisationId,
      powers: [...powers].toSorted(),
      textVersion,
      signedBy,
      expiresOn,
    };
    const sha256 = fingerprintOf({ ...agreed, givenAt: givenAt.toISOString() });
    await tx.insert(MandateEntity, { id, ...agreed, sha256, givenAt });
    await this.desk.write(tx, {
      actor,
      action: 'consortia.mandate-given',
      consortiumId: consortium.id,
      organisationId,
      after: { mandateId: id, powers, expiresOn, sha256 },
      event: mandateChanged(consortium, organisationId, 'given'),
    });
    return id;
  }
}

interface Given {
  readonly consortium: Consortium;
  readonly partner: Partner;
  readonly mandate: NewMandate;
}
