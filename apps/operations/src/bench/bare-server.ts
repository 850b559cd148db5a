import { createServer, type IncomingMessage } from 'node:http';

import { Pool } from 'pg';

import { GET, LIST, SAVE } from './statements';

/** `node:http` and `pg` and nothing else: the ground that the product is measured from. */
const pool = new Pool({ connectionString: process.argv[2], max: 12 });

const server = createServer((request, response) => {
  void answer(request).then(
    (json) => {
      response.writeHead(json === null ? 404 : 200, { 'content-type': 'application/json' });
      response.end(json ?? '{}');
    },
    () => response.writeHead(500).end(),
  );
});

async function answer(request: IncomingMessage): Promise<string | null> {
  const [, kind = '', id = ''] = (request.url ?? '').split('/');
  if (kind === 'list') return read('list', LIST, id);
  if (kind === 'get') return read('get', GET, id);
  const { answers } = JSON.parse(await bodyOf(request)) as { answers: object };
  return save(id, answers);
}

async function read(name: string, text: string, id: string): Promise<string | null> {
  const { rows } = await pool.query<{ json: string }>({ name, text, values: [id] });
  return rows[0]?.json ?? null;
}

async function save(id: string, answers: object): Promise<string> {
  const client = await pool.connect();
  const run = async (name: keyof typeof SAVE, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: SAVE[name], values: [...values] });
    return rows[0] ?? { id: '', version: 0 };
  };
  try {
    await client.query('BEGIN');
    const application = await run('lock', id);
    const answered = await run('read', id);
    const { version } = await run('write', answered.id, JSON.stringify(answers), answered.version);
    await run('touch', id, application.version);
    await run('audit', id);
    await client.query('COMMIT');
    return JSON.stringify({ code: 'section-1', answers, version, mergedWith: null });
  } finally {
    client.release();
  }
}

interface Row {
  readonly id: string;
  readonly version: number;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? (address?.port ?? 0) : 0);
});
process.once('disconnect', () => process.exit(0));
