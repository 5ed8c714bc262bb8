import type { KnownRunStatus } from "@trigger-api/types";
import type { Transition } from "../../engine/environment.js";
import { isoText } from "../iso-text.js";
import { below } from "../run-list.js";
import { historyOf } from "../run-view.js";
import type { TriggerEnvironment } from "../state.js";
import { publicStatus, statusesOfFilter } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";
import { type Page, pageThrough } from "./page-through.js";

/** A run in short, for those who look at the mock from outside. Absent is what has no value. */
export interface ListedRun {
  /** Public id. */
  readonly environment: string;
  readonly id: string;
  readonly task: string;
  readonly status: KnownRunStatus;
  /** Its full name: `task/<task id>` for a task's own. */
  readonly queue: string;
  readonly concurrencyKey?: string;
  readonly tags: readonly string[];
  readonly isTest: boolean;
  readonly attemptCount: number;
  readonly version?: string;
  readonly ttl?: string;
  readonly idempotencyKey?: string;
  readonly parent?: string;
  readonly batch?: string;
  readonly schedule?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly delayedUntil?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** What happened to it, oldest first. */
  readonly history: readonly Transition[];
}

export interface RunFilter {
  readonly status?: KnownRunStatus;
  readonly task?: string;
  readonly tag?: string;
  /** A full name. */
  readonly queue?: string;
}

/**
 * A page of the runs that pass every filter, newest first in each environment.
 *
 * @param after the id of the run before the page
 * @returns `undefined` where there is no such run
 */
export function listRunsInShort(
  environments: readonly TriggerEnvironment[],
  filter: RunFilter,
  limit: number,
  after?: string,
): Page<ListedRun> | undefined {
  return pageThrough(environments, limit, after, {
    find: ({ state }, id) => state.runs.find(id)?.sequence,
    *walk(environment, start) {
      const { runs } = environment.state;
      const groups = [
        filter.task === undefined ? undefined : [runs.withTask(filter.task)],
        filter.tag === undefined ? undefined : [runs.withTag(filter.tag)],
        filter.status === undefined
          ? undefined
          : (statusesOfFilter(filter.status) ?? []).map((status) => runs.withStatus(status)),
      ].filter((group) => group !== undefined);
      for (let at = below(groups, start ?? runs.size); at >= 0; at = below(groups, at)) {
        const run = runs.at(at);
        if (run && (filter.queue === undefined || run.queue === filter.queue)) yield inShort(run, environment);
      }
    },
  });
}

function inShort(run: StoredRun, environment: TriggerEnvironment): ListedRun {
  const instant = (name: "delayedUntil" | "startedAt" | "finishedAt") =>
    run[name] === undefined ? {} : { [name]: isoText(run[name]) };
  const text = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });
  return {
    environment: environment.id,
    id: run.id,
    task: run.task,
    // One of the words of that version, and those are known.
    status: publicStatus(run.status, "2025-07-16") as KnownRunStatus,
    queue: run.queue,
    ...text("concurrencyKey", run.concurrencyKey),
    tags: [...run.tags],
    isTest: run.isTest,
    attemptCount: run.attemptCount,
    ...text("version", run.version),
    ...text("ttl", run.ttl),
    ...text("idempotencyKey", run.idempotencyKey),
    ...text("parent", run.parent?.id),
    ...text("batch", run.batch?.id),
    ...text("schedule", run.schedule?.id),
    createdAt: isoText(run.createdAt),
    updatedAt: isoText(run.updatedAt),
    ...instant("delayedUntil"),
    ...instant("startedAt"),
    ...instant("finishedAt"),
    history: historyOf(run),
  };
}
