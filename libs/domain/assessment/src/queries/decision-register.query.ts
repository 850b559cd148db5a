import { Injectable } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import type { Tx } from '#platform/database';

import type { Decision, DecisionId } from '../assessment.types';
import { DecisionEntity } from '../storage/decision.entity';

/** What other modules ask about decisions. */
@Injectable()
export class DecisionRegister {
  /** The decision that an event told of: asserts that it is there. */
  async find(tx: Tx, id: DecisionId): Promise<Decision> {
    const decision = await tx.findOne(DecisionEntity, { where: { id } });
    invariant(decision !== null, 'a decision that was told exists');
    return decision;
  }
}
