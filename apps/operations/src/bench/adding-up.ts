import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Client } from 'pg';

import { medianOf } from './load';

const TURNS = 5;

/** The least that could be done for it: one statement that adds up and keeps. */
const BARE = `
  INSERT INTO added_up
  SELECT application_id, count(*), avg(score_hundredths),
    max(score_hundredths) - min(score_hundredths)
  FROM assessment.review WHERE status = 'submitted' AND call_id = $1 GROUP BY application_id`;

/** How long adding up the reviews of a call takes, in milliseconds: medians. */
export interface AddingUp {
  readonly bare: number;
  readonly product: number;
}

/** The worker’s own code in a process of its own, beside one bare statement. */
export async function measureAddingUp(
  db: Client,
  callId: string,
  settings: Readonly<Record<string, string>>,
): Promise<AddingUp> {
  const child = fork(join(__dirname, 'add-up.js'), [callId], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('The reviews were not added up.');
  });
  const [product] = (await Promise.race([once(child, 'message'), failed])) as [number];
  failed.catch(() => undefined); // Having told its figure, it ends.
  return { bare: await bareOf(db, callId), product };
}

async function bareOf(db: Client, callId: string): Promise<number> {
  await db.query(`
    CREATE TEMPORARY TABLE added_up (application_id uuid, counted bigint, mean numeric,
      spread integer)`);
  const turns: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await db.query('TRUNCATE added_up');
    const begun = performance.now();
    await db.query(BARE, [callId]);
    turns.push(performance.now() - begun);
  }
  return medianOf(turns);
}
