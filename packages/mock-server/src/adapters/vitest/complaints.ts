import { findingText } from "../../engine/finding.js";
import type { JournalEntry } from "../../engine/journal.js";
import type { MockServerOptions } from "../../mock-server.js";
import { entryLine } from "./journal-text.js";

/** What a test is failed for, besides what it asserts. */
export type Standards = Pick<MockServerOptions, "onUnhandled" | "onOffSpec"> & { readonly strict?: boolean };

/** Whether there is anything to hold a test's requests against. */
export function hasStandards({ strict, onUnhandled, onOffSpec }: Standards): boolean {
  return strict === true || onUnhandled === "throw" || onOffSpec === "throw";
}

/**
 * What is wrong with the requests of a test. Where `strict`: every one that breaks the spec or that no operation takes, and
 * every success that did less than asked. In any case those that were to throw, for over a socket they could not. Faults
 * are on purpose.
 */
export function complaints(entries: readonly JournalEntry[], standards: Standards): string[] {
  const { strict = false, onUnhandled, onOffSpec } = standards;
  return entries.flatMap((entry) => {
    const { operation, findings, reply, reason, fault } = entry;
    const isUnhandled = operation === undefined && reply.status >= 400;
    if (isUnhandled && (strict || onUnhandled === "throw"))
      return [`${entryLine(entry)}: ${reason ?? "no operation takes it"}`];
    if (findings.length > 0 && (strict || onOffSpec === "throw")) {
      return [`${entryLine(entry)}: off spec: ${findings.map(findingText).join("; ")}`];
    }
    if (strict && fault === undefined && reason !== undefined && reply.status < 300) {
      return [`${entryLine(entry)}: did less than asked: ${reason}`];
    }
    return [];
  });
}

/** The test's requests were not what they should be. The message lists them. */
export class StrictError extends Error {
  override readonly name = "StrictError";

  constructor(found: readonly string[]) {
    super(
      [
        `${found.length === 1 ? "a request is not as it" : `${found.length} requests are not as they`} should be:`,
        ...found.map((line) => `  ${line}`),
        "Where that is what the test is about, call mock.requests.clear() once it was asserted.",
      ].join("\n"),
    );
  }
}
