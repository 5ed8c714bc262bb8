/** An error as the service stores it. */
export type RunError =
  | { readonly type: "BUILT_IN_ERROR"; readonly name: string; readonly message: string; readonly stackTrace: string }
  | { readonly type: "CUSTOM_ERROR"; readonly raw: string }
  | { readonly type: "STRING_ERROR"; readonly raw: string }
  | { readonly type: "INTERNAL_ERROR"; readonly code: string };

/** An error as callers see it. */
export interface ShownError {
  readonly message: string;
  readonly name?: string;
  readonly stackTrace?: string;
}

/** What callers see of a stored error. Of an internal one only the code. */
export function showError(error: RunError): ShownError {
  switch (error.type) {
    case "BUILT_IN_ERROR":
      return { message: error.message, name: error.name, stackTrace: error.stackTrace };
    case "CUSTOM_ERROR":
    case "STRING_ERROR":
      return { message: error.raw };
    case "INTERNAL_ERROR":
      return { message: `trigger.dev internal error (${error.code})` };
  }
}

/**
 * Stores what a task threw: an `Error` (or an object with a `message`) by its fields, text as it is, anything else as
 * its JSON. Nothing given: an error that says so.
 */
export function toRunError(thrown: unknown): RunError {
  if (thrown === undefined) {
    const message = "The run was made to fail";
    // A stack without frames, for no code threw it.
    return { type: "BUILT_IN_ERROR", name: "Error", message, stackTrace: `Error: ${message}` };
  }
  if (typeof thrown === "string") return { type: "STRING_ERROR", raw: thrown };
  if (typeof thrown === "object" && thrown !== null && "message" in thrown && typeof thrown.message === "string") {
    return {
      type: "BUILT_IN_ERROR",
      name: text(thrown, "name") ?? "Error",
      message: thrown.message,
      stackTrace: text(thrown, "stackTrace") ?? text(thrown, "stack") ?? "",
    };
  }
  return { type: "CUSTOM_ERROR", raw: JSON.stringify(thrown) ?? String(thrown) };
}

function text(source: object, key: string): string | undefined {
  const value: unknown = Reflect.get(source, key);
  return typeof value === "string" ? value : undefined;
}
