/** What a secret key opens: one of the service's four kinds of environment. */
export type EnvironmentKind = "dev" | "stg" | "prod" | "preview";

const kinds: Readonly<Record<string, EnvironmentKind>> = {
  dev: "dev",
  stg: "stg",
  staging: "stg",
  prod: "prod",
  preview: "preview",
};

/** The kind of environment that a slug names; `staging` is the published word for `stg`. */
export function kindOfSlug(slug: string): EnvironmentKind | undefined {
  return Object.hasOwn(kinds, slug) ? kinds[slug] : undefined;
}

const secret = /^tr_(dev|stg|prod|preview)_[A-Za-z0-9]{24}$/;
const restricted = /^tr_(dev|stg|prod|preview)_sk_[A-Za-z0-9]{24}$/;
const personal = /^tr_pat_[1-9a-km-z]+$/;

/** @returns `undefined` where the text does not have the shape of a secret key */
export function kindOfKey(key: string): EnvironmentKind | undefined {
  // The pattern lets through these four only.
  return secret.exec(key)?.[1] as EnvironmentKind | undefined;
}

/** Whether the text has the shape of a secret key. */
export function isSecretKey(text: string): boolean {
  return secret.test(text);
}

/** @returns `undefined` where the text does not have the shape of an additional key, with a list of what it may do */
export function kindOfRestrictedKey(key: string): EnvironmentKind | undefined {
  // The pattern lets through these four only.
  return restricted.exec(key)?.[1] as EnvironmentKind | undefined;
}

/** Whether the text has the shape of a personal access token. */
export function isPersonalToken(text: string): boolean {
  return personal.test(text);
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * The key that a server hands out where none is given: `tr_prod_` and 24 characters, the same for the same seed. A
 * production key, since a development key gives every run a time to live of ten minutes.
 */
export function defaultSecretKey(seed: number | string): string {
  return `tr_prod_${spread(String(seed), 24)}`;
}

/** Spreads text over `length` characters: equal texts alike, others apart. Not a secret: it opens a mock. */
function spread(text: string, length: number): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  let spreadText = "";
  for (let i = 0; i < length; i++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    spreadText += alphabet.charAt((state >>> 8) % alphabet.length);
  }
  return spreadText;
}
