import { expect } from "vitest";
import { openMock, type Reply } from "./open-mock.js";

/** What the reply must be. Text in it may hold `{name}` of something kept. */
export interface Wanted {
  readonly status?: number;
  /** The whole body. */
  readonly body?: unknown;
  /** Parts of the body. */
  readonly like?: unknown;
  /** The body's `error` begins with this. */
  readonly starts?: string;
  /** Members that the body must not have. */
  readonly without?: readonly string[];
  readonly headers?: Readonly<Record<string, string | null>>;
  /** What the reason for the developer contains. */
  readonly reason?: string;
}

/** One thing that is done, in order, and what must come of it. */
export type Step =
  | {
      /** `POST /path`; `{name}` stands for something kept. */
      readonly send: string;
      /** JSON unless it is text. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string | undefined>>;
      /** Keeps the id in the reply under this name. */
      readonly keep?: string;
      readonly want?: Wanted;
    }
  | { readonly advance: string | number }
  /** A move that only a worker makes: `complete {name}`. */
  | { readonly force: string; readonly input?: unknown };

/** A case: a name, and requests to an empty mock whose time stands at 1 January 2030. */
export type Trace = readonly [name: string, ...steps: Step[]];

/** Carries out the steps of a case; its name is passed over. */
export async function follow(trace: readonly (string | Step)[]): Promise<void> {
  const { mock, call } = openMock();
  const kept: Record<string, string> = {};
  const fill = <T>(value: T): T => {
    const text = JSON.stringify(value);
    if (text === undefined) return value;
    return JSON.parse(text.replace(/\{(\w+)\}/g, (whole, name: string) => kept[name] ?? whole));
  };
  for (const step of trace) {
    if (typeof step === "string") continue;
    if ("advance" in step) await mock.clock.advance(step.advance);
    else if ("force" in step) {
      const [verb = "", id = ""] = fill(step.force).split(" ");
      // The words of a case are those of the verbs; a wrong one fails here.
      const force = mock.runs[verb as "complete"];
      force(id, step.input as Parameters<typeof force>[1]);
    } else {
      const [method = "", path = ""] = fill(step.send).split(" ");
      const reply = await call(method, path, {
        ...(step.body === undefined ? {} : { body: fill(step.body) }),
        ...(step.headers ? { headers: fill(step.headers) } : {}),
      });
      if (step.keep) kept[step.keep] = idIn(reply);
      if (step.want) check(reply, fill(step.want), step.send);
    }
  }
}

function check(reply: Reply, want: Wanted, name: string): void {
  const { body, status } = reply;
  if (want.status !== undefined) expect({ name, status, body }).toMatchObject({ status: want.status });
  if (want.body !== undefined) expect(body).toEqual(want.body);
  if (want.like !== undefined) expect(body).toMatchObject(Object(want.like));
  if (want.starts !== undefined) {
    expect(body).toMatchObject({ error: expect.stringMatching(new RegExp(`^${escapePattern(want.starts)}`)) });
  }
  for (const member of want.without ?? []) expect(body).not.toHaveProperty(member);
  for (const [header, value] of Object.entries(want.headers ?? {})) expect(reply.headers.get(header)).toBe(value);
  if (want.reason !== undefined) expect(reply.headers.get("x-mock-reason")).toContain(want.reason);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function idIn({ status, body }: Reply): string {
  if (typeof body === "object" && body !== null) {
    const id: unknown = Reflect.get(body, "id") ?? Reflect.get(body, "batchId");
    if (typeof id === "string") return id;
  }
  throw new Error(`expected an id, got ${status} ${JSON.stringify(body)}`);
}
