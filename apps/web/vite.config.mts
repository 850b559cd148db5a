import { defineConfig } from 'vite';

import { words } from './build/words.mts';

/** The server that `npm run dev:web` shows the data of. */
const API = process.env['API_URL'] ?? 'http://localhost:3000';

const ELSEWHERE = ['/api', '/dev', '/health', '/open-data', '/problems', '/pages.css'];

export default defineConfig({
  plugins: [words()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs and seldom changes: kept by browsers from one version to the next.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|openapi-\w+|icu-minify|@tanstack\/(react-router|router-core|history|react-store|store|react-query|query-core))\//,
            },
          ],
        },
      },
      // Directives that only servers of React components read.
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: { proxy: Object.fromEntries(ELSEWHERE.map((path) => [path, { target: API }])) },
});
