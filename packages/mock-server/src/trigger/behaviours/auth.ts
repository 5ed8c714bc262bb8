import { exempt } from "../generations/exempt.js";
import { modern } from "../generations/modern.js";
import { explainUnknown } from "../generations/read-body.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { byType, flag, type Issue, list, number, object, optional, read, text } from "../request-parser.js";
import { grants } from "../scopes.js";
import { readTokenLifetime } from "../token-lifetime.js";
import { signToken } from "../tokens.js";

const publicTokenBody = object({
  scopes: list(text()),
  expirationTime: optional(byType<string | number>({ string: text(), number: number() })),
  oneTimeUse: optional(flag),
  realtime: optional(object({ skipColumns: optional(list(text())) })),
});

const idAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** What stands behind the operations on tokens for browsers. */
export const authBehaviours: BehavioursOf<"auth"> = {
  "auth.retrieveClaims": exempt(({ environment, reply }) => reply(200, { sub: environment.id, pub: true })),

  "auth.createPublicToken": modern.write(
    { reach: () => [] },
    ({ rawBody, credential, environment, because, reply }) => {
      if (rawBody.kind !== "json") return reply(400, { error: "Invalid request body" });
      const reading = read(publicTokenBody, rawBody.value);
      if ("issues" in reading) return reply(400, { error: "Invalid request body", issues: reading.issues.map(toWire) });
      const { scopes, expirationTime, oneTimeUse, realtime } = reading.value;
      if (scopes.length === 0) return reply(400, { error: "Invalid request body", issues: [toWire(noScopes)] });
      explainUnknown({ because }, reading.unknown);
      const deniedScopes =
        credential.kind === "restricted" ? scopes.filter((one) => !covers(credential.scopes, one)) : [];
      if (deniedScopes.length > 0) {
        const error = "Requested scopes exceed the API key's access";
        return reply(403, { error, code: "scopes_exceed_key_access", deniedScopes });
      }
      const lifetime = readTokenLifetime(expirationTime, environment.now);
      if ("error" in lifetime) return reply(400, { error: lifetime.error });
      const claims = {
        sub: environment.id,
        scopes,
        // Time may stand still: without an id, two made at one instant would be one and the same.
        ...(oneTimeUse ? { otu: true, jti: environment.random.string(idAlphabet, 16) } : {}),
        ...(realtime ? { realtime } : {}),
      };
      return reply(200, { token: signToken(claims, environment.key, { now: environment.now, lifetime: lifetime.ms }) });
    },
  ),
};

/** Whether somebody with these scopes may do all that this one allows. */
function covers(granted: readonly string[], scope: string): boolean {
  const [action = "", type = "", ...id] = scope.split(":");
  return grants(granted, [`${action}:${type}`], id.length > 0 ? [{ type, id: id.join(":") }] : []);
}

/** As the spec has it: its lists are the caller's own. */
function toWire(issue: Issue) {
  return { ...issue, path: [...issue.path] };
}

const noScopes: Issue = {
  code: "too_small",
  minimum: 1,
  type: "array",
  inclusive: true,
  exact: false,
  message: "Array must contain at least 1 element(s)",
  path: ["scopes"],
};
