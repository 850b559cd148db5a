module.exports = async function tearDown(): Promise<void> {
  await globalThis.tableeTestServer?.stop();
};
