import { buildTemplate } from './template';
import { startTestServer, type TestServer } from './test-server';

declare global {
  var tableeTestServer: TestServer | undefined;
}

/** Once for each run: a server, and on it the database that each test copies. */
module.exports = async function setUp(): Promise<void> {
  const server = await startTestServer();
  globalThis.tableeTestServer = server;
  const { adminUrl, isOurs } = server;
  const template = await buildTemplate(adminUrl, isOurs);
  Object.assign(process.env, {
    TABLEE_TEST_SERVER_URL: adminUrl,
    TABLEE_TEST_TEMPLATE: template,
    TABLEE_TEST_RUN: String(process.pid),
  });
};
