import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { AccessWall } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { instantJson, type Reader, TransactionRunner } from '#platform/database';
import {
  choiceFilter,
  Cursors,
  listing,
  page,
  uuidFilter,
  type ListRequest,
  type Page,
} from '#platform/listing';
import { PeopleDirectory } from '#domain/identity';

import { INVITATION_STATUSES } from '../consortia.types';

import { statusAt } from './sql';

/** `$1`: now; `$2`: the organisations of the reader; `$3`: its address. */
const STATUS = statusAt('$1');

const IS_ADDRESSED = `i.organisation_id = ANY ($2::uuid[]) OR i.email = $3::text`;

/**
 * Names all three though it asks nothing of them: with the first wall taken away, or when a page is
 * counted without its columns, nothing else would.
 */
const NAMED = `$1::timestamptz IS NOT NULL AND $2::uuid[] IS NOT NULL
  AND coalesce($3::text, '') IS NOT NULL`;

export const INVITATION_LISTING = listing({
  filters: {
    status: choiceFilter(`(${STATUS})`, INVITATION_STATUSES),
    organisationId: uuidFilter('i.organisation_id'),
    callId: uuidFilter('i.call_id'),
  },
  sorts: { invitedAt: { column: 'i.invited_at', neverNull: true } },
  defaultSort: '-invitedAt',
  idColumn: 'i.id',
});

const INVITATION = `json_build_object(
  'id', i.id, 'consortiumId', i.consortium_id, 'consortiumName', i.consortium_name,
  'callId', i.call_id, 'leadOrganisationId', i.lead_organisation_id,
  'organisationId', i.organisation_id, 'organisationName', i.organisation_name,
  'email', i.email, 'role', i.role, 'message', i.message, 'status', ${STATUS},
  'invitedAt', ${instantJson('i.invited_at')}, 'expiresAt', ${instantJson('i.expires_at')},
  'answeredAt', ${instantJson('i.answered_at')},
  'allowedActions', CASE WHEN ${STATUS} = 'pending' THEN '["accept", "decline"]'::json
    ELSE '[]'::json END)`;

@Injectable()
export class InvitationPage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly people: PeopleDirectory,
    private readonly cursors: Cursors,
    private readonly wall: AccessWall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Invitations to the actor's organisations, and to its address. */
  read(actor: Actor, request: ListRequest): Promise<Page> {
    return this.transactions.read(actor, async (reader) => {
      const email = await this.emailOf(reader, actor);
      const source = {
        select: INVITATION,
        from: 'consortia.invitation i',
        where: `${NAMED} AND ${this.wall.restrict(IS_ADDRESSED)}`,
        params: [this.clock(), organisationsOf(actor), email],
      };
      return page(reader, request, source, this.cursors);
    });
  }

  /** Null for a programme: it has none. */
  private async emailOf(reader: Reader, { kind, id }: Actor): Promise<string | null> {
    if (kind !== 'person' || id === null) return null;
    const [person] = await this.people.find(reader, [asId<'Person'>(id)]);
    return person?.email ?? null;
  }
}
