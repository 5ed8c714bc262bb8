import type { Asked } from "../generations/asked.js";
import { legacy } from "../generations/legacy.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { paginate, readPageQuery } from "../page-number.js";
import { object, optional, refine, text } from "../request-parser.js";
import { needWords } from "../schedules/cron-words.js";
import { presentSaved, presentSchedule, presentScheduleItem } from "../schedules/present-schedule.js";
import {
  createSchedule,
  deleteSchedule,
  isRefused,
  type Refused,
  setActive,
  updateSchedule,
  type WantedSchedule,
} from "../schedules/save-schedule.js";
import type { StoredSchedule } from "../schedules/stored-schedule.js";
import { readWindow } from "../schedules/window.js";

const unauthorized = "Invalid or Missing API Key";

const window = refine(text(), (value) => {
  const read = readWindow(value);
  return typeof read === "string" ? read : undefined;
});

const changeable = {
  task: text(),
  cron: text(),
  externalId: optional(text()),
  timezone: optional(text()),
  window: optional(window),
};

const rules = { unauthorized, invalidBody: "Invalid request body", issues: true };

/** What stands behind the operations on schedules. */
export const scheduleBehaviours: BehavioursOf<"schedules"> = {
  "schedules.list": legacy(
    { unauthorized, query: (query) => readPageQuery(query, 20) },
    ({ query, environment, reply }) => {
      const { schedules, deployments } = environment.state;
      // The service does not look for schedules where no code is deployed, and says 1 page then.
      if (!deployments.current)
        return reply(200, { data: [], pagination: { currentPage: 1, totalPages: 1, count: 0 } });
      const page = schedules.page((query.page - 1) * query.perPage, query.perPage);
      return reply(200, {
        data: page.map((schedule) => presentScheduleItem(schedule, environment)),
        pagination: paginate(query, schedules.size),
      });
    },
  ),

  "schedules.create": legacy(
    { ...rules, body: object({ ...changeable, deduplicationKey: text() }) },
    ({ body, environment, because, reply }) => {
      needWords();
      const { deduplicationKey: key } = body;
      if (key.trim() === "") because("a blank deduplicationKey counts as none: every such call makes another schedule");
      const known = environment.state.schedules.findByKey(key);
      const saved = createSchedule(environment, body, key);
      if (isRefused(saved)) return reply(saved.status, refusal(saved, because));
      if (known) explainUpdate(known, body, because);
      return reply(200, presentSaved(saved, environment));
    },
  ),

  "schedules.retrieve": legacy({ unauthorized }, ({ params, environment, because, reply }) => {
    const schedule = find({ params, environment });
    return schedule ? reply(200, presentSchedule(schedule, environment)) : reply(404, notFound(because));
  }),

  "schedules.update": legacy({ ...rules, body: object(changeable) }, (asked) => {
    needWords();
    const { params, body, environment, because, reply } = asked;
    const known = find({ params, environment });
    if (!known && isElsewhere({ params, environment })) return reply(404, notFound(because));
    const saved = updateSchedule(environment, known, body);
    if (isRefused(saved)) return reply(saved.status, refusal(saved, because));
    if (known) explainUpdate(known, body, because);
    else because(`no schedule has this id or key, so a new one was made: ${saved.id}`);
    return reply(200, presentSaved(saved, environment));
  }),

  "schedules.delete": legacy({ unauthorized }, ({ params, environment, because, reply }) => {
    const schedule = find({ params, environment });
    if (!schedule) return reply(404, notFound(because));
    deleteSchedule(environment, schedule);
    return reply(200, { id: schedule.id });
  }),

  "schedules.activate": legacy({ unauthorized }, ({ params, environment, because, reply }) => {
    const schedule = find({ params, environment });
    if (!schedule) return reply(404, notFound(because));
    if (schedule.active) because("the schedule is active already: nothing changed");
    setActive(environment, schedule, true);
    return reply(200, presentSchedule(schedule, environment));
  }),

  "schedules.deactivate": legacy({ unauthorized }, ({ params, environment, because, reply }) => {
    const schedule = find({ params, environment });
    if (!schedule) return reply(404, notFound(because));
    if (!schedule.active) because("the schedule is inactive already: nothing changed");
    setActive(environment, schedule, false);
    return reply(200, presentSchedule(schedule, environment));
  }),
};

type Place = Pick<Asked<"schedules.retrieve">, "params" | "environment">;

function find({ params, environment }: Place): StoredSchedule | undefined {
  return environment.state.schedules.findByEither(params.scheduleId ?? "");
}

/** Whether another environment of the project has it. */
function isElsewhere({ params, environment }: Place): boolean {
  for (const { state } of environment.state.siblings()) {
    if (state.schedules.findByEither(params.scheduleId ?? "")) return true;
  }
  return false;
}

type Because = Asked<"schedules.retrieve">["because"];

function notFound(because: Because): { readonly error: "Schedule not found" } {
  because("no schedule has this id, or this deduplication key, in the environment of this key");
  return { error: "Schedule not found" };
}

function refusal({ error, reason }: Refused, because: Because): { readonly error: string } {
  if (reason !== undefined) because(reason);
  return { error };
}

function explainUpdate(known: StoredSchedule, { task }: WantedSchedule, because: Because): void {
  if (task !== known.task) because(`the task stays ${known.task}: the one in the body is checked, but not stored`);
  if (!known.active) because("the schedule is inactive, and stays so: activate it");
}
