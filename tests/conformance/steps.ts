import type { Deployed, Expected, Move, Send, Step } from "./case.js";

/** Steps that many cases share. */

/** What a request has besides its address and body. */
export type Extra = Omit<Send, "send" | "body">;

/** A request. */
export function send(send: string, body?: unknown, extra: Extra = {}): Send {
  return { send, ...(body === undefined ? {} : { body }), ...extra };
}

/** A run of the task, whose id is kept as `run` unless told otherwise. */
export function trigger(
  body: unknown = {},
  { task = "{task}", ...extra }: Extra & { readonly task?: string } = {},
): Send {
  return send(`POST /api/v1/tasks/${task}/trigger`, body, extra.expect ? extra : { keep: { run: "id" }, ...extra });
}

/** Triggers with these options. */
export function triggerWith(options: Readonly<Record<string, unknown>>, extra?: Parameters<typeof trigger>[1]): Send {
  return trigger({ options }, extra);
}

export function retrieve(expect: Expected, run = "{run}", extra: Extra = {}): Send {
  return send(`GET /api/v3/runs/${run}`, undefined, { ...extra, expect });
}

/** The run shows these members, others aside. */
export function shows(members: NonNullable<Expected["has"]>, run?: string): Send {
  return retrieve({ has: members }, run);
}

export function reschedule(body: unknown, expect?: Expected, extra: Extra = {}): Send {
  return send("POST /api/v1/runs/{run}/reschedule", body, { ...extra, ...(expect ? { expect } : {}) });
}

export function cancel(run = "{run}"): Send {
  return send(`POST /api/v2/runs/${run}/cancel`);
}

export function advance(by: string | number): Step {
  return { advance: by };
}

export function move(move: Move, input?: Readonly<Record<string, unknown>>, run = "{run}"): Step {
  return { move, run, ...(input ? { input } : {}) };
}

export function deploy(version: string, rest: Omit<Deployed, "version"> = {}): Step {
  return { deploy: { version, ...rest } };
}

/** Answers that many operations share. */
export function refused(status: number, error: string): Expected {
  return { status, body: { error } };
}

/** A run that waits for two hours, kept as `run`. */
export const delayed = trigger({ payload: { a: 1 }, options: { delay: "2h" } });
