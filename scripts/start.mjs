// `npm start`: builds what changed, then runs the whole product in this process.
import './build-if-stale.mjs';

process.setSourceMapsEnabled(true);
await import('../dist/apps/api/src/product.js');
