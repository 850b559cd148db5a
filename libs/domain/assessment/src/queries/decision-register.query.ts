import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';

import { DecisionNoLongerStands } from '../assessment.errors';
import type { Decision, DecisionId } from '../assessment.types';
import { DecisionEntity } from '../storage/decision.entity';

/** What other modules ask about decisions. */
@Injectable()
export class DecisionRegister {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The decision that an event told of: asserts that it is there. */
  async find(tx: Tx, id: DecisionId): Promise<Decision> {
    const decision = await tx.findOne(DecisionEntity, { where: { id } });
    invariant(decision !== null, 'a decision that was told exists');
    return decision;
  }

  /** Whether it was released and not taken back since; it stays so until the transaction ends. */
  async hold(tx: Tx, id: DecisionId): Promise<boolean> {
    const row = await readerOf(tx).one<{ status: string }>(
      'SELECT status FROM assessment.decision_standing WHERE decision_id = $1 FOR SHARE',
      [id],
    );
    return row?.status === 'released';
  }

  /**
   * The funder signs something that rests on the decision: from then on it is not revoked.
   * @throws DecisionNoLongerStands
   */
  async bind(tx: Tx, id: DecisionId): Promise<void> {
    const bound = await readerOf(tx).one(
      `UPDATE assessment.decision_standing SET bound_at = coalesce(bound_at, $2)
       WHERE decision_id = $1 AND status = 'released' RETURNING decision_id`,
      [id, this.clock()],
    );
    if (bound === null) throw new DecisionNoLongerStands();
  }
}
