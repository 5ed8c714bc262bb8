// Once for the whole run, in Jest's own process: the workers reach the mock over its port.
const { createMockServer } = require("@trigger-api/mock-server");

module.exports = async function startMock() {
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z", fastRetries: true });
  globalThis.mockServer = await mock.listen();
  process.env.TRIGGER_API_URL = globalThis.mockServer.url;
};
