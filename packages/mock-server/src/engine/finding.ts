/** Where a request or a reply departs from the spec. */
export interface Finding {
  /** Which part: `body`, `query`, … */
  readonly in: "path" | "query" | "header" | "cookie" | "body" | "status" | "content-type";
  /** JSON pointer into a body, else the parameter's name; empty for the whole. */
  readonly at: string;
  /** What was expected. */
  readonly message: string;
}

/** One line: `body /options/delay must be string`. */
export function findingText({ in: part, at, message }: Finding): string {
  return `${part}${at === "" ? "" : ` ${at}`} ${message}`;
}
