import type {
  AddBatchItemsResponse,
  AddRunTagsRequest,
  AddRunTagsResponse,
  Batch,
  BatchLine,
  BatchTriggerTaskRequest,
  BatchTriggerTaskResponse,
  BulkAction,
  BulkActionList,
  CreateBatchRequest,
  CreateBatchResponse,
  CreateBulkActionRequest,
  CreateBulkActionResponse,
  CreatePublicTokenRequest,
  CreatePublicTokenResponse,
  CreateScheduleRequest,
  CreateSessionRequest,
  CreateSessionResponse,
  CreateWaitpointTokenRequest,
  CreateWaitpointTokenResponse,
  DeleteScheduleResponse,
  Deployment,
  DeploymentList,
  EnvironmentVariable,
  EnvironmentVariableList,
  EnvironmentVariableWritten,
  ErrorGroup,
  ErrorGroupList,
  ErrorGroupListItem,
  ExecuteQueryRequest,
  ExecuteQueryResponse,
  IgnoreErrorRequest,
  ImportEnvironmentVariablesRequest,
  LatestDeployment,
  OverrideQueueConcurrencyRequest,
  PacketUploadUrl,
  PauseQueueRequest,
  PromoteDeploymentResponse,
  Queue,
  QueueList,
  ResetIdempotencyKeyRequest,
  ResetIdempotencyKeyResponse,
  RunList,
  RunListItem,
  RunResult,
  Schedule,
  ScheduleList,
  ScheduleListItem,
  Session,
  SessionList,
  SessionListItem,
  SpanDetail,
  TimezoneList,
  TokenClaims,
  TriggerBatchRequest,
  TriggerBatchResponse,
  UpdateRunMetadataRequest,
  UpdateRunMetadataResponse,
  UpdateSessionRequest,
  WaitpointToken,
  WaitpointTokenList,
  WaitpointTokenListItem,
} from "@trigger-api/types";
import { describe, expectTypeOf, it } from "vitest";
import {
  type ApiPromise,
  createClient,
  type PagePromise,
  type RequestOptions,
  type TaskIdentifier,
  type TaskItemsBodies,
} from "./index.js";

const client = createClient();

type Environment = "dev" | "staging" | "prod" | "preview";
interface Cursors {
  readonly size?: number;
  readonly after?: string;
  readonly before?: string;
}
interface Times {
  readonly from?: string | number | Date;
  readonly to?: string | number | Date;
  readonly period?: string;
}

describe("each method takes and answers exactly what the spec says", () => {
  it("runs", () => {
    expectTypeOf(client.runs.listForProject).parameter(0).toEqualTypeOf<string>();
    expectTypeOf(client.runs.listForProject).returns.toEqualTypeOf<PagePromise<RunList, RunListItem>>();
    expectTypeOf(client.runs.addTags).toEqualTypeOf<
      (runId: string, body: AddRunTagsRequest, options?: RequestOptions) => ApiPromise<AddRunTagsResponse>
    >();
    expectTypeOf(client.runs.updateMetadata).toEqualTypeOf<
      (runId: string, body: UpdateRunMetadataRequest, options?: RequestOptions) => ApiPromise<UpdateRunMetadataResponse>
    >();
    expectTypeOf(client.runs.retrieveResult).toEqualTypeOf<
      (runId: string, options?: RequestOptions) => ApiPromise<RunResult>
    >();
    expectTypeOf(client.runs.retrieveSpan).toEqualTypeOf<
      (runId: string, spanId: string, options?: RequestOptions) => ApiPromise<SpanDetail>
    >();
  });

  it("tasks and batches", () => {
    expectTypeOf(client.tasks.batchTrigger).toEqualTypeOf<
      <Task extends TaskIdentifier>(
        taskIdentifier: Task,
        body: TaskItemsBodies<BatchTriggerTaskRequest>[Task],
        options?: RequestOptions,
      ) => ApiPromise<BatchTriggerTaskResponse>
    >();
    expectTypeOf(client.batches.trigger).toEqualTypeOf<
      (body: TriggerBatchRequest, options?: RequestOptions) => ApiPromise<TriggerBatchResponse>
    >();
    expectTypeOf(client.batches.create).toEqualTypeOf<
      (body: CreateBatchRequest, options?: RequestOptions) => ApiPromise<CreateBatchResponse>
    >();
    expectTypeOf(client.batches.addItems).toEqualTypeOf<
      (
        batchId: string,
        body: Iterable<BatchLine> | AsyncIterable<BatchLine> | string,
        options?: RequestOptions,
      ) => ApiPromise<AddBatchItemsResponse>
    >();
    expectTypeOf(client.batches.retrieve).toEqualTypeOf<
      (batchId: string, options?: RequestOptions) => ApiPromise<Batch>
    >();
    expectTypeOf(client.idempotencyKeys.reset).toEqualTypeOf<
      (
        key: string,
        body: ResetIdempotencyKeyRequest,
        options?: RequestOptions,
      ) => ApiPromise<ResetIdempotencyKeyResponse>
    >();
  });

  it("schedules", () => {
    expectTypeOf(client.schedules.list).returns.toEqualTypeOf<PagePromise<ScheduleList, ScheduleListItem>>();
    expectTypeOf(client.schedules.list)
      .parameter(0)
      .toEqualTypeOf<{ readonly page?: number; readonly perPage?: number } | undefined>();
    expectTypeOf(client.schedules.create).toEqualTypeOf<
      (body: CreateScheduleRequest, options?: RequestOptions) => ApiPromise<Schedule>
    >();
    expectTypeOf(client.schedules.delete).toEqualTypeOf<
      (scheduleId: string, options?: RequestOptions) => ApiPromise<DeleteScheduleResponse>
    >();
    expectTypeOf(client.timezones.list).toEqualTypeOf<
      (query?: { readonly excludeUtc?: boolean }, options?: RequestOptions) => ApiPromise<TimezoneList>
    >();
  });

  it("queues", () => {
    expectTypeOf(client.queues.list).toEqualTypeOf<
      (
        query?: { readonly page?: number; readonly perPage?: number },
        options?: RequestOptions,
      ) => PagePromise<QueueList, Queue>
    >();
    expectTypeOf(client.queues.retrieve).toEqualTypeOf<
      (
        queueParam: string,
        query?: { readonly type?: "id" | "task" | "custom" },
        options?: RequestOptions,
      ) => ApiPromise<Queue>
    >();
    expectTypeOf(client.queues.pause).toEqualTypeOf<
      (queueParam: string, body: PauseQueueRequest, options?: RequestOptions) => ApiPromise<Queue>
    >();
    expectTypeOf(client.queues.overrideConcurrency).toEqualTypeOf<
      (queueParam: string, body: OverrideQueueConcurrencyRequest, options?: RequestOptions) => ApiPromise<Queue>
    >();
  });

  it("environment variables", () => {
    expectTypeOf(client.envvars.list).toEqualTypeOf<
      (projectRef: string, env: Environment, options?: RequestOptions) => ApiPromise<EnvironmentVariableList>
    >();
    expectTypeOf(client.envvars.retrieve).toEqualTypeOf<
      (projectRef: string, env: Environment, name: string, options?: RequestOptions) => ApiPromise<EnvironmentVariable>
    >();
    expectTypeOf(client.envvars.import).toEqualTypeOf<
      (
        projectRef: string,
        env: Environment,
        body: ImportEnvironmentVariablesRequest | FormData,
        options?: RequestOptions,
      ) => ApiPromise<EnvironmentVariableWritten>
    >();
  });

  it("deployments", () => {
    expectTypeOf(client.deployments.list).returns.toEqualTypeOf<PagePromise<DeploymentList, Deployment>>();
    type Pages = NonNullable<Parameters<typeof client.deployments.list>[0]>["page"];
    expectTypeOf<Pages>().toEqualTypeOf<
      { readonly size?: number | undefined; readonly after?: string | undefined } | undefined
    >();
    expectTypeOf(client.deployments.retrieveLatest).toEqualTypeOf<
      (options?: RequestOptions) => ApiPromise<LatestDeployment>
    >();
    expectTypeOf(client.deployments.promote).toEqualTypeOf<
      (
        version: string,
        query?: { readonly allowRollbacks?: boolean },
        options?: RequestOptions,
      ) => ApiPromise<PromoteDeploymentResponse>
    >();
  });

  it("waitpoint tokens", () => {
    expectTypeOf(client.waitpoints.list).toEqualTypeOf<
      (
        query?: {
          readonly page?: Cursors | undefined;
          readonly filter?:
            | {
                readonly status?: ("WAITING" | "COMPLETED" | "TIMED_OUT")[];
                readonly idempotencyKey?: string;
                readonly tags?: string[];
                readonly createdAt?: Times | undefined;
              }
            | undefined;
        },
        options?: RequestOptions,
      ) => PagePromise<WaitpointTokenList, WaitpointTokenListItem>
    >();
    expectTypeOf(client.waitpoints.create).toEqualTypeOf<
      (body: CreateWaitpointTokenRequest, options?: RequestOptions) => ApiPromise<CreateWaitpointTokenResponse>
    >();
    expectTypeOf(client.waitpoints.retrieve).toEqualTypeOf<
      (waitpointId: string, options?: RequestOptions) => ApiPromise<WaitpointToken>
    >();
  });

  it("bulk actions", () => {
    expectTypeOf(client.bulkActions.list).toEqualTypeOf<
      (
        query?: { readonly page?: Cursors | undefined },
        options?: RequestOptions,
      ) => PagePromise<BulkActionList, BulkAction>
    >();
    expectTypeOf(client.bulkActions.create).toEqualTypeOf<
      (body: CreateBulkActionRequest, options?: RequestOptions) => ApiPromise<CreateBulkActionResponse>
    >();
  });

  it("errors", () => {
    expectTypeOf(client.errors.list).returns.toEqualTypeOf<PagePromise<ErrorGroupList, ErrorGroupListItem>>();
    expectTypeOf(client.errors.ignore).toEqualTypeOf<
      (errorId: string, body: IgnoreErrorRequest, options?: RequestOptions) => ApiPromise<ErrorGroup>
    >();
    expectTypeOf(client.errors.unresolve).toEqualTypeOf<
      (errorId: string, options?: RequestOptions) => ApiPromise<ErrorGroup>
    >();
  });

  it("sessions", () => {
    expectTypeOf(client.sessions.list).returns.toEqualTypeOf<PagePromise<SessionList, SessionListItem>>();
    expectTypeOf(client.sessions.create).toEqualTypeOf<
      (body: CreateSessionRequest, options?: RequestOptions) => ApiPromise<CreateSessionResponse>
    >();
    expectTypeOf(client.sessions.update).toEqualTypeOf<
      (session: string, body: UpdateSessionRequest, options?: RequestOptions) => ApiPromise<Session>
    >();
  });

  it("queries, tokens and packets", () => {
    expectTypeOf(client.query.execute).toEqualTypeOf<
      (body: ExecuteQueryRequest, options?: RequestOptions) => ApiPromise<ExecuteQueryResponse>
    >();
    expectTypeOf(client.auth.retrieveClaims).toEqualTypeOf<(options?: RequestOptions) => ApiPromise<TokenClaims>>();
    expectTypeOf(client.auth.createPublicToken).toEqualTypeOf<
      (body: CreatePublicTokenRequest, options?: RequestOptions) => ApiPromise<CreatePublicTokenResponse>
    >();
    expectTypeOf(client.packets.createUploadUrl).toEqualTypeOf<
      (name: string, options?: RequestOptions) => ApiPromise<PacketUploadUrl>
    >();
  });
});

describe("wrong calls do not compile", () => {
  const { runs, tasks, batches, idempotencyKeys, schedules, queues, envvars, deployments } = client;
  const { waitpoints, bulkActions, errors, sessions, query, auth } = client;
  const schedule = { task: "nightly", cron: "0 9 * * *", deduplicationKey: "nightly" };

  it("for lack of a body or of a field of it", () => {
    // @ts-expect-error the body is missing
    schedules.create();
    // @ts-expect-error `cron` is missing
    schedules.create({ task: "nightly", deduplicationKey: "nightly" });
    // @ts-expect-error `action` is missing
    queues.pause("queue_1234", { type: "id" });
    // @ts-expect-error `value` is missing
    envvars.create("proj_1234", "dev", { name: "A" });
    // @ts-expect-error `taskIdentifier` is missing
    idempotencyKeys.reset("key", {});
    // @ts-expect-error `task` is missing from the item
    batches.addItems("batch_1234", [{ index: 0 }]);
    // @ts-expect-error `index` is missing from the item
    batches.addItems("batch_1234", new Set([{ task: "my-task" }]));
    // @ts-expect-error `runCount` is missing
    batches.create({});
    // @ts-expect-error `triggerConfig` is missing
    sessions.create({ type: "chat", taskIdentifier: "my-chat" });
    // @ts-expect-error `scopes` is missing
    auth.createPublicToken({ expirationTime: "1h" });
    // @ts-expect-error `query` is missing
    query.execute({ format: "csv" });
    // @ts-expect-error the name is missing
    envvars.retrieve("proj_1234", "dev");
    // @ts-expect-error the query is required here
    runs.listForProject("proj_1234");
  });

  it("for a wrong word", () => {
    // @ts-expect-error no such action
    queues.pause("queue_1234", { action: "stop" });
    // @ts-expect-error no such way to read the path
    queues.retrieve("my-task", { type: "name" });
    // @ts-expect-error no such environment
    envvars.list("proj_1234", "production");
    // @ts-expect-error no such format
    query.execute({ query: "SELECT 1", format: "xml" });
    // @ts-expect-error no such scope
    query.execute({ query: "SELECT 1", scope: "world" });
    // @ts-expect-error no such action
    bulkActions.create({ action: "delete", runIds: ["run_1234"] });
    // @ts-expect-error no such status
    errors.list({ filter: { status: ["open"] } });
    // @ts-expect-error no such status
    waitpoints.list({ filter: { status: ["DONE"] } });
    // @ts-expect-error no such machine
    tasks.trigger("my-task", { options: { machine: "huge" } });
    // @ts-expect-error no such environment
    runs.listForProject("proj_1234", { filter: { env: ["local"] } });
  });

  it("for an unknown filter or member", () => {
    // @ts-expect-error no such filter
    runs.list({ filter: { state: ["QUEUED"] } });
    // @ts-expect-error no such filter
    sessions.list({ filter: { owner: "me" } });
    // @ts-expect-error there is no way back in this list
    deployments.list({ page: { before: "deployment_1234" } });
    // @ts-expect-error this list has numbers
    schedules.list({ page: { after: "cursor" } });
    // @ts-expect-error no such member
    schedules.create({ ...schedule, every: "day" });
    // @ts-expect-error no such member
    tasks.trigger("my-task", { body: {} });
  });

  it("for a number where text is due, and the like", () => {
    // @ts-expect-error an id is text
    schedules.retrieve(1234);
    // @ts-expect-error tags are text
    runs.addTags("run_1234", { tags: [1] });
    // @ts-expect-error a number of items is no text
    batches.create({ runCount: "2" });
    // @ts-expect-error a limit is no text
    queues.overrideConcurrency("queue_1234", { concurrencyLimit: "5" });
    // @ts-expect-error a page is a number
    queues.list({ page: "2" });
    // @ts-expect-error a period is text
    waitpoints.list({ filter: { createdAt: { period: 7 } } });
    // @ts-expect-error cron is text
    schedules.create({ ...schedule, cron: 5 });
    // @ts-expect-error a name is text
    envvars.retrieve("proj_1234", "dev", 5);
    // @ts-expect-error a form is not a number
    envvars.import("proj_1234", "dev", 5);
    // @ts-expect-error metadata is an object
    runs.updateMetadata("run_1234", { metadata: "text" });
  });
});

declare module "./contract.js" {
  interface TaskPayloads {
    "resize-image": { url: string };
  }
}

it("holds the payloads of a batch of one task against TaskPayloads", () => {
  const { tasks } = client;
  tasks.batchTrigger("resize-image", { items: [{ payload: { url: "a" }, options: { delay: "1h" } }] });
  // @ts-expect-error the payload has no such member
  tasks.batchTrigger("resize-image", { items: [{ payload: { uri: "a" } }] });
  // @ts-expect-error the payload is missing
  tasks.batchTrigger("resize-image", { items: [{}] });
  // @ts-expect-error the items are missing
  tasks.batchTrigger("resize-image", {});
  tasks.batchTrigger("another", { items: [{ payload: 1 }, {}] });
});
