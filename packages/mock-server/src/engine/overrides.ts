import type { Draft } from "./http.js";

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
  /** In place of the one before, if any. */
  set(operation: string, change: Change, unchecked: boolean): void;
  /** Ends one of an operation, where it is still the one in force. */
  end(operation: string, change: Change): void;
  find(operation: string): { readonly change: Change; readonly unchecked: boolean } | undefined;
  clear(): void;
}

export function createOverrides(): Overrides {
  const changes = new Map<string, { readonly change: Change; readonly unchecked: boolean }>();
  return {
    set(operation, change, unchecked) {
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
