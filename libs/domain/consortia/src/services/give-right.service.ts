import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant, refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';
import type { PersonId } from '#domain/identity';

import { ConsortiumActionForbidden, RightNotFound, RightRefused } from '../consortia.errors';
import type { Consortium, ConsortiumId, Partner, RightId } from '../consortia.types';
import { checkPart, isPart, type RightLevel } from '../domain/rights';
import { ConsortiumPeople } from '../queries/consortium-people.query';
import { RightEntity } from '../storage/right.entity';

import { ConsortiumDesk } from './consortium-desk';
import { doerOf } from './signatory';

export interface NewRight {
  readonly personId: PersonId;
  readonly part: string;
  readonly level: RightLevel;
}

@Injectable()
export class GiveRightService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: ConsortiumDesk,
    private readonly people: ConsortiumPeople,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives somebody of a partner a right on a part that the actor manages, in the place of the one
   * they had on it.
   * @throws ConsortiumNotFound, RightRefused, ConsortiumActionForbidden
   */
  give(actor: Actor, consortiumId: ConsortiumId, right: NewRight): Promise<RightId> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, consortiumId);
      const partner = await this.holderOf(consortium, right.personId);
      const refusals = [
        ...checkPart(right.part, consortium.partners),
        ...(partner === null ? [refusal('person-not-of-a-partner', '/personId')] : []),
      ];
      if (refusals.length > 0) throw new RightRefused(refusals);
      invariant(partner !== null, 'who is given a right is of a partner');
      await this.refuseOthers(tx, actor, consortium, right.part);
      return this.keep(tx, actor, { consortiumId, partner, right });
    });
  }

  /**
   * Takes a right back; the history keeps it.
   * @throws ConsortiumNotFound, RightNotFound, ConsortiumActionForbidden
   */
  takeBack(actor: Actor, consortiumId: ConsortiumId, id: RightId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const consortium = await this.desk.lock(tx, consortiumId);
      const right = await tx.findOneBy(RightEntity, { id, consortiumId, endedAt: IsNull() });
      if (right === null) throw new RightNotFound();
      await this.refuseOthers(tx, actor, consortium, right.part);
      await tx.update(RightEntity, { id }, { endedAt: this.clock(), endedBy: doerOf(actor) });
      await this.desk.write(tx, {
        actor,
        action: 'consortia.right-taken-back',
        consortiumId,
        organisationId: consortium.leadOrganisationId,
        before: { personId: right.personId, part: right.part, level: right.level },
      });
    });
  }

  private async holderOf({ partners, ...rest }: Consortium, id: PersonId): Promise<Partner | null> {
    const people = await this.people.peopleOf({ ...rest, partners });
    const person = people.find(({ personId }) => personId === id);
    return partners.find((one) => one.organisationId === person?.organisationId) ?? null;
  }

  /** @throws ConsortiumActionForbidden */
  private async refuseOthers(tx: Tx, actor: Actor, { id, partners }: Consortium, part: string) {
    const rights = await this.desk.rightsOf(readerOf(tx), actor, id);
    if (!isPart(part, partners) || !rights.may('manage', part))
      throw new ConsortiumActionForbidden();
  }

  private async keep(tx: Tx, actor: Actor, { consortiumId, partner, right }: KeptRight) {
    const givenAt = this.clock();
    const { personId, part, level } = right;
    const earlier = { consortiumId, personId, part, endedAt: IsNull() };
    await tx.update(RightEntity, earlier, { endedAt: givenAt, endedBy: doerOf(actor) });
    const id = newId<'ConsortiumRight'>(givenAt);
    await tx.insert(RightEntity, {
      id,
      consortiumId,
      partnerId: partner.id,
      personId,
      part,
      level,
      givenBy: doerOf(actor),
      givenAt,
    });
    await this.desk.write(tx, {
      actor,
      action: 'consortia.right-given',
      consortiumId,
      organisationId: partner.organisationId,
      after: { personId, part, level },
    });
    return id;
  }
}

interface KeptRight {
  readonly consortiumId: ConsortiumId;
  readonly partner: Partner;
  readonly right: NewRight;
}
