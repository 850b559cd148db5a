import { Injectable } from '@nestjs/common';

import { SYSTEM, type Actor, type Role } from '#kernel/actors';
import { refusal } from '#kernel/problems';
import { TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { normaliseEmail } from '../domain/person-facts';
import { MembersNotYours, MembershipRefused } from '../identity.errors';
import { canManageMembers } from '../identity.policy';
import type { Membership, PersonId } from '../identity.types';

import { GrantMembershipService } from './grant-membership.service';

export interface NewMember {
  readonly email: string;
  readonly roles: readonly Role[];
}

@Injectable()
export class AddMemberService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly grantMembership: GrantMembershipService,
  ) {}

  /**
   * Lets in a person who has signed up, known by its address. The person is looked up as the
   * system, since nobody sees those with whom it shares no organisation: so the rights of the
   * administrator come first.
   *
   * @throws MembersNotYours, MembershipRefused, AlreadyAMember
   */
  add(
    actor: Actor,
    organisationId: OrganisationId,
    { email, roles }: NewMember,
  ): Promise<Membership> {
    if (!canManageMembers(actor, organisationId)) throw new MembersNotYours();
    return this.transactions.run(actor, async () => {
      const person = await this.transactions.read(SYSTEM, (reader) =>
        reader.one<{ id: PersonId }>(`SELECT id FROM identity.person WHERE email = $1`, [
          normaliseEmail(email),
        ]),
      );
      if (person === null) throw new MembershipRefused([refusal('person-unknown', '/email')]);
      return this.grantMembership.grant(actor, { personId: person.id, organisationId, roles });
    });
  }
}
