// `npm start`: builds what changed, then runs the whole product in this process.
import module from 'node:module';
import { resolve } from 'node:path';

import './build-if-stale.mjs';

process.setSourceMapsEnabled(true);
// Node 22 and later keep what they compiled, and start the sooner for it.
module.enableCompileCache?.(resolve(import.meta.dirname, '../dist/.compiled'));
await import('../dist/apps/api/src/product.js');
