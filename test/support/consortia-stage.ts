import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { asId } from '#kernel/ids';
import { SettableClock } from '#platform/clock';

import type { Team, TeamPartner } from '../factories/applications.factory';
import { aSession } from '../factories/organisations.factory';

import { startApi } from './api';
import { callerOn, type TestCaller } from './caller';
import { createTestDatabase, type TestDatabase } from './database';

/** While the calls of the factories are open. */
export const TABLE_NOW = new Date('2027-06-15T09:00:00Z');

/** The API on a database of its own, for those who agree round a table. */
export interface ConsortiaStage {
  readonly database: TestDatabase;
  readonly api: NestFastifyApplication;
  readonly clock: SettableClock;
  as(someone: { readonly personId: string }): Promise<TestCaller>;
  /** What was told about a consortium, the first first. */
  eventsOf(consortiumId: string): Promise<readonly { name: string; payload: object }[]>;
  close(): Promise<void>;
}

export async function openConsortiaStage(): Promise<ConsortiaStage> {
  const clock = new SettableClock(TABLE_NOW);
  const database = await createTestDatabase();
  const api = await startApi(database, { clock });
  return {
    database,
    api,
    clock,
    as: async ({ personId }) =>
      callerOn(api, await aSession(database.sql, asId<'Person'>(personId), clock.now())),
    eventsOf: async (consortiumId) => {
      const { rows } = await database.sql.query<{ name: string; payload: object }>(
        `SELECT name, payload FROM platform.outbox_message WHERE subject_id = $1 ORDER BY seq`,
        [consortiumId],
      );
      return rows;
    },
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}

/** The partner at that place of a team; 0 is the lead. */
export function partnerOf({ partners }: Team, index: number): TeamPartner {
  const partner = partners[index];
  if (partner === undefined) throw new Error(`The team has no partner ${index}.`);
  return partner;
}
