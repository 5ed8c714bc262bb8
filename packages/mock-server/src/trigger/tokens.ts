import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64url, toBase64url } from "./base64url.js";

/** What a public access token says. Instants are seconds since 1970, as in every JWT. */
export interface TokenClaims {
  /** Id of the environment. */
  readonly sub: string;
  readonly scopes: readonly string[];
  readonly iat?: number;
  readonly exp?: number;
  /** Good for a single trigger. */
  readonly otu?: boolean;
  /** Tells tokens apart that are otherwise alike. */
  readonly jti?: string;
  readonly realtime?: { readonly skipColumns?: readonly string[] | undefined };
}

/** Marks the tokens that the mock signed, whose instants are virtual: others were made by the clock of the caller. */
const issuedHere = "mock";
const header = toBase64url(utf8ToBytes(JSON.stringify({ alg: "HS256", kid: issuedHere })));
const issuer = "https://id.trigger.dev";
const audience = "https://api.trigger.dev";

/**
 * Signs a public access token with an environment's secret key (HS256).
 *
 * @param now milliseconds since 1970
 * @param lifetime milliseconds
 */
export function signToken(
  { sub, scopes, otu, jti, realtime }: TokenClaims,
  secretKey: string,
  { now, lifetime }: { readonly now: number; readonly lifetime: number },
): string {
  const iat = Math.floor(now / 1_000);
  const once = { ...(otu ? { otu } : {}), ...(jti === undefined ? {} : { jti }) };
  const rest = { ...once, ...(realtime ? { realtime } : {}) };
  const exp = iat + Math.floor(lifetime / 1_000);
  const claims = { sub, pub: true, scopes, ...rest, iss: issuer, aud: audience, iat, exp };
  const signed = `${header}.${toBase64url(utf8ToBytes(JSON.stringify(claims)))}`;
  return `${signed}.${sign(signed, secretKey)}`;
}

/** A token taken apart; nothing about it is verified yet. */
export interface ReadToken {
  readonly claims: TokenClaims;
  /** Header and claims, as signed. */
  readonly signed: string;
  readonly signature: string;
  /** Whether the mock signed it, by its own account. */
  readonly isOwn: boolean;
}

/** @returns `undefined` where the text is no public access token: three parts, HS256, `pub` */
export function readToken(text: string): ReadToken | undefined {
  const [head = "", body = "", signature = "", ...rest] = text.split(".");
  if (signature === "" || rest.length > 0) return undefined;
  const { alg, kid } = readPart(head);
  const { sub, pub, scopes, iat, exp, otu } = readPart(body);
  if (alg !== "HS256" || pub !== true || typeof sub !== "string") return undefined;
  return {
    claims: {
      sub,
      scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [],
      ...(typeof iat === "number" ? { iat } : {}),
      ...(typeof exp === "number" ? { exp } : {}),
      ...(otu === true ? { otu } : {}),
    },
    signed: `${head}.${body}`,
    signature,
    isOwn: kid === issuedHere,
  };
}

/** Whether the token was signed with this key. */
export function isSignedWith({ signed, signature }: ReadToken, secretKey: string): boolean {
  return sign(signed, secretKey) === signature;
}

/** What stands for a token without being it: its SHA-256, as hexadecimal digits. */
export function digestOf({ signed }: ReadToken): string {
  return bytesToHex(sha256(utf8ToBytes(signed)));
}

function sign(text: string, secretKey: string): string {
  return toBase64url(hmac(sha256, utf8ToBytes(secretKey), utf8ToBytes(text)));
}

function readPart(part: string): Readonly<Record<string, unknown>> {
  const bytes = fromBase64url(part);
  if (!bytes) return {};
  try {
    const value: unknown = JSON.parse(decodeUtf8(bytes));
    // Any object may be looked at by key; what is found is checked by whoever looks.
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}
