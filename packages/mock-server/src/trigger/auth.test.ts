import { describe, expect, test } from "vitest";
import type { Environment, Environments } from "../engine/environment.js";
import { createIdentify } from "./auth.js";
import { defaultSecretKey, kindOfKey } from "./keys.js";
import type { TriggerState } from "./state.js";
import { signToken } from "./tokens.js";

const tail = "abcdefghijklmnopqrstuvwx";
const now = Date.parse("2030-01-01T00:00:00.000Z");
const wallNow = Date.parse("2026-06-01T00:00:00.000Z");
const key = `tr_prod_${tail}`;

/** Just enough of an environment to be found and to know the time. */
function fakeEnvironment(parts: { readonly id: string; readonly key: string; readonly branch: string }) {
  // Identification looks at id, key, branch and now only.
  return { ...parts, now, wallNow } as unknown as Environment<TriggerState>;
}

const known = [
  fakeEnvironment({ id: "env_1", key, branch: "" }),
  fakeEnvironment({ id: "env_2", key: `tr_preview_${tail}`, branch: "feature" }),
];
const environments: Environments<TriggerState> = {
  find: (wanted, branch) => known.find((environment) => environment.key === wanted && environment.branch === branch),
  findById: (id) => known.find((environment) => environment.id === id),
  all: () => known,
};

function identify(headers: Record<string, string>, secretKeys?: string[]) {
  return createIdentify(secretKeys)({ method: "GET", path: "/", query: "", headers, body: "" }, environments);
}

describe("a secret key opens an environment", () => {
  test.each([`tr_dev_${tail}`, `tr_stg_${tail}`, key, "tr_prod_0123456789ABCDEFghijklmn"])("%s", (authorization) => {
    expect(identify({ authorization })).toEqual({ key: authorization, branch: "", credential: { kind: "secret" } });
    expect(identify({ authorization: `Bearer ${authorization}` })).toMatchObject({ key: authorization });
  });

  test("that the server makes itself, the same for the same seed", () => {
    expect(kindOfKey(defaultSecretKey(1))).toBe("prod");
    expect(defaultSecretKey(1)).toBe(defaultSecretKey("1"));
    expect(new Set([1, 2, 3, "a", "b"].map(defaultSecretKey)).size).toBe(5);
  });
});

describe("a branch", () => {
  test.each<[string, string, string]>([
    ["preview", "feature", "feature"],
    ["preview", "refs/heads/feature/x", "feature/x"],
    ["preview", "refs/pull/12", "12"],
    ["preview", "default", "default"],
    ["dev", "mine", "mine"],
    ["dev", "default", ""],
    ["dev", "", ""],
    ["stg", "mine", ""],
    ["prod", "mine", ""],
  ])("on a %s key, named %j, is %j", (kind, header, branch) => {
    const authorization = `tr_${kind}_${tail}`;
    expect(identify({ authorization, "x-trigger-branch": header })).toMatchObject({ branch });
  });

  test.each([{}, { "x-trigger-branch": " " }])("is needed on a preview key", (headers) => {
    expect(identify({ authorization: `tr_preview_${tail}`, ...headers })).toMatchObject({ refused: "no branch" });
  });
});

describe("is refused", () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ["no header", {}, "missing", /no Authorization header/],
    ["an empty header", { authorization: "" }, "empty", /empty/],
    ["a key that is too short", { authorization: "Bearer tr_prod_short" }, "unknown", /24 letters or digits/],
    ["a key with odd characters", { authorization: `tr_prod_${tail.slice(1)}-` }, "unknown", /expected a secret key/],
    ["a restricted key", { authorization: `tr_prod_sk_${tail}` }, "unknown", /restricted/],
    ["a personal token", { authorization: "tr_pat_abc" }, "unknown", /personal/],
    ["a public API key", { authorization: "pk_prod_abc" }, "unknown", /pk_/],
    ["anything else", { authorization: "Basic dXNlcjpwYXNz" }, "unknown", /another shape/],
  ])("%s", (_, headers, refused, reason) => {
    expect(identify(headers)).toEqual({ refused, reason: expect.stringMatching(reason) });
  });

  test("every key but the given ones, where some were given", () => {
    expect(identify({ authorization: key }, [key])).toMatchObject({ key });
    expect(identify({ authorization: `tr_dev_${tail}` }, [key])).toMatchObject({ refused: "unknown" });
  });

  test("in words that never hold the credential", () => {
    for (const authorization of ["tr_prod_secretsecret", `tr_prod_sk_${tail}`, "hunter2"]) {
      expect(JSON.stringify(identify({ authorization }))).not.toContain(authorization);
    }
  });
});

describe("a public token", () => {
  const sign = (sub: string, secret = key, lifetime = 900_000) =>
    signToken({ sub, scopes: ["read:runs"] }, secret, { now, lifetime });

  test("belongs to the environment that it names", () => {
    expect(identify({ authorization: `Bearer ${sign("env_1")}` })).toEqual({
      key,
      branch: "",
      credential: { kind: "public", scopes: ["read:runs"] },
    });
    expect(identify({ authorization: sign("env_2", `tr_preview_${tail}`) })).toMatchObject({ branch: "feature" });
  });

  test("belongs to the environment whose key signed it, where it names none", () => {
    expect(identify({ authorization: sign("elsewhere") })).toMatchObject({ key });
  });

  const [head, claims] = sign("env_1").split(".");
  const [, , signatureOfAnother] = sign("env_2").split(".");

  test.each<[string, string, string]>([
    ["signed by nobody", sign("elsewhere", "other"), "token of nobody"],
    ["signed by another", sign("env_1", "other"), "bad token"],
    ["with the signature of another", `${head}.${claims}.${signatureOfAnother}`, "bad token"],
    ["that has expired", sign("env_1", key, 0), "bad token"],
    ["of two parts", "a.b", "unknown"],
    ["that is no JSON", "a.b.c", "unknown"],
  ])("%s is refused", (_, authorization, refused) => {
    expect(identify({ authorization })).toMatchObject({ refused });
  });
});
