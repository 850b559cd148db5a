import { Client, type ClientConfig } from 'pg';

/** One connection for one piece of work, closed in any case. */
export async function withClient<R>(
  url: string,
  work: (client: Client) => Promise<R>,
  config: ClientConfig = {},
): Promise<R> {
  const client = new Client({ connectionString: url, application_name: 'tablee-setup', ...config });
  client.on('error', () => undefined); // The query under way reports it.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
