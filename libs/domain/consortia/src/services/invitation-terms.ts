import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import type { Reader } from '#platform/database';
import { CallRegister } from '#domain/calls';
import { OrganisationDirectory, type Organisation } from '#domain/organisations';

import { InvitationRefused } from '../consortia.errors';
import type { Consortium, InvitationId, InvitedRole } from '../consortia.types';
import { checkAddressee, checkInvitable, expiryOf, type Addressee } from '../domain/invitation';
import type { InvitationEntity } from '../storage/invitation.entity';

import { InvitationTokens } from './invitation-tokens';

/** Who is asked to join, as what, with which words, and for how long. */
export interface NewInvitation extends Addressee {
  readonly role: InvitedRole;
  readonly message: string | null;
  readonly days: number;
}

type Addressed = Pick<
  InvitationEntity,
  'organisationId' | 'organisationName' | 'email' | 'tokenHash'
>;

/** Works out the row of an invitation from what the lead says of it. */
@Injectable()
export class InvitationTerms {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly calls: CallRegister,
    private readonly tokens: InvitationTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws InvitationRefused */
  async settle(
    reader: Reader,
    { id: consortiumId, name: consortiumName, callId, ...consortium }: Consortium,
    invited: NewInvitation,
  ): Promise<InvitationEntity> {
    const invitedAt = this.clock();
    const id = newId<'Invitation'>(invitedAt);
    const organisation = await this.organisation(reader, invited);
    const { closesAt } = await this.calls.revisionOf(reader, callId);
    const refusals = [
      ...checkAddressee(invited, organisation, consortium.partners),
      ...checkInvitable(invitedAt, closesAt),
    ];
    if (refusals.length > 0) throw new InvitationRefused(refusals);

    return {
      id,
      consortiumId,
      consortiumName,
      callId,
      leadOrganisationId: consortium.leadOrganisationId,
      ...this.addressed(id, invited, organisation),
      role: invited.role,
      message: invited.message,
      status: 'pending',
      invitedAt,
      expiresAt: expiryOf(invitedAt, invited.days, closesAt),
      answeredAt: null,
    };
  }

  private addressed(
    id: InvitationId,
    { organisationId, email }: Addressee,
    organisation: Organisation | null,
  ): Addressed {
    return {
      organisationId,
      organisationName: organisation?.name ?? null,
      email: email?.trim().toLowerCase() ?? null,
      tokenHash: email === null ? null : this.tokens.hashOf(this.tokens.tokenOf(id)),
    };
  }

  private async organisation(
    reader: Reader,
    { organisationId }: Addressee,
  ): Promise<Organisation | null> {
    if (organisationId === null) return null;
    const [found] = await this.organisations.find(reader, [organisationId]);
    return found ?? null;
  }
}
