import type { Caller, ConformanceCase, Expected, Send, Step } from "./case.js";
import { type Began, type Difference, differences, isRecord, show } from "./differences.js";
import { fill } from "./fill.js";
import type { Pattern } from "./pattern.js";
import { signToken } from "./sign-token.js";
import type { Hooks, PlainReply, Target } from "./target.js";

/** Keys that nobody was given, for a mock, where any well-formed one opens an environment. */
export const keys: Readonly<Record<Exclude<Caller, "key" | "nobody" | `{${string}}`>, string>> = {
  otherKey: "tr_prod_conformanceOther00000000",
  developmentKey: "tr_dev_conformanceDevelop000000",
  previewKey: "tr_preview_conformancePreview000000",
  unknownKey: "tr_wrong_key",
  person: "tr_pat_conformanceperson",
  restrictedKey: "tr_prod_sk_conformanceRestricted000",
};

/** What a case did not find as it should be, and in which step. */
export interface Failure extends Difference {
  /** The request or move, as the case has it. */
  readonly step: string;
}

export interface Outcome {
  /** Empty where all was as it should be. */
  readonly failures: readonly Failure[];
  /** Runs and batches that the case made or met. */
  readonly made: readonly string[];
}

/**
 * Carries out a case. It ends with the first step that differs, since the later ones build on it.
 *
 * @throws Error where the service cannot be reached, or the case itself makes no sense
 */
export async function runCase(one: ConformanceCase, target: Target): Promise<Outcome> {
  const { hooks } = target;
  await hooks?.reset();
  const kept = new Map([
    ["task", target.task],
    ["project", target.project],
    ["unique", `${target.unique}${one.id.toLowerCase()}`],
  ]);
  const made = new Set<string>();
  let began: Began | undefined = target.start === undefined ? undefined : { at: target.start, tolerance: 0 };

  async function send(step: Send): Promise<Difference[]> {
    const request = toRequest(step, target, kept);
    const reply = await target.send(request);
    began ??= { at: dateOf(reply), tolerance: 10_000 };
    const body = readBody(reply);
    if (request.method !== "GET")
      for (const id of reply.text.match(/\b(?:run|batch)_[a-z0-9]{20,}/g) ?? []) made.add(id);
    const wrong = replyDifferences(step.expect, reply, body, kept, began);
    if (wrong.length > 0) return wrong;
    for (const [name, path] of Object.entries(step.keep ?? {})) {
      const value = valueAt(body, path);
      if (typeof value !== "string") return [{ path: `body.${path}`, expected: "a text to keep", came: show(value) }];
      kept.set(name, value);
    }
    return [];
  }

  async function carryOut(step: Step): Promise<Difference[]> {
    if ("send" in step) return send(step);
    if ("sign" in step) {
      const reply = await target.send(toRequest({ send: "POST /api/v1/auth/jwt/claims" }, target, kept));
      const claims = readBody(reply);
      if (!isRecord(claims)) return [{ path: "body", expected: "the claims of a token", came: show(claims) }];
      kept.set(step.keep, signToken(target.secretKey, claims, fill(step.sign, kept)));
      return [];
    }
    await force(need(hooks, one), fill(step, kept));
    return [];
  }

  const failures: Failure[] = [];
  for (const step of [...(one.given ?? []), ...one.steps]) {
    const found = await carryOut(step);
    failures.push(...found.map((difference) => ({ ...difference, step: nameOf(step) })));
    if (found.length > 0) break;
  }
  return { failures, made: [...made] };
}

async function force(hooks: Hooks, step: Exclude<Step, Send | { readonly sign: unknown }>): Promise<void> {
  if ("advance" in step) return hooks.advance(step.advance);
  if ("move" in step) return hooks.move(step.move, step.run, step.input);
  if ("deploy" in step) return hooks.deploy(step.deploy);
  if ("declare" in step) return hooks.declare(step.declare);
  if ("queue" in step) return hooks.createQueue(step.queue);
  return hooks.addFault(step.fault);
}

function toRequest(step: Send, target: Target, kept: ReadonlyMap<string, string>) {
  const { send, as = "key", headers = {}, body } = fill(step, kept);
  const [method = "", address = ""] = send.split(" ");
  const sent: Record<string, string> = {};
  const all = {
    authorization: as === "nobody" ? null : `Bearer ${as === "key" ? target.secretKey : credentialOf(as)}`,
    "x-trigger-api-version": "2025-07-16",
    "content-type": body === undefined ? null : "application/json",
    ...headers,
  };
  for (const [name, value] of Object.entries(all)) if (value !== null) sent[name] = value;
  return {
    method,
    path: address.startsWith("http") ? new URL(address).pathname : address,
    headers: sent,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  };
}

function credentialOf(as: string): string {
  // What is no name of a key was kept, and is filled in by now.
  return Object.hasOwn(keys, as) ? keys[as as keyof typeof keys] : as;
}

function replyDifferences(
  expect: Expected | undefined,
  reply: PlainReply,
  body: unknown,
  kept: ReadonlyMap<string, string>,
  began: Began,
): Difference[] {
  if (!expect) {
    const isRefused = reply.status >= 400;
    return isRefused ? [{ path: "status", expected: "below 400", came: `${reply.status} ${show(body)}` }] : [];
  }
  const { status = 200, body: whole, has = {}, lacks = [], headers = {} } = fill(expect, kept);
  if (reply.status !== status) {
    return [{ path: "status", expected: String(status), came: `${reply.status} ${show(body)}` }];
  }
  return [
    ...Object.entries(headers).flatMap(([name, pattern]) =>
      differences(pattern, reply.headers.get(name), `headers.${name}`, began),
    ),
    ...(whole === undefined ? [] : differences(whole, body, "body", began)),
    ...Object.entries(has).flatMap(([path, pattern]: [string, Pattern]) =>
      differences(pattern, valueAt(body, path), `body.${path}`, began),
    ),
    ...lacks.flatMap((path) => {
      const value = valueAt(body, path);
      return value === undefined ? [] : [{ path: `body.${path}`, expected: "nothing", came: show(value) }];
    }),
  ];
}

function readBody({ headers, text }: PlainReply): unknown {
  if (!headers.get("content-type")?.includes("json") || text === "") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

/** By the service's clock, which may differ from ours. */
function dateOf({ headers }: PlainReply): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? Date.now() : date;
}

function need(hooks: Hooks | undefined, { id, name }: ConformanceCase): Hooks {
  if (hooks) return hooks;
  throw new Error(`${id} ${name}: expected a mock, for it moves what only a mock can move; say so in its needs`);
}

function nameOf(step: Step): string {
  if ("send" in step) return step.send;
  return JSON.stringify(step);
}
