// Writes the types of the web application's client anew when the contract of the API has changed.
// They follow from the sources, as docs/openapi.json does: Git does not keep them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

import openapiTypes, { astToString } from 'openapi-typescript';

import './build-if-stale.mjs';

const root = resolve(import.meta.dirname, '..');
const { readContract } = createRequire(import.meta.url)(
  join(root, 'dist/apps/api/src/contract.js'),
);
const contract = JSON.stringify(await readContract());
const target = join(root, 'apps/web/src/api/contract.d.ts');
const header = `// From the contract ${createHash('sha256').update(contract).digest('hex')}\n`;

if (!existsSync(target) || !readFileSync(target, 'utf8').startsWith(header)) {
  const types = await openapiTypes(contract, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  writeFileSync(target, header + astToString(types));
}
