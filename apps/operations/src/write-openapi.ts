import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { runToEnd } from '#platform/observability';

import { readContract } from '../../api/src/contract';

/** `npm run openapi`: writes down the contract as the code has it, for review and for clients. */
async function run(): Promise<void> {
  const file = resolve('docs/openapi.json');
  await writeFile(file, `${JSON.stringify(await readContract(), null, 2)}\n`);
  console.log(`Written: ${file}`);
}

runToEnd(run);
