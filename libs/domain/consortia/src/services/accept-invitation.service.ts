import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import {
  OrganisationDirectory,
  type Organisation,
  type OrganisationId,
} from '#domain/organisations';

import { ConsortiumActionForbidden, InvitationRefused } from '../consortia.errors';
import { partnerJoined } from '../consortia.events';
import { mayAcceptFor } from '../consortia.policy';
import type { ConsortiumId, Invitation } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE } from '../domain/consortium-life';
import { checkJoiner, checkNotYetPartner } from '../domain/invitation';
import { InvitationEntity } from '../storage/invitation.entity';
import { PartnerEntity } from '../storage/partner.entity';

import { ConsortiumChronicle } from './consortium-chronicle';
import { Places } from './places';
import { ReachInvitation, type Answer, type HeldInvitation } from './reach-invitation';

export interface Acceptance extends Answer {
  /** Which of the actor's organisations joins, when an address was invited. */
  readonly organisationId: OrganisationId | null;
}

/** What else was open to the same organisation is answered by the same word. */
const WITHDRAW_OTHERS = `
  UPDATE consortia.invitation SET status = 'withdrawn', answered_at = $4
  WHERE consortium_id = $1 AND organisation_id = $2 AND status = 'pending' AND id <> $3`;

@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly reach: ReachInvitation,
    private readonly organisations: OrganisationDirectory,
    private readonly places: Places,
    private readonly chronicle: ConsortiumChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes the place that an invitation offers, in the name of an organisation that the actor
   * represents.
   * @throws InvitationNotFound, InvitationRefused, ConsortiumActionForbidden, TransitionNotAllowed
   */
  accept(actor: Actor, acceptance: Acceptance): Promise<ConsortiumId> {
    return this.reach.hold(actor, acceptance, 'accept', async (tx, held) => {
      const { invitation, consortium } = held;
      const joinerId = joinerOf(invitation, acceptance);
      if (!mayAcceptFor(actor, joinerId)) throw new ConsortiumActionForbidden();
      CONSORTIUM_LIFECYCLE.after(consortium.status, 'join');
      const refusals = [
        ...checkNotYetPartner(joinerId, consortium.partners),
        ...(await this.checkPlaces(tx, held, joinerId)),
      ];
      if (refusals.length > 0) throw new InvitationRefused(refusals);

      const at = this.clock();
      const joiner = await this.organisation(tx, joinerId);
      await close(tx, held, joiner, at);
      await this.seat(tx, actor, held, newPartner(held, joiner, at));
      return consortium.id;
    });
  }

  private checkPlaces(tx: Tx, { invitation, consortium }: HeldInvitation, id: OrganisationId) {
    if (invitation.role === 'contributor') return [];
    return this.places.check(tx, consortium.callId, id);
  }

  private async organisation(tx: Tx, id: OrganisationId): Promise<Organisation> {
    const [found] = await this.organisations.find(readerOf(tx), [id]);
    invariant(found !== undefined, 'an organisation that somebody represents is registered');
    return found;
  }

  private async seat(
    tx: Tx,
    actor: Actor,
    { consortium }: HeldInvitation,
    partner: PartnerEntity,
  ): Promise<void> {
    await tx.insert(PartnerEntity, partner);
    await this.chronicle.write(tx, {
      actor,
      action: 'consortia.partner-joined',
      consortiumId: consortium.id,
      organisationId: partner.organisationId,
      after: partner,
      event: partnerJoined(consortium, partner),
    });
  }
}

function joinerOf(invitation: Invitation, { organisationId }: Acceptance): OrganisationId {
  const refusals = checkJoiner(invitation, organisationId);
  const joinerId = invitation.organisationId ?? organisationId;
  if (refusals.length > 0 || joinerId === null) throw new InvitationRefused(refusals);
  return joinerId;
}

async function close(
  tx: Tx,
  { invitation: { id }, consortium }: HeldInvitation,
  { id: organisationId, name: organisationName }: Organisation,
  answeredAt: Date,
): Promise<void> {
  const joined = { organisationId, organisationName, email: null };
  await tx.update(InvitationEntity, { id }, { status: 'accepted', answeredAt, ...joined });
  await tx.query(WITHDRAW_OTHERS, [consortium.id, organisationId, id, answeredAt]);
}

function newPartner(
  { invitation: { role, consortiumId } }: HeldInvitation,
  { id: organisationId, name, college }: Organisation,
  joinedAt: Date,
): PartnerEntity {
  const id = newId<'Partner'>(joinedAt);
  const place = { id, consortiumId, organisationId, name, role, college };
  return { ...place, joinedAt, leftAt: null, departure: null };
}
