import { Injectable } from '@nestjs/common';

import type { Reader } from '#platform/database';

import type { Obstacle } from '../domain/merge';
import type { OrganisationId } from '../organisations.types';

export interface MergedPair {
  readonly keptId: OrganisationId;
  readonly mergedId: OrganisationId;
}

type Ask = (reader: Reader, pair: MergedPair) => Promise<Obstacle>;

/**
 * What later modules have against a merge: each adds its question when it starts, since this module
 * knows none of them.
 */
@Injectable()
export class MergeObstacles {
  private readonly questions: Ask[] = [];

  add(ask: Ask): void {
    this.questions.push(ask);
  }

  /** Read as the house: both organisations may be others'. */
  async between(reader: Reader, pair: MergedPair): Promise<readonly Obstacle[]> {
    const found: Obstacle[] = [];
    for (const ask of this.questions) found.push(await ask(reader, pair));
    return found;
  }
}
