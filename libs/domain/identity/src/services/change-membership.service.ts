import { Inject, Injectable } from '@nestjs/common';

import type { Actor, Role } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { Rights } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, VersionStale, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { checkNewRoles, orderedRoles } from '../domain/roles';
import { MembershipNotFound, MembershipRefused, MembersNotYours } from '../identity.errors';
import { canEndMembership, canManageMembers } from '../identity.policy';
import type { MembershipId } from '../identity.types';
import { MembershipEntity } from '../storage/membership.entity';

/** The row that the change is made from. */
export interface MembershipAt {
  readonly id: MembershipId;
  readonly organisationId: OrganisationId;
  readonly version: number;
}

type Rule = (actor: Actor, membership: MembershipEntity) => boolean;

@Injectable()
export class ChangeMembershipService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly rights: Rights,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a member other roles.
   * @throws MembershipNotFound, MembersNotYours, MembershipRefused, VersionStale
   */
  change(actor: Actor, at: MembershipAt, roles: readonly Role[]): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const canChange: Rule = (who, { organisationId }) => canManageMembers(who, organisationId);
      const before = await lockFor(tx, actor, at, { canChange, roles });
      const next = [...orderedRoles(roles)];
      await compareAndSet(tx, MembershipEntity, at, { roles: next });
      await this.tell(tx, actor, 'identity.membership-changed', before, { roles: next });
    });
  }

  /**
   * Ends a membership, which is kept as a memory of who could do what.
   * @throws MembershipNotFound, MembersNotYours, MembershipRefused, VersionStale
   */
  end(actor: Actor, at: MembershipAt): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const before = await lockFor(tx, actor, at, { canChange: canEndMembership, roles: [] });
      const endedAt = this.clock();
      await compareAndSet(tx, MembershipEntity, at, { endedAt });
      await this.tell(tx, actor, 'identity.membership-ended', before, { endedAt });
    });
  }

  private tell(
    tx: Tx,
    actor: Actor,
    action: string,
    before: MembershipEntity,
    changes: Partial<MembershipEntity>,
  ): Promise<void> {
    const { id, organisationId, personId, roles, endedAt } = before;
    this.rights.changed(personId);
    return this.audit.record(tx, {
      actor,
      action,
      subject: { kind: 'membership', id },
      organisationId,
      before: { roles, endedAt },
      after: { roles, endedAt, ...changes },
    });
  }
}

/**
 * The membership to change, once it may be. All that the organisation has are locked, in one order:
 * of two administrators who leave at the same moment, the second finds itself the last.
 */
async function lockFor(
  tx: Tx,
  actor: Actor,
  at: MembershipAt,
  { canChange, roles }: { readonly canChange: Rule; readonly roles: readonly Role[] },
): Promise<MembershipEntity> {
  const open = await tx
    .createQueryBuilder(MembershipEntity, 'm')
    .setLock('pessimistic_write')
    .where('m.organisationId = :id AND m.endedAt IS NULL', { id: at.organisationId })
    .orderBy('m.id')
    .getMany();
  const membership = open.find(({ id }) => id === at.id);
  if (membership === undefined) throw new MembershipNotFound();
  if (!canChange(actor, membership)) throw new MembersNotYours();
  if (membership.version !== at.version) throw new VersionStale(membership.version);

  const refusals = checkNewRoles(open, at.id, roles);
  if (refusals.length > 0) throw new MembershipRefused(refusals);
  return membership;
}
