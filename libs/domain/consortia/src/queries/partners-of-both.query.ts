import { Injectable, type OnModuleInit } from '@nestjs/common';

import type { Reader } from '#platform/database';
import { MergeObstacles, type MergedPair, type Obstacle } from '#domain/organisations';

/** Two registrations that sit at one table are two partners: they are not made one. */
@Injectable()
export class PartnersOfBothQuery implements OnModuleInit {
  constructor(private readonly obstacles: MergeObstacles) {}

  onModuleInit(): void {
    this.obstacles.add((reader, pair) => this.count(reader, pair));
  }

  /** The consortia in which both have a place. */
  private async count(reader: Reader, { keptId, mergedId }: MergedPair): Promise<Obstacle> {
    const row = await reader.one<{ readonly count: number }>(
      `SELECT count(*)::int AS count FROM consortia.partner one
       JOIN consortia.partner other ON other.consortium_id = one.consortium_id
       WHERE one.organisation_id = $1 AND other.organisation_id = $2
         AND one.left_at IS NULL AND other.left_at IS NULL`,
      [keptId, mergedId],
    );
    return { kind: 'consortia', count: row?.count ?? 0 };
  }
}
