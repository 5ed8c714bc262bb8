import type { ConformanceCase } from "../case.js";
import { anyText, has, holds, length, matches } from "../pattern.js";
import { advance, cancel, delayed, move, refused, send, trigger, triggerWith } from "../steps.js";

const tagged = (tag: string, keep: string) =>
  triggerWith({ tags: [`${tag}-{unique}`, "all-{unique}"], delay: "2h" }, { keep: { [keep]: "id" } });
const list = (query: string) => `GET /api/v1/runs?filter[tag]=${query}`;
const notFinished = refused(404, "Run either doesn't exist or is not finished");

export const listsAndResults: readonly ConformanceCase[] = [
  {
    id: "C56",
    name: "runs are listed newest first, page by page",
    // The service fills its list a little after a run is made.
    needs: ["empty"],
    given: [trigger({}, { keep: { first: "id" } }), trigger({}, { keep: { second: "id" } }), trigger()],
    steps: [
      send("GET /api/v1/runs?page[size]=2", undefined, {
        expect: {
          has: { "data.0.id": "{run}", "data.1.id": "{second}", "pagination.next": anyText },
          lacks: ["data.2", "pagination.previous"],
        },
        keep: { next: "pagination.next" },
      }),
      send("GET /api/v1/runs?page[size]=2&page[after]={next}", undefined, {
        expect: {
          has: { "data.0.id": "{first}", "pagination.previous": anyText },
          lacks: ["data.1", "pagination.next"],
        },
        keep: { previous: "pagination.previous" },
      }),
      send("GET /api/v1/runs?page[size]=2&page[before]={previous}", undefined, {
        expect: { has: { "data.0.id": "{run}", "data.1.id": "{second}" }, lacks: ["data.2"] },
      }),
    ],
  },
  {
    id: "C57",
    name: "an unknown status is refused as a filter",
    steps: [
      send("GET /api/v1/runs?filter[status]=NOPE", undefined, {
        expect: {
          status: 400,
          has: { error: "Query Error", details: holds(has({ message: "Invalid status values: NOPE" })) },
        },
      }),
    ],
  },
  ...["101", "0", "x"].map(
    (size): ConformanceCase => ({
      id: "C58",
      name: `a page of ${size} is refused`,
      steps: [
        send(`GET /api/v1/runs?page[size]=${size}`, undefined, {
          expect: { status: 400, has: { error: "Query Error" } },
        }),
      ],
    }),
  ),
  {
    id: "C59",
    name: "runs of more than seven days ago are listed when asked for",
    needs: ["clock", "empty"],
    given: [trigger(), advance("8d")],
    steps: [
      send("GET /api/v1/runs", undefined, { expect: { has: { data: [] } } }),
      send("GET /api/v1/runs?filter[createdAt][period]=30d", undefined, { expect: { has: { "data.0.id": "{run}" } } }),
    ],
  },
  {
    id: "C60",
    name: "a filter of two tags finds the runs that have either",
    needs: ["empty"],
    given: [tagged("a", "a"), tagged("b", "b"), tagged("c", "c")],
    steps: [
      send(list("a-{unique},b-{unique}"), undefined, {
        expect: { has: { data: length(2), "data.0.id": "{b}", "data.1.id": "{a}" } },
      }),
    ],
  },
  {
    id: "L1",
    name: "a filter takes the words of either vocabulary",
    needs: ["empty", "worker"],
    given: [trigger(), move("wait")],
    steps: ["FROZEN", "WAITING"].map((word) =>
      send(`GET /api/v1/runs?filter[status]=${word}`, undefined, { expect: { has: { "data.0.id": "{run}" } } }),
    ),
  },
  {
    id: "L2",
    name: "a completed run has a result, and its output is text",
    needs: ["worker"],
    given: [trigger(), move("complete", { output: { x: 1 } })],
    steps: [
      send("GET /api/v1/runs/{run}/result", undefined, {
        expect: { has: { ok: true, id: "{run}", taskIdentifier: "{task}", output: anyText, outputType: anyText } },
      }),
    ],
  },
  {
    id: "L3",
    name: "a failed run has a result with its error as it is stored",
    needs: ["worker"],
    given: [trigger(), move("fail", { error: { message: "no", name: "TypeError", stackTrace: "TypeError: no" } })],
    steps: [
      send("GET /api/v1/runs/{run}/result", undefined, {
        expect: {
          has: {
            ok: false,
            id: "{run}",
            "error.type": "BUILT_IN_ERROR",
            "error.message": "no",
            "error.name": "TypeError",
          },
        },
      }),
    ],
  },
  {
    id: "L4",
    name: "a canceled run has a result that says so",
    given: [delayed, cancel()],
    steps: [
      send("GET /api/v1/runs/{run}/result", undefined, {
        expect: { has: { ok: false, "error.type": "INTERNAL_ERROR", "error.code": "TASK_RUN_CANCELLED" } },
      }),
    ],
  },
  {
    id: "L5",
    name: "a run that has not finished has no result",
    given: [delayed],
    steps: [send("GET /api/v1/runs/{run}/result", undefined, { expect: notFinished })],
  },
  {
    id: "L6",
    name: "an expired run has no result",
    needs: ["worker"],
    given: [triggerWith({ ttl: "1m" }), move("expire")],
    steps: [send("GET /api/v1/runs/{run}/result", undefined, { expect: notFinished })],
  },
  {
    id: "L7",
    name: "a run that ended has events and a trace that agree",
    needs: ["worker"],
    given: [trigger(), move("complete")],
    steps: [
      send("GET /api/v1/runs/{run}/events", undefined, {
        expect: { has: { events: holds(has({ runId: "{run}", isError: false })) } },
      }),
      send("GET /api/v1/runs/{run}/trace", undefined, {
        expect: {
          has: {
            "trace.traceId": matches("[0-9a-f]{32}"),
            "trace.rootSpan": has({ id: matches("[0-9a-f]{16}"), runId: "{run}", data: has({ taskSlug: "{task}" }) }),
          },
        },
        keep: { span: "trace.rootSpan.id" },
      }),
      send("GET /api/v1/runs/{run}/spans/{span}", undefined, {
        expect: { has: { spanId: "{span}", runId: "{run}", isError: false } },
      }),
      send("GET /api/v1/runs/{run}/spans/0000000000000000", undefined, { expect: refused(404, "Span not found") }),
    ],
  },
  ...["events", "trace", "spans/0000000000000000"].map(
    (what): ConformanceCase => ({
      id: "L8",
      name: `an unknown run has no ${what}, and may be asked for again`,
      steps: [
        send(`GET /api/v1/runs/run_nope/${what}`, undefined, {
          expect: { ...refused(404, "Not found"), headers: { "x-should-retry": "true" } },
        }),
      ],
    }),
  ),
  {
    id: "L9",
    name: "a person lists the runs of a project's environment",
    needs: ["credentials"],
    given: [trigger()],
    steps: [
      send("GET /api/v1/projects/{project}/runs?filter[env]=prod", undefined, {
        as: "person",
        expect: { has: { "data.0.id": "{run}" } },
      }),
      send("GET /api/v1/projects/{project}/runs?filter[env]=prod&filter[status]=NOPE", undefined, {
        as: "person",
        expect: { status: 400, has: { error: "Query Error" } },
      }),
      send("GET /api/v1/projects/{project}/runs", undefined, {
        as: "person",
        expect: refused(500, "Internal Server Error"),
      }),
    ],
  },
  {
    id: "L10",
    name: "a person finds no project that there is not",
    needs: ["credentials"],
    given: [{ declare: { project: "proj_conformanceconformac" } }, trigger()],
    steps: [
      send("GET /api/v1/projects/{project}/runs?filter[env]=prod", undefined, { as: "person" }),
      send("GET /api/v1/projects/proj_anotheranotheranothe/runs?filter[env]=prod", undefined, {
        as: "person",
        expect: refused(404, "Project not found"),
      }),
    ],
  },
];
