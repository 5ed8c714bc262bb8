import type { OperationRow, SecretKey } from "./contract.js";
import { firstSet, type Platform } from "./platform.js";
import { profile } from "./profile.js";

/** Gives the key for an attempt; undefined where there is none and the operation needs none. */
export type GetKey = (row: OperationRow) => Promise<string | undefined>;

/**
 * The key as given, or as the function gives it at each attempt, else from the environment at the time of the call.
 * White space around it is dropped: files and shells like to add a line end.
 *
 * @throws Error, without the key in it, where there is none or no header can carry it
 */
export function createKeyGetter(secretKey: SecretKey | undefined, platform: Platform): GetKey {
  let known: string | undefined;
  return async ([operation, , , flags]) => {
    const given = typeof secretKey === "function" ? await secretKey() : (secretKey ?? known);
    const key = (given ?? firstSet(platform, profile.env.secretKey))?.trim();
    if (!key) {
      if (flags.includes("o")) return undefined;
      const variables = profile.env.secretKey.join(" or ");
      throw new Error(`${operation} needs a secret key: pass createClient({ secretKey }) or set ${variables}`);
    }
    if (key === known) return key;
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw new Error("The secret key has a character that no header can carry: copy it again from the API keys page");
    }
    known = key;
    return key;
  };
}
