import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The last part of a token's callback address, by which its caller proves to have it: HMAC-SHA-256 over the id without
 * its prefix, with the environment's secret key, as 64 hexadecimal digits.
 */
export function callbackHash(tokenId: string, secretKey: string): string {
  const internalId = tokenId.replace(/^waitpoint_/, "");
  return bytesToHex(hmac(sha256, utf8ToBytes(secretKey), utf8ToBytes(internalId)));
}

/** Where anyone who knows it may complete a token. */
export function callbackUrl(tokenId: string, secretKey: string, origin: string): string {
  return `${origin}/api/v1/waitpoints/tokens/${tokenId}/callback/${callbackHash(tokenId, secretKey)}`;
}
