import { expect, expectTypeOf, test } from "vitest";
import { connectMock } from "../../connect-mock.js";
import { createMockServer } from "../../mock-server.js";
import "../vitest.js";
import type { ExpectedRequest, TestMockServer } from "../vitest.js";

const mock = createMockServer();

test("a request is expected by the operation's own parts", () => {
  expect(mock).toHaveReceived("runs.reschedule", { body: { delay: "2h" }, params: { runId: "run_1" }, times: 1 });
  expect(mock).toHaveReceived("runs.reschedule", { body: { delay: new Date(0) } });
  expect(mock).toHaveReceived("runs.reschedule", { body: { delay: expect.any(String) } });
  expect(mock.requests).toHaveReceived("tasks.trigger", { body: { payload: { to: "a" }, options: { tags: ["a"] } } });
  expect(mock).toHaveReceived("runs.list", { query: { "filter[status]": "DELAYED" } });
  expect(mock).not.toHaveReceived("runs.cancel");

  // @ts-expect-error no such operation
  expect(mock).toHaveReceived("runs.rescheduled");
  // @ts-expect-error the body of another operation
  expect(mock).toHaveReceived("runs.reschedule", { body: { tags: ["a"] } });
  // @ts-expect-error a delay is text or a date
  expect(mock).toHaveReceived("runs.reschedule", { body: { delay: 2 } });
  // @ts-expect-error no such path parameter
  expect(mock).toHaveReceived("runs.reschedule", { params: { id: "run_1" } });
  // @ts-expect-error no such query parameter
  expect(mock).toHaveReceived("runs.list", { query: { status: "DELAYED" } });
  // @ts-expect-error no such part
  expect(mock).toHaveReceived("runs.list", { payload: {} });
  expectTypeOf<ExpectedRequest<"runs.reschedule">["body"]>().toEqualTypeOf<
    { readonly delay?: string | Date } | undefined
  >();
});

test("of a mock in another process it is awaited", () => {
  const remote = connectMock({ url: "http://127.0.0.1:4010" });
  expectTypeOf(expect(remote).toHaveReceived("runs.cancel")).toEqualTypeOf<Promise<void>>();
  expectTypeOf(expect(remote).not.toHaveReceived("runs.cancel")).toEqualTypeOf<Promise<void>>();
  expectTypeOf(expect(mock).toHaveReceived("runs.cancel")).toEqualTypeOf<void>();
  expectTypeOf(expect(mock.requests).toHaveReceived("runs.cancel")).toEqualTypeOf<void>();
});

test("a history is a list of the statuses there are, or of more about them", () => {
  expect(mock.runs.get("run_1")).toHaveHistory(["DELAYED", { to: "QUEUED", event: "delay elapsed" }]);
  // @ts-expect-error no such status
  expect(mock.runs.get("run_1")).toHaveHistory(["PENDING"]);
});

test("the mock of a test file has what a mock server has, but that it listens already", () => {
  expectTypeOf<TestMockServer["clock"]>().toEqualTypeOf(mock.clock);
  expectTypeOf<TestMockServer["url"]>().toEqualTypeOf<string>();
  expectTypeOf<TestMockServer>().not.toHaveProperty("listen");
});
