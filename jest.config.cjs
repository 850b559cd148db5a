const { existsSync } = require('node:fs');

/** Where a browser may be; tests in one are left out on a machine that has none. */
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const browser = BROWSERS.find((path) => path !== undefined && existsSync(path));
if (browser !== undefined) process.env.CHROMIUM = browser;

/**
 * Tests run as plain Node, on compiled code: Jest's own sandbox cannot require the ESM-only
 * packages of Nest 12 on Node 20, and reloads every module for each file.
 */
module.exports = {
  rootDir: 'dist-test',
  runner: 'jest-light-runner',
  transform: {},
  testRegex: browser ? '\\.(int-|e2e-|browser-)?spec\\.js$' : '\\.(int-|e2e-)?spec\\.js$',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testTimeout: 30_000,
  maxWorkers: 2,
};
