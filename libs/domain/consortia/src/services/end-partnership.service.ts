import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import { ConsortiumActionForbidden, DepartureRefused, PartnerNotFound } from '../consortia.errors';
import { partnerLeft } from '../consortia.events';
import { mayAnswerFor, maySendAway } from '../consortia.policy';
import type { Consortium, ConsortiumId, Departure, Partner, PartnerId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { checkDeparture } from '../domain/departure';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';
import { PartnerEntity } from '../storage/partner.entity';

import { ConsortiumChronicle } from './consortium-chronicle';

@Injectable()
export class EndPartnershipService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A partner leaves, or is sent away by the lead. Its place is kept as history.
   * @throws ConsortiumNotFound, PartnerNotFound, ConsortiumActionForbidden, TransitionNotAllowed,
   * DepartureRefused
   */
  end(actor: Actor, consortiumId: ConsortiumId, partnerId: PartnerId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.consortia.lock(tx, consortiumId);
      const partner = consortium.partners.find(({ id }) => id === partnerId);
      if (partner === undefined) throw new PartnerNotFound();
      const departure = departureBy(actor, consortium, partner);
      const action = departure === 'left' ? 'leave' : 'remove-partner';
      CONSORTIUM_LIFECYCLE.after(consortium.status, action);
      const refusals = checkDeparture(partner);
      if (refusals.length > 0) throw new DepartureRefused(refusals);

      await this.chronicle.write(tx, {
        actor,
        action: 'consortia.partner-left',
        consortiumId,
        organisationId: partner.organisationId,
        after: { departure },
        event: partnerLeft(consortium, partner, departure === 'removed'),
      });
      await tx.update(PartnerEntity, { id: partnerId }, { leftAt: this.clock(), departure });
    });
  }
}

/** @throws ConsortiumActionForbidden */
function departureBy(actor: Actor, consortium: Consortium, partner: Partner): Departure {
  if (mayAnswerFor(actor, partner.organisationId)) return 'left';
  if (maySendAway(actor, consortium)) return 'removed';
  throw new ConsortiumActionForbidden();
}
