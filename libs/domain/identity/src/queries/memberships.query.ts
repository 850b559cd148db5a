import { Injectable } from '@nestjs/common';

import { organisationsOf, ROLES, type Actor } from '#kernel/actors';
import { AccessWall } from '#platform/auth';
import { TransactionRunner } from '#platform/database';
import { arrayFilter, Cursors, listing, page, textFilter, type Page } from '#platform/listing';
import {
  OrganisationDirectory,
  OrganisationNotFound,
  type OrganisationId,
} from '#domain/organisations';

import { MembershipNotFound, MembersNotYours } from '../identity.errors';
import { canManageMembers, canSeeMembers } from '../identity.policy';
import type { MembershipId } from '../identity.types';

export const MEMBERSHIP_LISTING = listing({
  filters: {
    role: arrayFilter('m.roles', ROLES),
    q: textFilter(
      (words) =>
        `strpos(platform.fold(p.given_name || ' ' || p.family_name), platform.fold(${words})) > 0`,
    ),
  },
  sorts: {
    name: { column: `p.family_name || ' ' || p.given_name`, neverNull: true },
    since: { column: 'm.since', neverNull: true },
  },
  defaultSort: 'name',
  idColumn: 'm.id',
});

/** `$2`: whether the reader lets people in, and so knows their addresses; `$3`: the reader. */
const VIEW = `json_build_object(
  'id', m.id, 'organisationId', m.organisation_id, 'roles', m.roles, 'since', m.since,
  'version', m.version, 'person', json_build_object(
    'id', p.id, 'givenName', p.given_name, 'familyName', p.family_name,
    'email', CASE WHEN $2::boolean OR p.id = $3::uuid THEN p.email END))`;

const FROM = 'identity.membership m JOIN identity.person p ON p.id = m.person_id';

/** Names `$4` though it asks nothing of it: with the first wall taken away, nothing else would. */
const OPEN = `m.organisation_id = $1::uuid AND m.ended_at IS NULL AND $4::uuid[] IS NOT NULL`;

/** The first wall: only memberships of the reader's own organisations. */
const OWN = 'm.organisation_id = ANY ($4::uuid[])';

@Injectable()
export class MembershipsQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly organisations: OrganisationDirectory,
    private readonly wall: AccessWall,
    private readonly cursors: Cursors,
  ) {}

  /** @throws OrganisationNotFound, MembersNotYours */
  list(actor: Actor, organisationId: OrganisationId, query: unknown): Promise<Page> {
    const request = MEMBERSHIP_LISTING.read(query);
    return this.transactions.read(actor, async (reader) => {
      const [organisation] = await this.organisations.find(reader, [organisationId]);
      if (organisation === undefined) throw new OrganisationNotFound();
      if (!canSeeMembers(actor, organisationId)) throw new MembersNotYours();
      const source = {
        select: VIEW,
        from: FROM,
        where: this.where(),
        params: params(actor, organisationId),
      };
      return page(reader, request, source, this.cursors);
    });
  }

  /** @throws MembershipNotFound */
  find(actor: Actor, organisationId: OrganisationId, id: MembershipId): Promise<MembershipText> {
    return this.transactions.read(actor, async (reader) => {
      const row = await reader.one<MembershipText>(
        `SELECT (${VIEW})::text AS text, m.version FROM ${FROM} WHERE ${this.where()} AND m.id = $5`,
        [...params(actor, organisationId), id],
      );
      if (row === null) throw new MembershipNotFound();
      return row;
    });
  }

  private where(): string {
    return `${OPEN} AND ${this.wall.restrict(OWN)}`;
  }
}

export interface MembershipText {
  readonly text: string;
  readonly version: number;
}

function params(actor: Actor, organisationId: OrganisationId): readonly unknown[] {
  return [
    organisationId,
    canManageMembers(actor, organisationId),
    actor.id,
    organisationsOf(actor),
  ];
}
