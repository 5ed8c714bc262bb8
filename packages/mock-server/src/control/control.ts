import { checkReply } from "../engine/check-reply.js";
import { checkRequest } from "../engine/check-request.js";
import { type Checking, loadChecking } from "../engine/checking.js";
import type { ApiModel } from "../engine/definition.js";
import { type Finding, findingText } from "../engine/finding.js";
import type { Draft, PlainReply, PlainRequest, ReplyStream } from "../engine/http.js";
import { parseBody } from "../engine/parse-body.js";
import { redactText } from "../engine/redact.js";
import { createRouter, type Route } from "../engine/router.js";
import { serialise } from "../engine/serialise.js";
import { ControlFailure } from "./control-failure.js";
import type { ControlCall, ControlHandlers, ControlId } from "./control-reply.js";
import { guard } from "./guard.js";
import { explainAdvance } from "./read-advance.js";
import { readQuery } from "./read-query.js";

export interface Control {
  handle(request: PlainRequest): Promise<PlainReply>;
}

export interface ControlOptions {
  /** The wording that replies are told in, whatever a request asks for; see `ApiDefinition.variantHeader`. */
  readonly variant: string;
  /** What an error of a handler is answered with; `undefined` where it is a fault of the mock. */
  readonly toFailure: (error: unknown) => ControlFailure | undefined;
  readonly warn: (message: string) => void;
}

/**
 * The mock's own control API: by its spec, as the mocked one is, but strict: what is not as the spec says is refused.
 *
 * @param scopeOf the environment that a request names, or all
 */
export function createControl<Scope>(
  model: ApiModel,
  handlers: ControlHandlers<Scope>,
  scopeOf: (request: PlainRequest, query: URLSearchParams) => Scope,
  { variant, toFailure, warn }: ControlOptions,
): Control {
  const router = createRouter(model.operations);
  let loading: Promise<Checking> | undefined;

  function findRoute({ method, path }: PlainRequest): Route {
    const { route, candidates } = router.match(method === "HEAD" ? "GET" : method, path);
    if (route) return route;
    const verbs = candidates.map(({ operation }) => operation.method).join(", ");
    if (verbs !== "") throw new ControlFailure(405, `method: expected ${verbs} at this path, got ${method}`);
    throw new ControlFailure(404, "path: the control API has nothing here; see GET /_mock for what it has");
  }

  async function answer(request: PlainRequest): Promise<Draft> {
    const route = findRoute(request);
    guard(request);
    loading ??= loadChecking(model, warn);
    const checking = await loading;
    const { operation, params } = route;
    const query = new URLSearchParams(request.query);
    const body = parseBody(request);
    if (body.kind === "too-large") throw new ControlFailure(413, "body: expected at most 10 MiB, got more");
    if (body.kind === "invalid" || body.kind === "form") {
      const beginning = JSON.stringify(request.body.slice(0, 50));
      throw new ControlFailure(400, `body: expected JSON, got text that is none: ${beginning}`);
    }
    const value = body.kind === "json" ? body.value : undefined;
    const explain = explainers[operation.id];
    const explained = explain?.(value);
    if (explained !== undefined) throw new ControlFailure(400, explained);
    const findings = checkRequest({ request, operation, params, query, body }, variant, checking).filter(
      (finding) => finding.in !== "body" || !explain,
    );
    if (findings.length > 0) throw new ControlFailure(400, findings.map(place).join("; "));
    const scope = scopeOf(request, query);
    // The table has one handler for each operation of the model, and what it is given was checked against its schema.
    const handler = handlers[operation.id as ControlId] as (call: ControlCall<ControlId, Scope>) => unknown;
    const { headers } = request;
    const call = { params, query: readQuery(operation, query, checking.coerce), body: value, headers, scope };
    const result = await handler(call as ControlCall<ControlId, Scope>);
    const [type] = Object.keys(operation.replies["200"] ?? {});
    const draft = toDraft(type, result);
    const departures = checkReply(draft, operation, variant, checking.validator);
    if (departures.length > 0)
      throw new Error(`off-spec reply of ${operation.id}: ${departures.map(place).join("; ")}`);
    return draft;
  }

  return {
    async handle(request) {
      try {
        return serialise(await answer(request), { ...pageHeaders });
      } catch (error) {
        const failure = error instanceof ControlFailure ? error : toFailure(error);
        return serialise(failure ? refuse(failure) : fail(error), { ...pageHeaders });
      }
    },
  };
}

function toDraft(type: string | undefined, result: unknown): Draft {
  const contentType = `${type}; charset=utf-8`;
  if (type === "text/html") return { status: 200, text: String(result), contentType };
  // An operation of this type has a handler that answers a stream.
  if (type === "text/event-stream") return { status: 200, text: "", contentType, stream: result as ReplyStream };
  return { status: 200, body: result };
}

/** Bodies that are read more helpfully by hand than by their schema. */
const explainers: Readonly<Record<string, ((body: unknown) => string | undefined) | undefined>> = {
  "clock.advance": explainAdvance,
};

/** No other site's page may frame the inspector; nothing of this API may be kept. */
const pageHeaders = { "cache-control": "no-store", "x-frame-options": "DENY" };

function fail(error: unknown): Draft {
  return {
    status: 500,
    body: { error: redactText(`the mock failed: ${error instanceof Error ? error.message : String(error)}`) },
  };
}

function refuse({ status, message, legal }: ControlFailure): Draft {
  // Messages say what came instead of what was expected, and that may be a key in the wrong place.
  const error = redactText(message);
  return { status, body: legal ? { error, legal } : { error } };
}

function place({ in: part, at, message }: Finding): string {
  if (part !== "body") return `${at}: ${message}`;
  return at === "" ? `body: ${message}` : findingText({ in: "body", at: `${at}:`, message });
}
