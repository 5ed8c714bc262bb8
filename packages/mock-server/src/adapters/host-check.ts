import type { PlainReply } from "../engine/http.js";

/**
 * Refuses a request for a host name that is not this machine's: a page on the web can point a name of its own at a
 * loopback address and then read what answers there (DNS rebinding). Addresses cannot be pointed anywhere, so they
 * pass.
 *
 * @param host the `Host` header
 * @param allowed further names to answer for
 * @returns the refusal; `undefined` where the host is fine
 */
export function hostRefusal(host: string | undefined, allowed: readonly string[]): PlainReply | undefined {
  if (host === undefined || host === "") return refusal(400, "The request names no host: send a Host header");
  const name = host.replace(/:\d+$/, "").replace(/\.$/, "").toLowerCase();
  if (name === "localhost" || name.endsWith(".localhost") || isAddress(name)) return undefined;
  if (allowed.some((one) => one.toLowerCase() === name)) return undefined;
  const shown = JSON.stringify(name.slice(0, 100));
  return refusal(
    403,
    `This server does not answer for ${shown}: use localhost, or start it with --allow-host ${name.slice(0, 100)}`,
  );
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[[0-9a-f:.]+\]$/.test(name);
}

function refusal(status: number, error: string): PlainReply {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { status, headers, body: JSON.stringify({ error }) };
}
