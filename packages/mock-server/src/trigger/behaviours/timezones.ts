import { openToAll } from "../generations/open.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { zoneNames } from "../schedules/zone.js";

/** What stands behind the operations on time zones. */
export const timezoneBehaviours: BehavioursOf<"timezones"> = {
  // Only the very word counts.
  "timezones.list": openToAll(({ query, reply }) =>
    reply(200, { timezones: zoneNames().slice(query.get("excludeUtc") === "true" ? 1 : 0) }),
  ),
};
