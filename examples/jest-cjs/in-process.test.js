// No port: a mock in the test's own process, for code that is given its `fetch`.
const { createMockServer } = require("@trigger-api/mock-server");

test("the mock runs inside a test", async () => {
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  mock.tasks.define("add", { after: "2s", output: { sum: 3 } });
  const answer = await mock.fetch("https://api.trigger.dev/api/v1/tasks/add/trigger", {
    method: "POST",
    headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
    body: JSON.stringify({ payload: [1, 2] }),
  });
  const { id } = await answer.json();
  await mock.clock.advance("2s");
  expect(mock.runs.get(id)).toMatchObject({ status: "COMPLETED", output: { sum: 3 } });
});
