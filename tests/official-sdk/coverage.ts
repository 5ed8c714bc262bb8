import type { Sdk } from "./versions.js";

/** The parts of the SDK that speak to the management API. */
const parts = [
  "tasks",
  "batch",
  "runs",
  "schedules",
  "envvars",
  "queues",
  "wait",
  "auth",
  "deployments",
  "idempotencyKeys",
  "query",
  "sessions",
  "prompts",
  "concurrencyLimits",
] as const;

const insideTasks = "works inside of a task only";
const definesTasks = "says what tasks do, and asks nothing";
const outside = "outside of the API that is mocked";

const byExample = "the mock answers it with the spec's example";

/** Functions whose operations have no behaviour yet, and the tag of those. */
export const answeredByExample: Readonly<Record<string, string>> = {
  "runs.bulk": "bulkActions",
  query: "query",
  sessions: "sessions",
};

/** Functions that no case calls, and why; a name stands for all below it. */
export const leftOut: Readonly<Record<string, string>> = {
  "tasks.triggerAndWait": insideTasks,
  "tasks.batchTriggerAndWait": insideTasks,
  "tasks.triggerAndPoll": "trigger and poll in one, and gone since 4.0.0",
  "tasks.triggerAndSubscribe": insideTasks,
  "tasks.onStart": definesTasks,
  "tasks.onStartAttempt": definesTasks,
  "tasks.onFailure": definesTasks,
  "tasks.onSuccess": definesTasks,
  "tasks.onComplete": definesTasks,
  "tasks.onWait": definesTasks,
  "tasks.onResume": definesTasks,
  "tasks.onCancel": definesTasks,
  "tasks.handleError": definesTasks,
  "tasks.catchError": definesTasks,
  "tasks.middleware": definesTasks,
  "batch.triggerAndWait": insideTasks,
  "batch.triggerByTaskAndWait": insideTasks,
  "schedules.task": definesTasks,
  "wait.for": insideTasks,
  "wait.until": insideTasks,
  "wait.forToken": insideTasks,
  "auth.getOIDCToken": insideTasks,
  ...Object.fromEntries(Object.keys(answeredByExample).map((name) => [name, byExample])),
  prompts: outside,
  concurrencyLimits: outside,
};

/** The dotted names of the functions that a version has for the management API. */
export function managementFunctions(sdk: Sdk): string[] {
  return parts.flatMap((part) => functionsBelow(Reflect.get(sdk, part), part));
}

function functionsBelow(value: unknown, name: string): string[] {
  if (typeof value === "function") return [name];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => functionsBelow(member, `${name}.${key}`));
}

/** Whether a function is among those that are left out. */
export function isLeftOut(name: string): boolean {
  return Object.keys(leftOut).some((left) => name === left || name.startsWith(`${left}.`));
}

/** The SDK as it is, with note taken of what is asked of its parts. */
export function watched(sdk: Sdk, note: (name: string) => void): Sdk {
  return new Proxy(sdk, {
    get(module, part) {
      const value: unknown = Reflect.get(module, part);
      if (typeof part !== "string" || !parts.some((one) => one === part)) return value;
      return watchedPart(value, part, note);
    },
  });
}

function watchedPart(value: unknown, name: string, note: (name: string) => void): unknown {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(part, key) {
      const member: unknown = Reflect.get(part, key);
      if (typeof key !== "string") return member;
      if (typeof member === "function") note(`${name}.${key}`);
      return watchedPart(member, `${name}.${key}`, note);
    },
  });
}
