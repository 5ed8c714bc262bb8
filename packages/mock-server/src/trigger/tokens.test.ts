import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "./base64url.js";
import { isSignedWith, readToken, signToken } from "./tokens.js";

const now = Date.parse("2030-01-01T00:00:00.000Z");

test("a token says who signed it for whom, and until when", () => {
  const text = signToken({ sub: "env_ü", scopes: ["read:runs:run_1"] }, "secret", { now, lifetime: 3_600_000 });
  const token = readToken(text);
  expect(token?.claims).toEqual({
    sub: "env_ü",
    scopes: ["read:runs:run_1"],
    iat: now / 1_000,
    exp: now / 1_000 + 3_600,
  });
  expect(token && isSignedWith(token, "secret")).toBe(true);
  expect(token && isSignedWith(token, "Secret")).toBe(false);
});

test("the signature is HMAC-SHA-256 over header and claims, as other libraries make it", () => {
  // Header {"alg":"HS256"}, claims {"sub":"e","pub":true}, key "k"; the signature was made with OpenSSL.
  const text = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlIiwicHViIjp0cnVlfQ.Ts00p1643FX3IBDFBxX2ChP478g6DikfXjatjnRi48I";
  const token = readToken(text);
  expect(token?.claims).toEqual({ sub: "e", scopes: [] });
  expect(token && isSignedWith(token, "k")).toBe(true);
});

test.each([
  ["another algorithm", { alg: "none" }, { sub: "e", pub: true }],
  ["no pub", { alg: "HS256" }, { sub: "e" }],
  ["no sub", { alg: "HS256" }, { pub: true }],
])("a token with %s is no public access token", (_, header, claims) => {
  const part = (value: object) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
  expect(readToken(`${part(header)}.${part(claims)}.c2ln`)).toBeUndefined();
});

test("base64url reads what it wrote", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
});

test("base64url refuses other characters and impossible lengths", () => {
  for (const text of ["a", "ab+d", "ab=="]) expect(fromBase64url(text)).toBeUndefined();
});

test("no text at all makes reading a token throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9_.-]{0,60}$/)), (text) => {
      readToken(text);
    }),
  );
});
