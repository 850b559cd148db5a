import { startEmbeddedPostgres } from '#platform/database';

/** Run as a program of its own: starts a server on the data directory given, and waits for its end. */
async function hold(dataDir: string, disguise: string | undefined): Promise<void> {
  const server = await startEmbeddedPostgres({
    dataDir,
    volatile: true,
    ...(disguise === 'other-user' ? { disguise } : {}),
  });
  server.announce('http://localhost:3000');
  const { adminUrl, port, adopted } = server;
  process.stdout.write(`${JSON.stringify({ adminUrl, port, adopted })}\n`);
  process.stdin.on('data', () => void server.stop().then(() => process.exit(0)));
}

const [, , dataDir = '', disguise] = process.argv;
hold(dataDir, disguise).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
