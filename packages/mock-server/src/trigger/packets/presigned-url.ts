import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { TriggerEnvironment } from "../state.js";

type Verb = "GET" | "PUT";

const lifetime = 300_000;
const folder = "/packets";

/** An address under which the mock itself takes or hands out an object, without credentials, for five minutes. */
export function presignedUrl(environment: TriggerEnvironment, verb: Verb, path: string, origin: string): string {
  const expires = environment.now + lifetime;
  const query = `expires=${expires}&signature=${sign(environment.key, verb, path, expires)}`;
  return `${origin}${folder}/${environment.id}/${path.split("/").map(encodeURIComponent).join("/")}?${query}`;
}

/** What a presigned address names; nothing about it is verified yet. */
export interface ReadPresigned {
  readonly environmentId: string;
  readonly path: string;
  readonly expires: number;
  readonly signature: string;
}

/** @returns `undefined` where the address is not one of these */
export function readPresigned(path: string, query: string): ReadPresigned | undefined {
  if (!path.startsWith(`${folder}/`)) return undefined;
  const [environmentId = "", ...parts] = path.slice(folder.length + 1).split("/");
  const parameters = new URLSearchParams(query);
  return {
    environmentId,
    path: parts.map(decode).join("/"),
    expires: Number(parameters.get("expires")),
    signature: parameters.get("signature") ?? "",
  };
}

/** Whether this environment made the address, for this verb. */
export function isPresignedBy(
  { path, expires, signature }: ReadPresigned,
  verb: string,
  { key }: TriggerEnvironment,
): boolean {
  return (verb === "GET" || verb === "PUT") && sign(key, verb, path, expires) === signature;
}

function sign(key: string, verb: Verb, path: string, expires: number): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${verb}\n${path}\n${expires}`)));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
