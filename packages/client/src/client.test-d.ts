import type {
  CancelRunResponse,
  operations,
  ReplayRunRequest,
  ReplayRunResponse,
  RescheduleRunRequest,
  Run,
  RunList,
  RunListItem,
  TriggerTaskRequest,
  TriggerTaskResponse,
} from "@trigger-api/types";
import { describe, expectTypeOf, it } from "vitest";
import {
  type ApiPromise,
  createClient,
  type ErrorBodies,
  type Fetch,
  isTriggerApiError,
  type PagePromise,
  type PageWalk,
  type RequestOptions,
  type RunsListQuery,
  type TaskBodies,
  type TaskIdentifier,
  type TriggerApiError,
  type TriggerApiErrorOf,
} from "./index.js";

declare module "./contract.js" {
  interface TaskPayloads {
    "send-email": { to: string };
    nightly: undefined;
  }
}

const client = createClient();
const { runs, tasks, http } = client;

describe("each method is its flat signature", () => {
  it("tasks.trigger", () => {
    expectTypeOf(tasks.trigger).toEqualTypeOf<
      <Task extends TaskIdentifier>(
        taskIdentifier: Task,
        body: TaskBodies<TriggerTaskRequest>[Task],
        options?: RequestOptions,
      ) => ApiPromise<TriggerTaskResponse>
    >();
  });
  it("runs.list", () => {
    expectTypeOf(runs.list).toEqualTypeOf<
      (query?: RunsListQuery, options?: RequestOptions) => PagePromise<RunList, RunListItem>
    >();
  });
  it("runs.retrieve", () => {
    expectTypeOf(runs.retrieve).toEqualTypeOf<(runId: string, options?: RequestOptions) => ApiPromise<Run>>();
  });
  it("runs.reschedule", () => {
    expectTypeOf(runs.reschedule).toEqualTypeOf<
      (runId: string, body: RescheduleRunRequest, options?: RequestOptions) => ApiPromise<Run>
    >();
  });
  it("runs.cancel", () => {
    expectTypeOf(runs.cancel).toEqualTypeOf<
      (runId: string, options?: RequestOptions) => ApiPromise<CancelRunResponse>
    >();
  });
  it("runs.replay", () => {
    expectTypeOf(runs.replay).toEqualTypeOf<
      (runId: string, body?: ReplayRunRequest, options?: RequestOptions) => ApiPromise<ReplayRunResponse>
    >();
  });
});

describe("what comes back", () => {
  it("is the answer, the page, or the items", async () => {
    expectTypeOf(await runs.retrieve("run_1")).toEqualTypeOf<Run>();
    expectTypeOf(await runs.list()).toEqualTypeOf<RunList & PageWalk<RunList, RunListItem>>();
    for await (const run of runs.list()) expectTypeOf(run).toEqualTypeOf<RunListItem>();
    expectTypeOf((await runs.list()).getNextPage()).toEqualTypeOf<PagePromise<RunList, RunListItem>>();
    const whole = await runs.cancel("run_1").withResponse();
    expectTypeOf(whole.data).toEqualTypeOf<CancelRunResponse>();
    expectTypeOf(whole.attempts).toEqualTypeOf<number>();
  });

  it("is told apart by http", async () => {
    const result = await http.GET("/api/v3/runs/{runId}", { params: { path: { runId: "run_1" } } });
    if (result.data) expectTypeOf(result.data).toEqualTypeOf<Run>();
    else expectTypeOf(result.error).toEqualTypeOf<ErrorBodies["runs.retrieve"][keyof ErrorBodies["runs.retrieve"]]>();
  });
});

describe("a query nests", () => {
  type Parameters = NonNullable<operations["runs.list"]["parameters"]["query"]>;
  it("with the types of the spec", () => {
    expectTypeOf<NonNullable<RunsListQuery["filter"]>["status"]>().toEqualTypeOf<Parameters["filter[status]"]>();
    expectTypeOf<NonNullable<RunsListQuery["page"]>["size"]>().toEqualTypeOf<Parameters["page[size]"]>();
    expectTypeOf<NonNullable<NonNullable<RunsListQuery["filter"]>["createdAt"]>["period"]>().toEqualTypeOf<
      Parameters["filter[createdAt][period]"]
    >();
  });
});

describe("an error", () => {
  const error: unknown = undefined;
  it("has the body of its operation and status", () => {
    if (isTriggerApiError(error, "runs.reschedule", 404)) {
      expectTypeOf(error).toEqualTypeOf<TriggerApiError<404, ErrorBodies["runs.reschedule"][404]>>();
      expectTypeOf(error.body.error).toExtend<string>();
    }
    if (isTriggerApiError(error)) expectTypeOf(error).toEqualTypeOf<TriggerApiError>();
    if (isTriggerApiError(error, "runs.reschedule", 418)) expectTypeOf(error.body).toEqualTypeOf<unknown>();
  });
  it("is narrowed by its status", () => {
    if (!isTriggerApiError(error, "runs.replay")) return;
    expectTypeOf(error).toEqualTypeOf<TriggerApiErrorOf<"runs.replay">>();
    if (error.status === 404) expectTypeOf(error.body).toEqualTypeOf<ErrorBodies["runs.replay"][404]>();
  });
});

describe("a task's payload", () => {
  it("is held against TaskPayloads where that knows the task", () => {
    tasks.trigger("send-email", { payload: { to: "a@example.com" }, options: { delay: new Date() } });
    // @ts-expect-error the payload has no such member
    tasks.trigger("send-email", { payload: { too: "a@example.com" } });
    // @ts-expect-error the payload is missing
    tasks.trigger("send-email", {});
    tasks.trigger("nightly", {});
    tasks.trigger("nightly", { payload: undefined });
  });
  it("is anything for other tasks", () => {
    const name: string = "send-email";
    tasks.trigger("another", { payload: { any: ["thing"] } });
    tasks.trigger("another", {});
    tasks.trigger(name, { payload: 1 });
  });
});

it("takes the runtime's own fetch and signal", () => {
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  expectTypeOf<AbortSignal>().toExtend<NonNullable<RequestOptions["signal"]>>();
});

it("refuses wrong calls", () => {
  // @ts-expect-error no such operation
  runs.nothing;
  // @ts-expect-error an id is text
  runs.retrieve(1);
  // @ts-expect-error the body is missing
  runs.reschedule("run_1");
  // @ts-expect-error the body has no such member
  runs.reschedule("run_1", { until: "1h" });
  // @ts-expect-error a delay is text or a Date
  runs.reschedule("run_1", { delay: 60 });
  // @ts-expect-error no such status
  runs.list({ filter: { status: ["DELAYD"] } });
  // @ts-expect-error a name of the wire, which nests here
  runs.list({ "page[size]": 5 });
  // @ts-expect-error cancel takes no body
  runs.cancel("run_1", { reason: "no" });
  // @ts-expect-error no such option
  runs.retrieve("run_1", { timeOut: 5 });
  // @ts-expect-error the verb does not fit the path
  http.GET("/api/v1/runs/{runId}/reschedule");
  // @ts-expect-error the path parameter is missing
  http.GET("/api/v3/runs/{runId}");
  // @ts-expect-error no such option
  createClient({ apiKey: "tr_dev" });
});
