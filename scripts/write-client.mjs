// Writes the types of the web application's client anew when docs/openapi.json has changed.
// They follow from the contract, which the tests hold to the running API: Git does not keep them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import openapiTypes, { astToString } from 'openapi-typescript';

const root = resolve(import.meta.dirname, '..');
const contract = readFileSync(join(root, 'docs/openapi.json'), 'utf8');
const target = join(root, 'apps/web/src/api/contract.d.ts');
const header = `// From docs/openapi.json ${createHash('sha256').update(contract).digest('hex')}\n`;

if (!existsSync(target) || !readFileSync(target, 'utf8').startsWith(header)) {
  const types = await openapiTypes(contract, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  writeFileSync(target, header + astToString(types));
}
