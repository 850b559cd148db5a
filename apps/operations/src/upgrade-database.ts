import { Client } from 'pg';

import { migrate } from '#platform/database';
import { loadReferenceTerritories } from '#domain/territories';

type Say = (line: string) => void;

/** Brings the schema, then the reference data that comes with this build, up to date; as the owner. */
export async function upgradeDatabase(ownerUrl: string, say: Say): Promise<void> {
  const { applied, earlier } = await migrate(ownerUrl, () => undefined);
  if (applied.length > 0) say(`Applied ${applied.length} migrations (${earlier} were there).`);
  const territories = await inTransaction(ownerUrl, loadReferenceTerritories);
  if (territories > 0) say(`Loaded ${territories} territories.`);
}

async function inTransaction<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'tablee-upgrade' });
  client.on('error', () => undefined); // The query under way reports it.
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}
