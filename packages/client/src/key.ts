import { variable } from "./globals.js";
import { accessTokenVariable, secretKeyVariable } from "./profile.js";

/**
 * The `authorization` header for a key, or where none is given for that of the environment. White space around the key
 * is dropped, since files and shells like to add a line end.
 *
 * @param open whether to do without where there is none
 * @throws Error, without the key in it, where there is none or no header can carry it
 */
export function authorize(given: string | undefined, open: boolean): string | undefined {
  const key = (given ?? variable(secretKeyVariable) ?? variable(accessTokenVariable) ?? "").trim();
  if (open && !key) return undefined;
  if (/^[!-~]+$/.test(key)) return `Bearer ${key}`;
  const what = key ? "The secret key may only have ASCII characters" : "There is no secret key";
  throw new Error(`${what}: set createClient({ secretKey }), ${secretKeyVariable} or ${accessTokenVariable}`);
}
