import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server under measure, in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Those of `npm run start:api`. */
const PRODUCTION_FLAGS = [
  '--enable-source-maps',
  '--max-old-space-size=256',
  '--max-semi-space-size=8',
];

export async function startBareServer(databaseUrl: string): Promise<Server> {
  const child = fork(join(__dirname, 'bare-server.js'), [databaseUrl]);
  const failed = once(child, 'exit').then(() => {
    throw new Error('The bare server did not start.');
  });
  const [port] = (await Promise.race([once(child, 'message'), failed])) as [number];
  return serverOf(child, port);
}

/** The product as production runs it: the API alone, everything on. */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort();
  const child = fork(join(__dirname, 'product-server.js'), {
    execArgv: PRODUCTION_FLAGS,
    env: { PATH: process.env['PATH'], ...settings, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const server = serverOf(child, port);
  await untilReady(`${server.url}/health/ready`);
  return server;
}

function serverOf(child: ChildProcess, port: number): Server {
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url: string): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`No answer from ${url}.`);
}
