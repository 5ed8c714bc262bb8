import type { ConformanceCase } from "../case.js";
import { after, anyText, has, holds, length, matches, starts } from "../pattern.js";
import { advance, deploy, type Extra, refused, send } from "../steps.js";

const scheduleId = matches("sched_[1-9a-z]+");
const create = (body: Readonly<Record<string, unknown>> = {}, extra: Extra = {}) =>
  send("POST /api/v1/schedules", { task: "cron-task", cron: "0 5 * * *", deduplicationKey: "u1", ...body }, extra);
const created = create({}, { keep: { schedule: "id" } });
const notFound = refused(404, "Schedule not found");
const secondsRefused = "Invalid cron expression: CRON expressions with seconds are not allowed";
const unknown = "/api/v1/schedules/sched_nope";

/** A case of schedules: they change what runs by itself, so they are not for somebody's real environment. */
function scheduled(one: ConformanceCase): ConformanceCase {
  return { ...one, needs: ["settings", ...(one.needs ?? [])] };
}

const cases: readonly ConformanceCase[] = [
  {
    id: "C71",
    name: "a schedule says when it is next",
    needs: ["clock"],
    steps: [
      create(
        {},
        {
          expect: {
            has: {
              id: scheduleId,
              type: "IMPERATIVE",
              task: "cron-task",
              active: true,
              timezone: "UTC",
              nextRun: after("5h"),
              deduplicationKey: "u1",
              generator: { type: "CRON", expression: "0 5 * * *", description: "At 05:00 AM" },
            },
          },
        },
      ),
    ],
  },
  {
    id: "C72",
    name: "the same key changes the schedule that there is",
    needs: ["clock"],
    given: [create({ externalId: "e1" }, { keep: { schedule: "id" } })],
    steps: [
      create(
        { cron: "0 6 * * *" },
        {
          expect: { has: { id: "{schedule}", nextRun: after("6h") }, lacks: ["externalId"] },
        },
      ),
    ],
  },
  {
    id: "C73",
    name: "a key belongs to the project: used in another environment it takes the schedule there",
    needs: ["credentials"],
    given: [
      create({}, { as: "previewKey", headers: { "x-trigger-branch": "one" }, keep: { schedule: "id" } }),
      create(
        {},
        {
          as: "previewKey",
          headers: { "x-trigger-branch": "two" },
          expect: { has: { id: "{schedule}" } },
        },
      ),
    ],
    steps: [
      send("GET /api/v1/schedules/{schedule}", undefined, {
        as: "previewKey",
        headers: { "x-trigger-branch": "one" },
        expect: notFound,
      }),
      send("GET /api/v1/schedules/{schedule}", undefined, {
        as: "previewKey",
        headers: { "x-trigger-branch": "two" },
        expect: { has: { id: "{schedule}" } },
      }),
      send(
        "PUT /api/v1/schedules/{schedule}",
        { task: "cron-task", cron: "0 5 * * *" },
        {
          as: "previewKey",
          headers: { "x-trigger-branch": "one" },
          expect: notFound,
        },
      ),
    ],
  },
  {
    id: "C74",
    name: "an update keeps the task",
    given: [created],
    steps: [
      send(
        "PUT /api/v1/schedules/{schedule}",
        { task: "other-task", cron: "0 7 * * *" },
        {
          expect: {
            has: { id: "{schedule}", task: "cron-task", generator: has({ expression: "0 7 * * *" }) },
          },
        },
      ),
    ],
  },
  ...["0 0 5 * * *", "0  5 * * *"].map(
    (cron): ConformanceCase => ({
      id: "C75",
      name: `${JSON.stringify(cron)} counts as an expression with seconds`,
      steps: [create({ cron }, { expect: refused(422, secondsRefused) })],
    }),
  ),
  {
    id: "C76",
    name: "a time zone that is none is refused",
    steps: [
      create(
        { timezone: "Mars/X" },
        {
          expect: { status: 422, body: { error: starts("Invalid IANA timezone: 'Mars/X'.") } },
        },
      ),
    ],
  },
  {
    id: "C77",
    name: "an unknown task is refused",
    given: [deploy("20300101.8", { tasks: ["cron-task"] })],
    steps: [create({ task: "nope" }, { expect: refused(422, "Task with identifier nope not found in project.") })],
  },
  {
    id: "C78",
    name: "a schedule that is switched off fires no more",
    needs: ["clock", "empty"],
    given: [created],
    steps: [
      send("POST /api/v1/schedules/{schedule}/deactivate", undefined, { expect: { has: { active: false } } }),
      send("GET /api/v1/schedules/{schedule}", undefined, { expect: { has: { active: false, nextRun: null } } }),
      advance("1d"),
      send("GET /api/v1/runs", undefined, { expect: { has: { data: [] } } }),
      send("POST /api/v1/schedules/{schedule}/activate", undefined, {
        expect: { has: { active: true, nextRun: after("29h") } },
      }),
    ],
  },
  {
    id: "C79",
    name: "a schedule makes a run at its time",
    needs: ["clock", "empty"],
    // It fires at the effective instant, up to a minute after the one of the expression.
    given: [created, advance("5h1m")],
    steps: [
      send("GET /api/v1/runs?filter[schedule]={schedule}", undefined, {
        expect: { has: { data: length(1), "data.0.createdAt": after("5h"), "data.0.taskIdentifier": "cron-task" } },
        keep: { run: "data.0.id" },
      }),
      send("GET /api/v3/runs/{run}", undefined, {
        expect: {
          has: {
            "schedule.id": "{schedule}",
            "schedule.deduplicationKey": "u1",
            createdAt: after("5h"),
            triggerFunction: "trigger",
            tags: [],
            payload: has({ scheduleId: "{schedule}", timestamp: after("5h"), timezone: "UTC" }),
          },
          lacks: ["delayedUntil", "payload.lastTimestamp"],
        },
      }),
    ],
  },
  {
    id: "C80",
    name: "a schedule is found by its key as by its id",
    given: [created],
    steps: ["u1", "{schedule}"].map((name) =>
      send(`GET /api/v1/schedules/${name}`, undefined, {
        expect: { has: { id: "{schedule}", deduplicationKey: "u1" } },
      }),
    ),
  },
  {
    id: "S1",
    name: "schedules are listed newest first, page by page",
    needs: ["empty"],
    given: [created, create({ deduplicationKey: "u2" }, { keep: { second: "id" } })],
    steps: [
      send("GET /api/v1/schedules?perPage=1", undefined, {
        expect: {
          has: {
            data: [has({ id: "{second}", externalId: null })],
            pagination: { currentPage: 1, totalPages: 2, count: 2 },
          },
        },
      }),
      send("GET /api/v1/schedules?perPage=0", undefined, {
        expect: { status: 400, has: { error: "Invalid request parameters", issues: holds() } },
      }),
    ],
  },
  {
    id: "S2",
    name: "a deleted schedule is gone",
    given: [created],
    steps: [
      send("DELETE /api/v1/schedules/{schedule}", undefined, { expect: { body: { id: "{schedule}" } } }),
      send("GET /api/v1/schedules/{schedule}", undefined, { expect: notFound }),
    ],
  },
  ...[`GET ${unknown}`, `DELETE ${unknown}`, `POST ${unknown}/activate`, `POST ${unknown}/deactivate`].map(
    (request): ConformanceCase => ({
      id: "S3",
      name: `an unknown schedule is not found: ${request.split(" ")[0]} ${request.split("/").at(-1)}`,
      steps: [send(request, undefined, { expect: notFound })],
    }),
  ),
  {
    id: "S4",
    name: "an update of an unknown schedule makes one",
    steps: [
      send(
        `PUT ${unknown}`,
        { task: "cron-task", cron: "0 5 * * *" },
        {
          expect: { has: { id: scheduleId, task: "cron-task" }, lacks: ["deduplicationKey"] },
        },
      ),
    ],
  },
  ...["POST /api/v1/schedules", `PUT ${unknown}`].flatMap((request): ConformanceCase[] => [
    {
      id: "S5",
      name: `${request.split(" ")[0]} of a schedule without an expression is refused with the reasons`,
      steps: [
        send(
          request,
          { task: "cron-task", deduplicationKey: "u1" },
          {
            expect: { status: 400, has: { error: "Invalid request body", issues: holds(has({ path: ["cron"] })) } },
          },
        ),
      ],
    },
    {
      id: "S6",
      name: `${request.split(" ")[0]} of a schedule with a body that is not JSON fails in the framework`,
      steps: [send(request, "{", { expect: { status: 500, body: "Unexpected Server Error" } })],
    },
    {
      id: "S7",
      name: `${request.split(" ")[0]} of a schedule with seconds is refused`,
      steps: [
        send(
          request,
          { task: "cron-task", cron: "0 0 5 * * *", deduplicationKey: "u1" },
          {
            expect: refused(422, secondsRefused),
          },
        ),
      ],
    },
  ]),
];

export const schedules: readonly ConformanceCase[] = [
  ...cases.map(scheduled),
  {
    id: "C81",
    name: "time zones are told to anybody, without UTC where that is asked",
    steps: [
      send("GET /api/v1/timezones?excludeUtc=true", undefined, {
        as: "nobody",
        headers: { "x-trigger-api-version": null },
        expect: {
          has: { timezones: holds("Europe/London", "America/New_York"), "timezones.0": matches("(?!UTC$).+") },
        },
      }),
      send("GET /api/v1/timezones", undefined, {
        as: "nobody",
        expect: { has: { "timezones.0": "UTC", "timezones.1": anyText } },
      }),
    ],
  },
];
