import { describe, test } from "vitest";
import { follow, type Step, type Trace, type Wanted } from "../../../test/trace.js";

const path = "POST /api/v1/tasks/hello/trigger";
const run = (options: object = {}, keep = "a"): Step => ({ send: path, body: { options }, keep });
const shows = (like: object, id = "a", without?: readonly string[]): Step => ({
  send: `GET /api/v3/runs/{${id}}`,
  want: { like, ...(without ? { without } : {}) },
});
const soon = "2030-01-01T00:00:01.000Z";
const addTags = (tags: unknown, want: Wanted, id = "{a}"): Step => ({
  send: `POST /api/v1/runs/${id}/tags`,
  body: { tags },
  want,
});
const letters = (count: number) => Array.from({ length: count }, (_, index) => `t${index}`);

const tags: Trace[] = [
  [
    "new tags are added to those that are there, and found",
    run({ tags: ["b"] }),
    { advance: "1s" },
    addTags(["a", "b"], { status: 200, body: { message: "Successfully set 1 new tags." } }),
    shows({ tags: ["a", "b"], updatedAt: soon }),
    { send: "GET /api/v1/runs?filter[tag]=a", want: { like: { data: [{ id: "{a}" }] } } },
  ],
  [
    "blank tags are nothing to add, whatever the run",
    addTags("  ", { status: 200, body: { message: "No new tags to add" }, reason: "not even looked for" }, "run_nope"),
  ],
  [
    "tags that are there are nothing to add",
    run({ tags: "b" }),
    { advance: "1s" },
    addTags("b", { status: 200, body: { message: "No new tags to add" } }),
    shows({ updatedAt: "2030-01-01T00:00:00.000Z" }),
  ],
  [
    "where not all fit, none is added",
    run({ tags: letters(9) }),
    addTags(["x", "y"], {
      status: 422,
      body: {
        error: "Runs can only have 10 tags, you're trying to set 11. These tags have not been set: 'x', 'y'.",
      },
    }),
    shows({ tags: letters(9) }),
  ],
  [
    "one that stands twice counts twice",
    run(),
    addTags(["x", "x"], { body: { message: "Successfully set 2 new tags." } }),
    shows({ tags: ["x", "x"] }),
  ],
  [
    "a run that is over takes tags",
    run(),
    { force: "complete {a}" },
    addTags("x", { status: 200 }),
    shows({ tags: ["x"] }),
  ],
  [
    "a tag that is too long is refused, with the issues",
    addTags(
      "x".repeat(129),
      { status: 400, like: { error: "Invalid request body", issues: [{ path: ["tags"] }] } },
      "run_nope",
    ),
  ],
  ["an unknown run is not found", addTags("x", { status: 404, body: { error: "Run not found" } }, "run_nope")],
  [
    "a body that cannot be read is an error",
    {
      send: "POST /api/v1/runs/run_nope/tags",
      body: "{",
      want: { status: 500, body: { error: "Something went wrong, please try again." } },
    },
  ],
  [
    "an unknown key comes before everything else",
    {
      send: "POST /api/v1/runs/run_nope/tags",
      body: "{",
      headers: { authorization: "Bearer nope" },
      want: { status: 401, body: { error: "Invalid or Missing API Key" } },
    },
  ],
  [
    "another verb is answered with 200",
    {
      send: "PUT /api/v1/runs/x/tags",
      body: {},
      want: { status: 200, body: { status: 405, body: "Method Not Allowed" } },
    },
  ],
];

describe("adding tags", () => {
  test.each(tags)("%s", (...trace) => follow(trace));
});
