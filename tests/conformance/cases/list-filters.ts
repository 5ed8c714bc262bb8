import type { ConformanceCase, Step } from "../case.js";
import { has, holds, length } from "../pattern.js";
import { advance, cancel, move, send, triggerWith } from "../steps.js";

/** A run with these options, kept under a name. */
const run = (name: string, options: Readonly<Record<string, unknown>> = {}, task = "{task}"): Step =>
  triggerWith(options, { task, keep: { [name]: "id" } });

/** The list for a query has these runs in this order, and no others. */
const lists = (query: string, ...names: readonly string[]): Step =>
  send(`GET /api/v1/runs?${query}`, undefined, {
    expect: {
      has: {
        data: length(names.length),
        ...Object.fromEntries(names.map((name, index) => [`data.${index}.id`, `{${name}}`])),
      },
    },
  });

function filtered(id: string, name: string, given: readonly Step[], ...steps: readonly Step[]): ConformanceCase {
  return { id, name, needs: ["empty", "clock", "worker"], given, steps };
}

const refuses = (query: string, message: string): ConformanceCase => ({
  id: "F1",
  name: `${query} is refused`,
  steps: [
    send(`GET /api/v1/runs?${query}`, undefined, {
      expect: { status: 400, has: { error: "Query Error", details: holds(has({ message })) } },
    }),
  ],
});

export const listFilters: readonly ConformanceCase[] = [
  refuses("filter[isTest]=maybe", "Invalid value for isTest: maybe"),
  refuses("filter[machine]=huge", "Invalid machine values: huge"),
  refuses("filter[status]=QUEUED,NOPE", "Invalid status values: NOPE"),
  filtered(
    "F2",
    "statuses, any of several",
    [run("a", { delay: "2h" }), run("b"), run("c"), cancel("{c}")],
    lists("filter[status]=DELAYED", "a"),
    lists("filter[status]=QUEUED,CANCELED", "c", "b"),
    lists("filter[status]=COMPLETED"),
  ),
  filtered(
    "F3",
    "tasks, any of several",
    [run("a", {}, "one"), run("b", {}, "two"), run("c", {}, "three")],
    lists("filter[taskIdentifier]=one,three", "c", "a"),
  ),
  filtered(
    "F4",
    "a tag is met as it is written",
    [run("a", { tags: ["Tag"] }), run("b", { tags: ["tag"] })],
    lists("filter[tag]=tag", "b"),
    lists("filter[tag]=ta"),
  ),
  filtered(
    "F5",
    "test runs, and the others",
    [run("a", { test: true }), run("b")],
    lists("filter[isTest]=true", "a"),
    lists("filter[isTest]=false", "b"),
  ),
  filtered(
    "F6",
    "queues, of a task or by name",
    [run("a"), run("b", { queue: { name: "q1" } })],
    lists("filter[queue]=task/{task}", "a"),
    lists("filter[queue]=q1", "b"),
    lists("filter[queue]=q1,task/{task}", "b", "a"),
  ),
  filtered(
    "F7",
    "machines",
    [run("a", { machine: "small-2x" }), run("b", { machine: "large-1x" })],
    lists("filter[machine]=large-1x,micro", "b"),
  ),
  filtered(
    "F8",
    "the time of creation, from, to, and a period, which goes before both",
    [run("a"), advance("1h"), run("b"), advance("1h"), run("c")],
    lists("filter[createdAt][from]=2030-01-01T01:00:00.000Z", "c", "b"),
    lists("filter[createdAt][to]=1893459600000", "b", "a"),
    lists("filter[createdAt][from]=1893459600000&filter[createdAt][to]=1893459600000", "b"),
    lists("filter[createdAt][period]=30m", "c"),
    lists("filter[createdAt][period]=30m&filter[createdAt][from]=2030-01-01T00:00:00.000Z", "c"),
  ),
  filtered(
    "F9",
    "a failed run is found as FAILED, and one that is tried again as REATTEMPTING and not as EXECUTING",
    [run("a"), move("fail", {}, "{a}"), run("b"), move("retry", {}, "{b}"), run("c"), move("start", {}, "{c}")],
    lists("filter[status]=FAILED", "a"),
    lists("filter[status]=REATTEMPTING", "b"),
    lists("filter[status]=EXECUTING", "c"),
  ),
  filtered(
    "F10",
    "several filters, which must all fit",
    [run("a", { tags: ["x"] }, "one"), run("b", { tags: ["x"] }, "two"), run("c", {}, "one")],
    lists("filter[tag]=x&filter[taskIdentifier]=one", "a"),
  ),
  {
    id: "F11",
    name: "the runs of a batch",
    needs: ["empty"],
    given: [
      run("alone"),
      send("POST /api/v1/tasks/batch", { items: [{ task: "{task}" }] }, { keep: { batch: "id", member: "runs.0.id" } }),
    ],
    steps: [lists("filter[batch]={batch}", "member")],
  },
];
