import { NotReadyError } from "../../engine/not-ready-error.js";

/** Puts a cron expression into English. */
interface Library {
  toString(expression: string): string;
}

// A third of what importing this package would take, and few tests have schedules: loaded with the first of them.
let library: Library | undefined;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  library = (await import("cronstrue")).default;
}

/**
 * Asks for the words, for a schedule that is made outside of any request. In Node they are here at once; elsewhere later,
 * and requests that follow wait for them.
 */
export function askForWords(): void {
  library ??= loadAtOnce();
  if (!library) loading ??= load();
}

/** What Node has for code that cannot wait. */
interface NodeProcess {
  getBuiltinModule?(name: "node:module"): { createRequire(from: string): (name: string) => unknown };
}

/** Not imported: a bundler for browsers would stumble over that. `undefined` where there is no Node, or no such file. */
function loadAtOnce(): Library | undefined {
  const node: NodeProcess | undefined = Reflect.get(globalThis, "process");
  try {
    const found = node?.getBuiltinModule?.("node:module").createRequire(import.meta.url)("cronstrue");
    return isLibrary(found) ? found : undefined;
  } catch {
    // Bundled into one file, say: the import below is then part of it.
    return undefined;
  }
}

function isLibrary(found: unknown): found is Library {
  return typeof found === "object" && found !== null && Object.hasOwn(found, "toString");
}

/** What requests have to wait for: words that somebody asked for, and that are not here yet. */
export function wordsOnTheirWay(): Promise<void> | undefined {
  return library ? undefined : loading;
}

/** @throws NotReadyError where the words are not here yet, for the engine to wait for them */
export function needWords(): void {
  if (library) return;
  loading ??= load();
  throw new NotReadyError("the words for cron expressions are being loaded");
}

/**
 * A cron expression in English; outside of any request, and where the words could not be loaded at once, the expression
 * itself as long as they are not here.
 */
export function cronWords(expression: string): string {
  return library ? library.toString(expression) : expression;
}

/** Whether there are words for an expression that can be read: for five fields, or a macro. */
export function hasWords(expression: string): boolean {
  return expression.startsWith("@") || expression.split(/\s+/).length === 5;
}
