import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { openMock, start } from "../../../test/open-mock.js";
import { toBase64url } from "../base64url.js";
import { readToken, signToken } from "../tokens.js";

const publicTokens = "/api/v1/auth/public-tokens";
const T0 = Date.parse(start) / 1_000;
const environmentOf = (mock: ReturnType<typeof openMock>["mock"]) => mock.environment(mock.secretKey).id;

describe("claims", () => {
  test("name the environment; a token signed from them reaches its runs", async () => {
    const { call, mock, trigger } = openMock();
    const id = await trigger();
    const claims = await call("POST", "/api/v1/auth/jwt/claims");
    expect(claims).toMatchObject({ status: 200, body: { sub: environmentOf(mock), pub: true } });
    const token = signByCaller(mock, ["read:runs"], Date.now() + 900_000);
    const authorization = `Bearer ${token}`;
    expect((await call("GET", `/api/v3/runs/${id}`, { headers: { authorization } })).status).toBe(200);
  });

  test("of a token for another run are not enough", async () => {
    const { call, mock, trigger } = openMock();
    const id = await trigger();
    const authorization = `Bearer ${signByCaller(mock, ["read:runs:run_other"], Date.now() + 900_000)}`;
    expect(await call("GET", `/api/v3/runs/${id}`, { headers: { authorization } })).toMatchObject({
      status: 403,
      body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
    });
  });

  test.each<[name: string, headers: Record<string, string | undefined>]>([
    ["no credentials", { authorization: undefined }],
    ["an unknown key", { authorization: "Bearer tr_prod_x" }],
  ])("are refused to %s in one wording", async (_, headers) => {
    expect(await openMock().call("POST", "/api/v1/auth/jwt/claims", { headers })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API key" },
    });
  });
});

/** A token as the official SDK signs it: by the machine's clock, without the mock's mark. */
function signByCaller(mock: ReturnType<typeof openMock>["mock"], scopes: readonly string[], endsAt: number): string {
  const own = signToken({ sub: environmentOf(mock), scopes }, mock.secretKey, { now: endsAt, lifetime: 0 });
  const [, claims = ""] = own.split(".");
  const signed = `${toBase64url(utf8ToBytes('{"alg":"HS256"}'))}.${claims}`;
  return `${signed}.${toBase64url(hmac(sha256, utf8ToBytes(mock.secretKey), utf8ToBytes(signed)))}`;
}

describe("a token for one use", () => {
  const opened = async () => {
    const open = openMock();
    const make = async () => {
      const body = { scopes: ["trigger:tasks", "read:runs"], oneTimeUse: true };
      const made = await open.call("POST", publicTokens, { body });
      return { authorization: `Bearer ${Object(made.body).token}` };
    };
    const trigger = (headers: { authorization: string }, options: object = {}) =>
      open.call("POST", "/api/v1/tasks/hello/trigger", { body: { options }, headers });
    return { ...open, make, trigger };
  };
  const used = {
    status: 422,
    body: { error: "Cannot trigger hello with a one-time use token as it has already been used." },
  };

  test("triggers once, and reads as often as one likes", async () => {
    const { call, make, trigger } = await opened();
    const [one, other] = [await make(), await make()];
    const { id } = Object((await trigger(one)).body);
    expect(await trigger(one)).toMatchObject(used);
    expect((await call("GET", `/api/v3/runs/${id}`, { headers: one })).status).toBe(200);
    expect((await trigger(other)).status).toBe(200);
  });

  test("is not used up by a refusal, nor by a run that its key finds", async () => {
    const { make, trigger, trigger: again } = await opened();
    const [one, other] = [await make(), await make()];
    await trigger(other, { idempotencyKey: "k" });
    expect((await trigger(one, { tags: Array(11).fill("t") })).status).toBe(422);
    expect((await trigger(one, { idempotencyKey: "k" })).body).toMatchObject({ isCached: true });
    expect((await again(one)).status).toBe(200);
  });

  test("stays used in a snapshot, which does not hold it", async () => {
    const { make, mock, trigger } = await opened();
    const one = await make();
    await trigger(one);
    const point = mock.snapshot();
    const [, , signature = ""] = one.authorization.split(".");
    expect(JSON.stringify(point)).not.toContain(signature);
    mock.restore(point);
    expect(await trigger(one)).toMatchObject(used);
  });
});

describe("a token's end", () => {
  test("is held against the machine's clock plus what was advanced, where the caller signed it", async () => {
    const { call, mock, trigger } = openMock();
    const id = await trigger();
    const authorization = `Bearer ${signByCaller(mock, ["read:runs"], Date.now() + 900_000)}`;
    const status = async () => (await call("GET", `/api/v3/runs/${id}`, { headers: { authorization } })).status;
    await mock.clock.advance("14m");
    expect(await status()).toBe(200);
    await mock.clock.advance("2m");
    expect(await status()).toBe(401);
  });

  test("is held against virtual time, where the mock signed it", async () => {
    const { call, mock } = openMock();
    const { body, headers } = await call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const authorization = `Bearer ${headers.get("x-trigger-jwt")}`;
    // The body of a trigger call has an id.
    const path = `/api/v3/runs/${(body as { id: string }).id}`;
    await mock.clock.advance("59m");
    expect((await call("GET", path, { headers: { authorization } })).status).toBe(200);
    await mock.clock.advance("1m");
    const late = await call("GET", path, { headers: { authorization } });
    expect(late).toMatchObject({ status: 401, body: { error: "Public Access Token is invalid" } });
    expect(late.headers.get("x-mock-reason")).toMatch(/expired at 2030-01-01T01:00:00.000Z; the mock's now is/);
  });
});

describe("a public token that the mock makes", () => {
  test.each<[name: string, body: object, seconds: number]>([
    ["nothing said", {}, 900],
    ["a length of time", { expirationTime: "1h" }, 3_600],
    ["words", { expirationTime: "2 hours" }, 7_200],
    ["30 days", { expirationTime: "30d" }, 2_592_000],
    ["an instant", { expirationTime: T0 + 60 }, 60],
  ])("ends after %s", async (_, body, seconds) => {
    const { call, mock } = openMock();
    const reply = await call("POST", publicTokens, { body: { scopes: ["read:runs"], ...body } });
    expect(reply.status).toBe(200);
    // The spec says that the body has a token.
    const claims = readToken((reply.body as { token: string }).token)?.claims;
    expect(claims).toEqual({ sub: environmentOf(mock), scopes: ["read:runs"], iat: T0, exp: T0 + seconds });
  });

  test.each<[name: string, body: unknown, want: object]>([
    ["no scopes", { scopes: [] }, { error: "Invalid request body", issues: [{ code: "too_small", path: ["scopes"] }] }],
    ["scopes left out", {}, { error: "Invalid request body", issues: [{ message: "Required", path: ["scopes"] }] }],
    ["no JSON", "{", { error: "Invalid request body" }],
    ["an end not understood", { scopes: ["admin"], expirationTime: "soon" }, { error: "Invalid expiration time" }],
    [
      "an end that passed",
      { scopes: ["admin"], expirationTime: T0 },
      { error: "Expiration time must be in the future" },
    ],
    ["31 days", { scopes: ["admin"], expirationTime: "31d" }, { error: "Expiration time cannot exceed 30 days" }],
  ])("is refused for %s", async (_, body, want) => {
    expect(await openMock().call("POST", publicTokens, { body })).toMatchObject({ status: 400, body: want });
  });
});
