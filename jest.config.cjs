/**
 * Tests run as plain Node, on compiled code: Jest's own sandbox cannot require the ESM-only
 * packages of Nest 12 on Node 20, and reloads every module for each file.
 */
module.exports = {
  rootDir: 'dist-test',
  runner: 'jest-light-runner',
  transform: {},
  testRegex: '\\.(int-|e2e-)?spec\\.js$',
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testTimeout: 30_000,
  maxWorkers: 2,
};
