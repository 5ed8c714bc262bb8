import type { ConformanceCase, Step } from "../case.js";
import { after, has, type Pattern, starts } from "../pattern.js";
import { advance, type Extra, refused, send } from "../steps.js";

type Body = Readonly<Record<string, unknown>>;

const create = (body: Body, extra: Extra) =>
  send("POST /api/v1/schedules", { task: "cron-task", cron: "0 5 * * *", deduplicationKey: "u1", ...body }, extra);

/** Expressions that are refused, and with which of the parser's words. */
const refusedExpressions: readonly (readonly [cron: string, words: string])[] = [
  ["", "CRON expression is required"],
  ["60 * * * *", "Constraint error, got value 60 expected range 0-59"],
  ["a b c d e", "Invalid characters, got value: a"],
  ["0 0 31 2 *", "Invalid explicit day of month definition"],
  ["*/0 * * * *", "Constraint error, cannot repeat at every 0 time."],
  ["5-1 * * * *", "Invalid range: 5-1"],
];

/** Expressions, what they are in words, and when they are next from midnight on 1 January 2030, a Tuesday. */
const expressions: readonly (readonly [cron: string, words: string, next: string])[] = [
  ["*/5 * * * *", "Every 5 minutes", "5m"],
  ["0 9 * * MON-FRI", "At 09:00 AM, Monday through Friday", "9h"],
  ["0 0 1 * *", "At 12:00 AM, on day 1 of the month", "31d"],
];

/** Expressions of which only the instant is told. */
const instants: readonly (readonly [cron: string, next: string])[] = [
  // The instant that it is now is not the next one.
  ["0 0 * * *", "1d"],
  // Sunday.
  ["0 0 * * 7", "5d"],
  // The last day of the month.
  ["0 0 L * *", "30d"],
  // The second Monday of the month.
  ["0 0 * * 1#2", "13d"],
  ["0 0 ? * TUE", "7d"],
  ["0 12 * JAN *", "12h"],
  ["@hourly", "1h"],
  ["@daily", "1d"],
];

/** Where clocks are put forward and back. */
const zones: readonly (readonly [name: string, timezone: string, cron: string, passed: string, next: string])[] = [
  ["in winter", "Europe/London", "0 8 * * *", "1s", "8h"],
  ["in summer, an hour earlier by the sun", "Europe/London", "0 8 * * *", "181d", "181d7h"],
  // 2:30 is left out on 10 March.
  ["in an hour that is left out, an hour later", "America/New_York", "30 2 * * *", "68d", "68d7h30m"],
  // 1:30 comes twice on 3 November.
  ["in an hour that comes twice, the first time", "America/New_York", "30 1 * * *", "306d", "306d5h30m"],
  ["in an hour that comes twice, once", "America/New_York", "30 1 * * *", "306d5h31m", "307d6h30m"],
];

const windows: readonly (readonly [given: string, shown: string])[] = [
  ["60m", "1h"],
  ["90m", "90m"],
  ["0h", "0m"],
  ["24h", "24h"],
  ["20%", "20%"],
];

const refusedWindows: readonly (readonly [given: string, words: Pattern])[] = [
  ["25h", "Schedule window duration cannot exceed 24 hours"],
  ["101%", "Schedule window percentage cannot exceed 100%"],
  ["1d", starts("Schedule window must be a whole duration such as")],
  ["01h", starts("Schedule window must be a whole duration such as")],
  ["1.5h", starts("Schedule window must be a whole duration such as")],
];

function scheduled(id: string, name: string, ...steps: readonly Step[]): ConformanceCase {
  return { id, name, needs: ["settings", "clock"], steps };
}

export const scheduleTimes: readonly ConformanceCase[] = [
  ...refusedExpressions.map(([cron, words]) =>
    scheduled(
      "Z1",
      `${JSON.stringify(cron)} is refused`,
      create({ cron }, { expect: refused(422, `Invalid cron expression: ${words}`) }),
    ),
  ),
  ...expressions.map(([cron, description, next]) =>
    scheduled(
      "Z2",
      `${cron} is told in words`,
      create(
        { cron },
        { expect: { has: { generator: { type: "CRON", expression: cron, description }, nextRun: after(next) } } },
      ),
    ),
  ),
  ...instants.map(([cron, next]) =>
    scheduled("Z3", `${cron} is understood`, create({ cron }, { expect: { has: { nextRun: after(next) } } })),
  ),
  ...zones.map(([name, timezone, cron, passed, next]) =>
    scheduled(
      "Z4",
      `${cron} in ${timezone} is kept ${name}`,
      advance(passed),
      create({ cron, timezone }, { expect: { has: { timezone, nextRun: after(next) } } }),
    ),
  ),
  ...windows.map(([window, shown]) =>
    scheduled(
      "Z5",
      `a window of ${window} is shown as ${shown}`,
      create({ window }, { expect: { has: { window: shown } } }),
    ),
  ),
  ...refusedWindows.map(([window, message]) =>
    scheduled(
      "Z6",
      `a window of ${window} is refused`,
      create(
        { window },
        {
          expect: {
            status: 400,
            has: { error: "Invalid request body", issues: [has({ path: ["window"], message })] },
          },
        },
      ),
    ),
  ),
  scheduled(
    "Z7",
    "a window that is left out of an update is gone",
    create({ window: "1h" }, { keep: { schedule: "id" } }),
    send(
      "PUT /api/v1/schedules/{schedule}",
      { task: "cron-task", cron: "0 5 * * *" },
      { expect: { has: { id: "{schedule}", timezone: "UTC" }, lacks: ["window"] } },
    ),
  ),
  scheduled(
    "Z8",
    "ticks that were missed while it was off are not made up for",
    create({}, { keep: { schedule: "id" } }),
    send("POST /api/v1/schedules/{schedule}/deactivate"),
    advance("3d"),
    send("POST /api/v1/schedules/{schedule}/activate"),
    advance("1h"),
    send("GET /api/v1/runs", undefined, { expect: { has: { data: [] } } }),
    advance("4h1m"),
    send("GET /api/v1/runs", undefined, { expect: { has: { "data.0.createdAt": after("3d5h") }, lacks: ["data.1"] } }),
  ),
];
