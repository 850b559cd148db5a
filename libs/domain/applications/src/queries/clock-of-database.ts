import { invariant } from '#kernel/problems';
import type { Reader } from '#platform/database';

/** The present of the database, whatever the transaction: ask once the locks are held. */
export async function clockOfDatabase(reader: Reader): Promise<Date> {
  const row = await reader.one<{ readonly now: Date }>('SELECT clock_timestamp() AS now');
  invariant(row !== null, 'the database knows what time it is');
  return row.now;
}
