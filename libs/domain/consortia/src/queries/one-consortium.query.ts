import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import type { Refusal } from '#kernel/problems';
import { AccessWall } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { instantJson, TransactionRunner } from '#platform/database';
import { CallRegister } from '#domain/calls';

import { ConsortiumNotFound } from '../consortia.errors';
import { allowedActions } from '../consortia.policy';
import type {
  Consortium,
  ConsortiumId,
  Departure,
  Invitation,
  InvitationStatus,
  Partner,
} from '../consortia.types';
import type { ConsortiumAction } from '../domain/consortium-life';

import { Partnership } from './partnership.query';
import { HISTORY, invitationsOf, PARTNERS } from './consortium-json';
import { isShared } from './sql';

/** Instants as the API writes them, as Postgres wrote them. */
type Written<View, Instants extends keyof View> = Omit<View, Instants> & {
  readonly [Name in Instants]: string;
};

interface Entry {
  readonly at: string;
  readonly what: 'joined' | 'took-lead' | Departure;
  readonly organisationId: string;
  readonly name: string;
}

interface ConsortiumRow extends Omit<Consortium, 'partners'> {
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly partners: readonly Written<Partner, 'joinedAt'>[];
  readonly invitations: readonly WrittenInvitation[];
  readonly history: readonly Entry[];
}

export type WrittenInvitation = Written<
  Pick<
    Invitation,
    'id' | 'organisationId' | 'organisationName' | 'email' | 'role' | 'invitedAt' | 'expiresAt'
  >,
  'invitedAt' | 'expiresAt'
> & { readonly status: InvitationStatus };

export interface ConsortiumView extends ConsortiumRow {
  readonly partnershipFaults: readonly Refusal[];
  readonly allowedActions: readonly ConsortiumAction[];
}

const CONSORTIUM = `c.id, c.call_id AS "callId", c.name,
  c.lead_organisation_id AS "leadOrganisationId", c.status, c.version,
  ${instantJson('c.created_at')} AS "createdAt", ${instantJson('c.updated_at')} AS "updatedAt",
  ${PARTNERS} AS partners, ${HISTORY} AS history, ${invitationsOf('$2', '$3')} AS invitations`;

@Injectable()
export class OneConsortium {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly calls: CallRegister,
    private readonly partnership: Partnership,
    private readonly wall: AccessWall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A consortium that the actor may see: who is in it, who came and went, what the rules of the
   * call still have against it; and, for its lead, who was invited. @throws ConsortiumNotFound
   */
  read(actor: Actor, id: ConsortiumId): Promise<ConsortiumView> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<ConsortiumRow>(
        `SELECT ${CONSORTIUM} FROM consortia.consortium c
         WHERE c.id = $1 AND ${isShared(this.wall, '$2')}`,
        [id, organisationsOf(actor), this.clock()],
      );
      if (row === null) throw new ConsortiumNotFound();
      const revision = await this.calls.revisionOf(reader, row.callId);
      return {
        ...row,
        partnershipFaults: await this.partnership.faultsOf(reader, row, revision),
        allowedActions: allowedActions(actor, row),
      };
    });
  }
}
