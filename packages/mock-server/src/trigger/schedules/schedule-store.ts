import type { Saving } from "../saving.js";
import { readCron } from "./cron.js";
import { askForWords } from "./cron-words.js";
import type { StoredSchedule } from "./stored-schedule.js";

/** The schedules that fire in one environment, in order of creation. */
export interface ScheduleStore extends Saving {
  readonly size: number;
  countActive(): number;
  find(id: string): StoredSchedule | undefined;
  /** By a key of the caller's, or one that was made up. */
  findByKey(deduplicationKey: string): StoredSchedule | undefined;
  /** By id where the text begins as ids do, else by deduplication key. */
  findByEither(idOrKey: string): StoredSchedule | undefined;
  add(schedule: StoredSchedule): void;
  remove(schedule: StoredSchedule): void;
  /** A page, newest first, from the first on. */
  page(skip: number, size: number): readonly StoredSchedule[];
  /** The most schedules that may be active at a time; `undefined` for any number. Plans differ, so the mock sets none. */
  limit: number | undefined;
}

export function createScheduleStore(): ScheduleStore {
  const schedules: StoredSchedule[] = [];
  const byId = new Map<string, StoredSchedule>();
  const byKey = new Map<string, StoredSchedule>();

  const store: ScheduleStore = {
    save: () => ({ schedules, limit: store.limit }),
    load(saved) {
      // Saved by the line above.
      const held = saved as { readonly schedules: readonly StoredSchedule[]; readonly limit: number | undefined };
      store.limit = held.limit;
      if (held.schedules.length > 0) askForWords();
      for (const schedule of held.schedules) {
        // Functions are not saved.
        schedule.timing = { ...schedule.timing, cron: readCron(schedule.timing.expression) };
        store.add(schedule);
      }
    },
    get size() {
      return schedules.length;
    },
    countActive: () => schedules.filter(({ active }) => active).length,
    find: (id) => byId.get(id),
    findByKey: (key) => byKey.get(key),
    findByEither: (text) => (text.startsWith("sched_") ? byId : byKey).get(text),
    add(schedule) {
      schedules.push(schedule);
      byId.set(schedule.id, schedule);
      byKey.set(schedule.deduplicationKey, schedule);
    },
    remove(schedule) {
      if (!byId.delete(schedule.id)) return;
      byKey.delete(schedule.deduplicationKey);
      schedules.splice(schedules.indexOf(schedule), 1);
    },
    page(skip, size) {
      const end = Math.max(0, schedules.length - skip);
      return schedules.slice(Math.max(0, end - size), end).reverse();
    },
    limit: undefined,
  };
  return store;
}
