// Writes docs/settings.md from the table of settings, after a build.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { settingsPage } = createRequire(import.meta.url)(
  '../dist/libs/platform/config/src/index.js',
);

writeFileSync(new URL('../docs/settings.md', import.meta.url), settingsPage());
