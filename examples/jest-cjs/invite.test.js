const { connectMock } = require("@trigger-api/mock-server");
const { invite, putOff } = require("./invite.js");

const { TRIGGER_API_URL: url, TRIGGER_SECRET_KEY: secretKey } = process.env;
const mock = connectMock({ url, secretKey });

afterEach(() => mock.reset());

test("an invitation goes out after a day", async () => {
  const id = await invite("ada@example.com");
  expect(await mock.clock.advance("1d")).toMatchObject([{ id, from: "DELAYED", to: "QUEUED" }]);
});

test("an invitation that was put off waits longer", async () => {
  const id = await invite("ada@example.com");
  expect(await putOff(id, "2d")).toBe(true);
  expect(await mock.clock.advance("1d")).toEqual([]);
  expect(await mock.requests.last({ operation: "runs.reschedule" })).toMatchObject({
    params: { runId: id },
    request: { body: { delay: "2d" } },
  });
});

test("an invitation that went out cannot be put off", async () => {
  const id = await invite("ada@example.com");
  await mock.clock.advance("1d");
  expect(await putOff(id, "2d")).toBe(false);
  expect(await mock.requests.count({ operation: "runs.reschedule" })).toBe(0);
});
