import { Inject, Injectable } from '@nestjs/common';

import type { Actor, Role } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { Rights } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { orderedRoles } from '../domain/roles';
import { AlreadyAMember, MembersNotYours } from '../identity.errors';
import { canManageMembers } from '../identity.policy';
import type { Membership, PersonId } from '../identity.types';
import { MembershipEntity } from '../storage/membership.entity';

export interface Grant {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly roles: readonly Role[];
  /** Who grants it, when the house acts in the name of a person. */
  readonly grantedBy?: PersonId;
}

@Injectable()
export class GrantMembershipService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly rights: Rights,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets a person act for an organisation, from now on. Administrators of the organisation may,
   * and the system.
   *
   * @throws MembersNotYours, AlreadyAMember
   */
  grant(actor: Actor, { grantedBy, roles, ...who }: Grant): Promise<Membership> {
    if (!canManageMembers(actor, who.organisationId)) throw new MembersNotYours();
    return this.transactions.run(actor, async (tx) => {
      const since = this.clock();
      const membership: MembershipEntity = {
        ...who,
        id: newId<'Membership'>(since),
        roles: [...orderedRoles(roles)],
        grantedBy: grantedBy ?? (actor.kind === 'person' ? (actor.id as PersonId) : null),
        since,
        endedAt: null,
        version: 1,
      };
      await keep(tx, membership);
      this.rights.changed(membership.personId);
      await this.audit.record(tx, {
        actor,
        action: 'identity.membership-granted',
        subject: { kind: 'membership', id: membership.id },
        organisationId: who.organisationId,
        after: membership,
      });
      return membership;
    });
  }
}

/** A grant under way elsewhere is waited for, so that the refusal can name it. */
async function keep(tx: Tx, membership: MembershipEntity): Promise<void> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(MembershipEntity)
    .values(membership)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length > 0) return;
  const { personId, organisationId } = membership;
  const [earlier] = await tx
    .createQueryBuilder(MembershipEntity, 'm')
    .where('m.personId = :personId AND m.organisationId = :organisationId', {
      personId,
      organisationId,
    })
    .andWhere('m.endedAt IS NULL')
    .getMany();
  invariant(earlier !== undefined, 'what kept the membership from being written is there');
  throw new AlreadyAMember(earlier);
}
