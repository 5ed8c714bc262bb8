import type { ConformanceCase } from "../case.js";
import { after, aToken, has, json, matches, runId, starts } from "../pattern.js";
import { advance, delayed, deploy, move, refused, retrieve, send, shows, trigger, triggerWith } from "../steps.js";

const noDelay: ConformanceCase["steps"] = [retrieve({ has: { status: "QUEUED" }, lacks: ["delayedUntil"] })];

export const triggerAndRetrieve: readonly ConformanceCase[] = [
  {
    id: "C1",
    name: "a triggered run has an id, and a token that may read it and write to it",
    steps: [
      trigger(
        {},
        {
          keep: { run: "id" },
          expect: {
            body: { id: runId, isCached: false },
            headers: {
              "x-trigger-jwt": aToken,
              "x-trigger-jwt-claims": json(
                has({
                  scopes: [matches("read:runs:run_[a-z0-9]+"), matches("write:inputStreams:run_[a-z0-9]+")],
                  pub: true,
                }),
              ),
            },
          },
        },
      ),
    ],
  },
  {
    id: "C2",
    name: "a run that no worker has taken is queued and shows no more than that",
    needs: ["idle"],
    given: [trigger()],
    steps: [
      retrieve({
        has: {
          status: "QUEUED",
          isQueued: true,
          isExecuting: false,
          isWaiting: false,
          isCompleted: false,
          isSuccess: false,
          isFailed: false,
          isCancelled: false,
          tags: [],
          attempts: [],
          attemptCount: 0,
          depth: 0,
          triggerFunction: "trigger",
          relatedRuns: { children: [] },
        },
        lacks: ["startedAt", "finishedAt", "delayedUntil", "output", "error", "payload"],
      }),
    ],
  },
  {
    id: "C3",
    name: "a delayed run says until when",
    given: [delayed],
    steps: [shows({ status: "DELAYED", isQueued: true, delayedUntil: after("2h"), payload: { a: 1 } })],
  },
  {
    id: "C4",
    name: "a run whose delay is over is queued and keeps its instant",
    needs: ["clock"],
    given: [delayed, advance("2h")],
    steps: [shows({ status: "QUEUED", delayedUntil: after("2h") })],
  },
  {
    id: "C5",
    name: "a delay that is none is passed over",
    needs: ["idle"],
    given: [triggerWith({ delay: "yesterday" })],
    steps: noDelay,
  },
  {
    id: "C6",
    name: "a delay that is past is passed over",
    needs: ["idle"],
    given: [triggerWith({ delay: "2020-01-01T00:00:00Z" })],
    steps: noDelay,
  },
  {
    id: "C7",
    name: "an empty body is refused",
    steps: [trigger("", { expect: refused(400, "Request body is empty") })],
  },
  {
    id: "C8",
    name: "a body that is not JSON is refused",
    steps: [trigger("{", { expect: refused(400, "Invalid JSON") })],
  },
  {
    id: "C9",
    name: "11 tags are refused, and there is no run",
    needs: ["empty"],
    steps: [
      triggerWith(
        { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) },
        { expect: refused(422, "Runs can only have 10 tags, you're trying to set 11.") },
      ),
      send("GET /api/v1/runs", undefined, { expect: { has: { data: [] } } }),
    ],
  },
  {
    id: "C10",
    name: "a tag of 129 characters is refused",
    steps: [
      triggerWith(
        { tags: ["t".repeat(129)] },
        { expect: { status: 400, body: { error: starts("Validation error:") } } },
      ),
    ],
  },
  {
    id: "C11",
    name: "a payload that the SDK wrote is shown as plain JSON",
    given: [
      trigger({
        payload: '{"json":{"d":"1970-01-01T00:00:00.000Z"},"meta":{"values":{"d":["Date"]}}}',
        options: { payloadType: "application/super+json", delay: "2h" },
      }),
    ],
    steps: [shows({ payload: { d: "1970-01-01T00:00:00.000Z" } })],
  },
  {
    id: "C12",
    name: "a time to live in seconds is shown as a duration",
    given: [triggerWith({ ttl: 3600, delay: "2h" })],
    steps: [shows({ ttl: "1h" })],
  },
  {
    id: "C13",
    name: "a queued run expires when its time to live is over",
    needs: ["clock", "idle"],
    given: [triggerWith({ ttl: "10m" }), advance("10m")],
    steps: [
      shows({
        status: "EXPIRED",
        isQueued: false,
        isExecuting: false,
        isWaiting: false,
        isCompleted: false,
        isSuccess: false,
        isFailed: false,
        isCancelled: false,
        expiredAt: after("10m"),
        finishedAt: after("10m"),
        "error.message": "Run expired because the TTL (10m) was reached",
      }),
    ],
  },
  {
    id: "C14",
    name: "the time to live of a delayed run counts from the end of the delay",
    needs: ["clock", "idle"],
    given: [triggerWith({ delay: "1h", ttl: "10m" })],
    steps: [advance("65m"), shows({ status: "QUEUED" }), advance("5m"), shows({ status: "EXPIRED" })],
  },
  {
    id: "C15",
    name: "an unknown run is not found, and may be asked for again",
    steps: [retrieve({ ...refused(404, "Not found"), headers: { "x-should-retry": "true" } }, "run_nope")],
  },
  {
    id: "C16",
    name: "the run of another environment is not found",
    needs: ["credentials"],
    given: [trigger({}, { as: "otherKey", keep: { run: "id" } })],
    steps: [retrieve({ ...refused(404, "Not found"), headers: { "x-should-retry": "true" } })],
  },
  ...["/api/v3/runs/run_x", "/api/v1/runs", "/api/v1/queues", "/api/v1/schedules", "/api/v1/no/such/path"].map(
    (path): ConformanceCase => ({
      id: "C17",
      name: `without Authorization ${path} answers a problem`,
      steps: [
        send(`GET ${path}`, undefined, {
          as: "nobody",
          expect: {
            status: 401,
            headers: { "content-type": starts("application/problem+json") },
            has: { title: "Unauthorized", status: 401, error: "No authorization header provided" },
          },
        }),
      ],
    }),
  ),
  {
    id: "C18",
    name: "an unknown key is refused",
    steps: [send("GET /api/v3/runs/x", undefined, { as: "unknownKey", expect: refused(401, "Invalid API key") })],
  },
  {
    id: "C19",
    name: "without the version header a waiting run is frozen, and executing",
    needs: ["worker"],
    given: [trigger(), move("wait")],
    steps: [
      retrieve({ has: { status: "FROZEN", isExecuting: true, isWaiting: false } }, "{run}", {
        headers: { "x-trigger-api-version": null },
      }),
    ],
  },
  {
    id: "C20",
    name: "with the version header a waiting run is waiting, and not executing",
    needs: ["worker"],
    given: [trigger(), move("wait")],
    steps: [shows({ status: "WAITING", isWaiting: true, isExecuting: false })],
  },
  {
    id: "C21",
    name: "a run whose task no deployed version has waits for a version",
    needs: ["worker"],
    given: [trigger(), move("park")],
    steps: [shows({ status: "PENDING_VERSION", isQueued: true })],
  },
  {
    id: "T1",
    name: "an unknown version header is none",
    needs: ["worker"],
    given: [trigger(), move("wait")],
    steps: [retrieve({ has: { status: "FROZEN" } }, "{run}", { headers: { "x-trigger-api-version": "2030-01-01" } })],
  },
  {
    id: "T2",
    name: "a development run has a time to live of ten minutes",
    needs: ["credentials"],
    given: [trigger({}, { as: "developmentKey", keep: { run: "id" } })],
    steps: [retrieve({ has: { ttl: "10m" } }, "{run}", { as: "developmentKey" })],
  },
  {
    id: "T3",
    name: "a parent that has ended takes no children",
    needs: ["worker"],
    given: [trigger(), move("complete")],
    steps: [
      triggerWith(
        { parentRunId: "{run}" },
        {
          task: "child",
          expect: { status: 422, body: { error: starts("Cannot trigger child as the parent run has a status of") } },
        },
      ),
    ],
  },
  {
    id: "T4",
    name: "a trigger of more than 3 MiB is refused",
    steps: [trigger({ payload: "x".repeat(3_145_728) }, { expect: refused(413, "Request body too large") })],
  },
  {
    id: "T5",
    name: "a trailing slash leads to the path without it",
    steps: [
      send("GET /api/v1/runs/", undefined, {
        expect: { status: 301, headers: { location: matches(".*/api/v1/runs") } },
      }),
    ],
  },
  {
    id: "T6",
    name: "a version that nothing was deployed as cannot be locked to",
    needs: ["settings"],
    given: [deploy("20300101.8")],
    steps: [
      triggerWith(
        { lockToVersion: "19990101.1" },
        { expect: refused(422, "Task locked to version '19990101.1', but no worker found with that version.") },
      ),
    ],
  },
  {
    id: "T7",
    name: "a token for one use triggers one run",
    given: [
      send(
        "POST /api/v1/auth/public-tokens",
        { scopes: ["trigger:tasks:{task}"], oneTimeUse: true },
        { keep: { once: "token" } },
      ),
    ],
    steps: [
      triggerWith({ delay: "2h" }, { as: "{once}", expect: { body: { id: runId, isCached: false } } }),
      triggerWith(
        { delay: "2h" },
        {
          as: "{once}",
          expect: refused(422, "Cannot trigger {task} with a one-time use token as it has already been used."),
        },
      ),
    ],
  },
];
