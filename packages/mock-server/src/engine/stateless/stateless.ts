import { checkParameters } from "../check-request.js";
import { createCoerce } from "../coerce.js";
import { findingText } from "../finding.js";
import type { Draft, PlainReply, PlainRequest } from "../http.js";
import { mediaType } from "../media-type.js";
import { acceptedMedia, isJson } from "../media-types.js";
import { createRouter, type Match } from "../router.js";
import { createSchemaSet } from "../schema-set.js";
import { serialise } from "../serialise.js";
import { loadValidator, type Validator } from "../validator.js";
import type { StatelessApi } from "./api.js";
import { checkAnyBody } from "./check-any-body.js";
import { type ChosenStatus, preferredStatus, readPrefer, usualStatus } from "./choose-status.js";
import { missingCredentials } from "./credentials.js";
import { makeBody } from "./make-body.js";
import { writeXml } from "./write-xml.js";

export interface StatelessOptions {
  /** Whether a request without the credentials that its operation asks for is refused. Default false. */
  readonly auth?: boolean;
  /** Told once of each thing that is wrong with the document. */
  readonly warn: (message: string) => void;
}

/** A mock of any API, of which each answer depends on the request alone. */
export interface StatelessMock {
  /** Never throws: what fails inside is answered with 500. */
  handle(request: PlainRequest): Promise<PlainReply>;
}

/**
 * Serves any API from its data: route, under a server's path or without it → credentials, where they are asked for →
 * check the request, 400 with the reasons where it is wrong → answer from the first example that keeps to its schema, or
 * from the schema. A request can ask for another answer: `Prefer: code=404, example=gone`.
 */
export function createStatelessMock(api: StatelessApi, { auth = false, warn }: StatelessOptions): StatelessMock {
  const router = createRouter(api.operations);
  const schemas = createSchemaSet(api.schemas);
  const coerce = createCoerce(schemas);
  const prefixes = [...new Set([...api.basePaths].sort((a, b) => b.length - a.length)), ""];
  const bodies = new Map<string, unknown>();
  let loading: Promise<Validator> | undefined;

  function match(method: string, path: string): Match {
    let nearest: Match = { route: undefined, candidates: [] };
    for (const prefix of prefixes) {
      if (prefix !== "" && path !== prefix && !path.startsWith(`${prefix}/`)) continue;
      const found = router.match(method, path.slice(prefix.length) || "/");
      if (found.route) return found;
      if (nearest.candidates.length === 0) nearest = found;
    }
    return nearest;
  }

  function answer(request: PlainRequest, validator: Validator): Draft {
    const { method, path } = request;
    const direct = match(method, path);
    const found = direct.route || method !== "HEAD" ? direct : match("GET", path);
    if (!found.route) return unrouted(request, found);
    const { operation, params } = found.route;
    const query = new URLSearchParams(request.query);
    const missing = auth ? missingCredentials(operation, request, query, api.securitySchemes) : undefined;
    if (missing !== undefined) {
      const error = `${operation.id} needs credentials, and the request has none`;
      return { status: 401, body: { error, expected: missing }, headers: { "www-authenticate": "Bearer" } };
    }
    const checks = { validator, coerce };
    const findings = [
      ...checkParameters({ request, operation, params, query }, "", checks),
      ...checkAnyBody(request, operation, schemas, checks),
    ];
    if (findings.length > 0) {
      const error = `The request is not what the document says of ${operation.id}: ${findingText(findings[0] ?? { in: "body", at: "", message: "" })}`;
      return { status: 400, body: { error, operation: operation.id, findings } };
    }
    const prefer = readPrefer(request.headers.prefer ?? "");
    const chosen = prefer.code === undefined ? usualStatus(operation) : preferredStatus(operation, prefer.code);
    if (chosen) return reply(operation, chosen, request.headers.accept ?? "", prefer.example, validator);
    if (prefer.code === undefined) return { status: 200 };
    const known = Object.keys(operation.replies).join(", ");
    return { status: 400, body: { error: `Prefer asks for ${prefer.code}, but ${operation.id} describes ${known}` } };
  }

  function reply(
    operation: Parameters<typeof usualStatus>[0],
    { status, entry }: ChosenStatus,
    accept: string,
    wanted: string | undefined,
    validator: Validator,
  ): Draft {
    const content = operation.replies[entry] ?? {};
    const type = acceptedMedia(content, accept);
    if (type === undefined || status === 204 || status === 304 || status < 200) return { status };
    const key = JSON.stringify([operation.id, entry, type, wanted]);
    if (!bodies.has(key)) {
      const schema = content[type] ?? "";
      const listed = api.examples(operation.id)[entry]?.[type] ?? [];
      const examples = [...listed].sort((a, b) => Number(b.name === wanted) - Number(a.name === wanted));
      bodies.set(
        key,
        makeBody({ operation, entry, type, schema, examples }, schemas, validator.check(schema, ""), warn),
      );
    }
    const body = bodies.get(key);
    const contentType = type.includes("*") ? "application/json" : type;
    if (typeof body === "string" && !isJson(type)) return { status, text: body, contentType };
    if (/[/+]xml$/.test(mediaType(type))) return { status, text: writeXml(body), contentType };
    // `undefined` would be no body at all.
    return { status, body: body ?? null, contentType };
  }

  return {
    async handle(request) {
      try {
        loading ??= loadValidator(schemas, warn);
        return serialise(answer(request, await loading), {});
      } catch (error) {
        return serialise(
          { status: 500, body: { error: `The mock failed: ${error instanceof Error ? error.message : error}` } },
          {},
        );
      }
    },
  };
}

function unrouted({ method, path }: PlainRequest, { candidates }: Match): Draft {
  const allowed = candidates.map(({ operation }) => operation.method);
  if (allowed.length === 0) return { status: 404, body: { error: `The document has no path for ${method} ${path}` } };
  const allow = allowed.join(", ");
  return { status: 405, body: { error: `${path} takes ${allow}, not ${method}` }, headers: { allow } };
}
