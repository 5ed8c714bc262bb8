/**
 * What a value must be: itself, or one of the matchers below. A matcher is data too. An object is compared member by
 * member, and has no others.
 */
export type Pattern =
  | string
  | number
  | boolean
  | null
  | Matcher
  | readonly Pattern[]
  | { readonly [member: string]: Pattern };

/** `$` tells a matcher from an object to compare. */
export type Matcher =
  /** A text that matches a regular expression as a whole. */
  | { readonly $: "text"; readonly matches: string }
  | { readonly $: "text"; readonly starts: string }
  /** An instant as the service writes them, this long after the case began. */
  | { readonly $: "instant"; readonly after: string | number }
  /** A number in these bounds. */
  | { readonly $: "number"; readonly from: number; readonly to: number }
  /** Members that must be there, others aside. */
  | { readonly $: "has"; readonly members: { readonly [member: string]: Pattern } }
  /** A list in which each pattern fits an entry. */
  | { readonly $: "holds"; readonly entries: readonly Pattern[] }
  | { readonly $: "length"; readonly length: number }
  /** JSON as text. */
  | { readonly $: "json"; readonly value: Pattern };

export const anyText: Matcher = { $: "text", matches: "[^]*" };
export const matches = (pattern: string): Matcher => ({ $: "text", matches: pattern });
export const starts = (text: string): Matcher => ({ $: "text", starts: text });
/** `after("1h42m")`, `after(1)`: milliseconds. */
export const after = (duration: string | number): Matcher => ({ $: "instant", after: duration });
export const between = (from: number, to: number): Matcher => ({ $: "number", from, to });
export const has = (members: { readonly [member: string]: Pattern }): Matcher => ({ $: "has", members });
export const holds = (...entries: readonly Pattern[]): Matcher => ({ $: "holds", entries });
export const length = (length: number): Matcher => ({ $: "length", length });
export const json = (value: Pattern): Matcher => ({ $: "json", value });

export const anInstant = matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
export const runId = matches("run_[a-z0-9]+");
export const batchId = matches("batch_[a-z0-9]+");
export const waitpointId = matches("waitpoint_[a-z0-9]+");
/** Three parts of base64url. */
export const aToken = matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
