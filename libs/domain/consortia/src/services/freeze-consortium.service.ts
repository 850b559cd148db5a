import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { compareAndSet, readerOf, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { Consortium, ConsortiumId } from '../consortia.types';
import { CONSORTIUM_LIFECYCLE, type ConsortiumAction } from '../domain/consortium-life';
import { ConsortiumEntity } from '../storage/consortium.entity';

/** For who submits and withdraws applications, in the same transaction. */
@Injectable()
export class FreezeConsortiumService {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Keeps the consortium as it is, because its application was submitted, and lets organisations
   * such as the funder read it. Lock it first (`ConsortiumDirectory.lock`).
   * @throws TransitionNotAllowed
   */
  async freeze(tx: Tx, consortium: Consortium, readers: readonly OrganisationId[]): Promise<void> {
    await this.pass(tx, consortium, 'freeze');
    await readerOf(tx).rows(
      `UPDATE consortia.consortium
       SET shared_with_ids = ARRAY(SELECT unnest(shared_with_ids) UNION SELECT unnest($2::uuid[]))
       WHERE id = $1`,
      [consortium.id, readers],
    );
  }

  /** Lets organisations read consortia that are frozen already: one statement. Ask as the house. */
  async share(
    tx: Tx,
    ids: readonly ConsortiumId[],
    readers: readonly OrganisationId[],
  ): Promise<void> {
    await readerOf(tx).rows(
      `UPDATE consortia.consortium
       SET shared_with_ids = ARRAY(SELECT unnest(shared_with_ids) UNION SELECT unnest($2::uuid[]))
       WHERE id = ANY ($1::uuid[])`,
      [ids, readers],
    );
  }

  /** Lets partners come and go again, because the application was withdrawn. */
  thaw(tx: Tx, consortium: Consortium): Promise<void> {
    return this.pass(tx, consortium, 'thaw');
  }

  private async pass(tx: Tx, { id, version, ...consortium }: Consortium, action: ConsortiumAction) {
    const status = CONSORTIUM_LIFECYCLE.after(consortium.status, action);
    const updatedAt = this.clock();
    await compareAndSet(tx, ConsortiumEntity, { id, version }, { status, updatedAt });
  }
}
