import type { Draft } from "./http.js";
import { redactText } from "./redact.js";

/** What an override is told of the request. */
export interface Overridden {
  readonly status: number;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** Makes another body of the one that would be answered. */
export type Change = (body: unknown, about: Overridden) => unknown;

export interface Overrides {
  /**
   * In place of the one before, if any.
   *
   * @throws TypeError where there is no such operation, or what is given is no function
   */
  set(operation: string, change: Change, unchecked: boolean): void;
  /** Ends one of an operation, where it is still the one in force. */
  end(operation: string, change: Change): void;
  find(operation: string): { readonly change: Change; readonly unchecked: boolean } | undefined;
  clear(): void;
}

/** @param operations ids of the operations that there are */
export function createOverrides(operations: ReadonlySet<string>): Overrides {
  const changes = new Map<string, { readonly change: Change; readonly unchecked: boolean }>();
  return {
    set(operation, change, unchecked) {
      if (!operations.has(operation)) {
        const got = redactText(JSON.stringify(operation) ?? String(operation)).slice(0, 60);
        throw new TypeError(
          `override: expected the id of an operation, such as ${[...operations][0]}, got ${got}, which is none`,
        );
      }
      if (typeof change !== "function") {
        throw new TypeError(`override: expected a function that is given the body, got ${typeof change}`);
      }
      changes.set(operation, { change, unchecked });
    },
    end(operation, change) {
      if (changes.get(operation)?.change === change) changes.delete(operation);
    },
    find: (operation) => changes.get(operation),
    clear: () => changes.clear(),
  };
}

/** The draft with its body changed. Answers that are no success, or have no body, stay. */
export function applyChange(draft: Draft, change: Change, about: Omit<Overridden, "status">): Draft {
  const { status, body } = draft;
  if (status < 200 || status > 299 || body === undefined) return draft;
  // A copy, so that a change of the body is not one of what the server keeps.
  return { ...draft, body: change(JSON.parse(JSON.stringify(body)), { ...about, status }) };
}
