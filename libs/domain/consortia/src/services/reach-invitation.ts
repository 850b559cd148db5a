import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { InvitationRefused } from '../consortia.errors';
import type { Consortium, Invitation, InvitationId } from '../consortia.types';
import { INVITATION_LIFECYCLE, type InvitationAction } from '../domain/consortium-life';
import { statusAt } from '../domain/invitation';
import { ConsortiumDirectory } from '../queries/consortium-directory.query';
import { InvitationDirectory } from '../queries/invitation-directory.query';

import { InvitationTokens } from './invitation-tokens';

export interface Answer {
  readonly invitationId: InvitationId;
  /** Of the mail; null for who answers for the organisation that was invited. */
  readonly token: string | null;
}

/** An invitation and its consortium, held until the transaction ends. */
export interface HeldInvitation {
  readonly invitation: Invitation;
  readonly consortium: Consortium;
}

/** Reaches an invitation for who was invited, who is not round the table yet. */
@Injectable()
export class ReachInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly consortia: ConsortiumDirectory,
    private readonly invitations: InvitationDirectory,
    private readonly tokens: InvitationTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does the work on an invitation. Who belongs to the invited organisation does it as itself, within
   * row-level security. Who brings the token of a mail belongs to nobody there yet, so that the work
   * is done as the system, on the one invitation that the token opens.
   * Locks in one order: the consortium, then the invitation. What is answered already is told
   * before, since who has declined can no longer reach the consortium.
   * @throws InvitationNotFound, InvitationRefused, TransitionNotAllowed
   */
  async hold<Result>(
    actor: Actor,
    { invitationId, token }: Answer,
    action: InvitationAction,
    work: (tx: Tx, held: HeldInvitation) => Promise<Result>,
  ): Promise<Result> {
    const who = token === null ? actor : SYSTEM;
    return this.transactions.run(who, async (tx) => {
      const seen = await this.find(tx, invitationId, token);
      INVITATION_LIFECYCLE.after(statusAt(seen, this.clock()), action);
      const consortium = await this.consortia.lock(tx, seen.consortiumId);
      const invitation = await this.invitations.lock(tx, invitationId);
      INVITATION_LIFECYCLE.after(statusAt(invitation, this.clock()), action);
      return work(tx, { consortium, invitation });
    });
  }

  private async find(tx: Tx, id: InvitationId, token: string | null): Promise<Invitation> {
    const reader = readerOf(tx);
    if (token !== null) return this.invitations.findByToken(reader, id, this.tokens.hashOf(token));
    const invitation = await this.invitations.find(reader, id);
    if (invitation.email === null) return invitation;
    throw new InvitationRefused([refusal('token-missing', '/token')]);
  }
}
