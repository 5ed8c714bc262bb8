import { createHmac } from "node:crypto";

/** A public access token, as the official SDK makes one from a secret key and the claims that the service names. */
export function signToken(
  secretKey: string,
  claims: Readonly<Record<string, unknown>>,
  scopes: readonly string[],
): string {
  const now = Math.floor(Date.now() / 1_000);
  const body = {
    ...claims,
    scopes,
    iss: "https://id.trigger.dev",
    aud: "https://api.trigger.dev",
    iat: now,
    exp: now + 900,
  };
  const signed = [{ alg: "HS256" }, body].map((part) => base64url(JSON.stringify(part))).join(".");
  return `${signed}.${createHmac("sha256", secretKey).update(signed).digest("base64url")}`;
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
