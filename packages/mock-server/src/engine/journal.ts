import type { Transition } from "./environment.js";
import type { Finding } from "./finding.js";
import type { PlainReply, PlainRequest } from "./http.js";
import { redactHeaders, redactText } from "./redact.js";
import { byteLength, firstBytes } from "./text-bytes.js";

/** One request and what came of it. Credentials and issued tokens are taken out. */
export interface JournalEntry {
  /** Counts the requests of the whole server, from 1. */
  readonly number: number;
  /** ISO 8601, virtual time. */
  readonly at: string;
  /** ISO 8601, the system clock. */
  readonly realAt: string;
  /** Public id; absent where the credentials named no environment. */
  readonly environment?: string;
  /** Absent where no operation took the request. */
  readonly operation?: string;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly request: {
    readonly method: string;
    readonly path: string;
    /** As sent, without the `?`. */
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    /** The value where it was JSON, else the text; absent where empty. */
    readonly body?: unknown;
    /** True where only the beginning was kept; `body` is then that text. */
    readonly truncated?: true;
  };
  readonly reply: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly truncated?: true;
  };
  /** Why it was refused, or did less than asked. */
  readonly reason?: string;
  /** Id of the fault that struck, on purpose. Absent where none did. */
  readonly fault?: string;
  /** Where the request departs from the spec. */
  readonly findings: readonly Finding[];
  /** Changes of state that the request caused. */
  readonly transitions: readonly Transition[];
}

/**
 * What the line hands over; turned into an entry when somebody looks. The journal keeps the object itself: a thousand
 * copies would cost the garbage collector more than the request did.
 */
export interface JournalRecord {
  readonly number: number;
  /** Virtual time, in milliseconds since 1970. */
  readonly at: number;
  /** The system clock. */
  readonly realAt: number;
  readonly operation: { readonly id: string } | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly request: PlainRequest;
  readonly reply: PlainReply;
  /** Empty where there is nothing to say. */
  readonly reason: string;
  readonly fault?: { readonly id: string };
  readonly findings: readonly Finding[];
  readonly transitions: readonly Transition[];
}

export interface Journal {
  /** @returns what is kept of it, or would be if the journal kept any */
  append(record: JournalRecord): JournalRecord;
  /** A record that was appended, as an entry. The same entry is the same object each time. */
  view(kept: JournalRecord): JournalEntry;
  /** Oldest first. */
  entries(): JournalEntry[];
  /** Requests since the start or the last clear, those that dropped out of the ring included. */
  readonly count: number;
  clear(): void;
}

export interface JournalOptions {
  /** Entries kept; older ones drop out. */
  readonly size: number;
  /** Bytes of a body that are kept. */
  readonly bodyBytes: number;
}

/** A ring of the last requests of one environment, or of those that named none. */
export function createJournal(
  options: JournalOptions & { readonly environment?: string; readonly secrets: readonly string[] },
): Journal {
  let ring: JournalRecord[] = [];
  let views = new WeakMap<JournalRecord, JournalEntry>();
  let oldest = 0;
  let count = 0;

  function view(record: JournalRecord): JournalEntry {
    const entry = views.get(record) ?? toEntry(record, options.environment, options.secrets);
    views.set(record, entry);
    return entry;
  }

  return {
    append(record) {
      count++;
      const kept = cap(record, options.bodyBytes);
      if (options.size === 0) return kept;
      if (ring.length < options.size) {
        ring.push(kept);
      } else {
        ring[oldest] = kept;
        oldest = (oldest + 1) % options.size;
      }
      return kept;
    },
    view,
    entries() {
      return [...ring.slice(oldest), ...ring.slice(0, oldest)].map(view);
    },
    get count() {
      return count;
    },
    clear() {
      ring = [];
      views = new WeakMap();
      oldest = 0;
      count = 0;
    },
  };
}

interface Capped {
  readonly body: string;
  readonly truncated?: true;
}

function cap(record: JournalRecord, limit: number): JournalRecord {
  const request = capBody(record.request.body, limit);
  const reply = capBody(record.reply.body, limit);
  if (!request && !reply) return record;
  return { ...record, request: { ...record.request, ...request }, reply: { ...record.reply, ...reply } };
}

function capBody(body: string, limit: number): Capped | undefined {
  // No character takes more than three bytes for each of its UTF-16 units.
  if (body.length * 3 <= limit || byteLength(body) <= limit) return undefined;
  return { body: firstBytes(body, limit), truncated: true };
}

function toEntry(record: JournalRecord, environment: string | undefined, secrets: readonly string[]): JournalEntry {
  const { request, reply } = record;
  return {
    number: record.number,
    at: new Date(record.at).toISOString(),
    realAt: new Date(record.realAt).toISOString(),
    ...(environment === undefined ? {} : { environment }),
    ...(record.operation === undefined ? {} : { operation: record.operation.id }),
    params: redactParams(record.params, secrets),
    request: {
      method: request.method,
      path: redactText(request.path, secrets),
      query: redactText(request.query, secrets),
      headers: redactHeaders(request.headers, secrets),
      ...viewBody(request, secrets),
    },
    reply: { status: reply.status, headers: redactHeaders(reply.headers, secrets), ...viewBody(reply, secrets) },
    ...(record.reason === "" ? {} : { reason: redactText(record.reason, secrets) }),
    ...(record.fault === undefined ? {} : { fault: record.fault.id }),
    findings: record.findings.map((finding) => ({
      ...finding,
      at: redactText(finding.at, secrets),
      message: redactText(finding.message, secrets),
    })),
    transitions: record.transitions,
  };
}

function redactParams(params: JournalRecord["params"], secrets: readonly string[]): JournalEntry["params"] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, redactText(value, secrets)]));
}

function viewBody(capped: Capped, secrets: readonly string[]): { body?: unknown; truncated?: true } {
  if (capped.body === "") return {};
  const text = redactText(capped.body, secrets);
  if (capped.truncated) return { body: text, truncated: true };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { body: text };
  }
}
