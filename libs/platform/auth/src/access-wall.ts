import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';

/**
 * The first of the two walls between organisations: the condition that a query adds by itself.
 * The second, row-level security, stands in the database whatever the query says. A test takes
 * this one away to see that the other holds alone.
 */
@Injectable()
export class AccessWall {
  constructor(private readonly config: Config) {}

  /** The condition, as SQL; `true` where the wall has been taken away. */
  restrict(condition: string): string {
    return this.config.testHooks.walls === 'on' ? `(${condition})` : 'true';
  }
}
