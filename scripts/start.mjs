// `npm start`: builds what changed, then runs the whole product in this process.
import { buildIfStale } from './build-if-stale.mjs';

process.setSourceMapsEnabled(true);
buildIfStale();
await import('../dist/apps/api/src/product.js');
