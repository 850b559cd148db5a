import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { CannotStart, type Config } from '#platform/config';

/** @throws CannotStart when the address cannot be had */
export async function listen(
  api: NestFastifyApplication,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<void> {
  try {
    await api.listen(port, host);
  } catch (error) {
    throw new CannotStart(reasonOf(error, host, port), { cause: error });
  }
}

function reasonOf(error: unknown, host: string, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program: choose another one, as in PORT=${port + 1}.`;
  if (code === 'EACCES') return `Port ${port} is reserved: choose one above 1023, as in PORT=3000.`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}
