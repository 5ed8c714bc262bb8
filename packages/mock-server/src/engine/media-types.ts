import { mediaType } from "./media-type.js";

/** `application/json`, `application/problem+json`, and what says nothing. */
export function isJson(type: string): boolean {
  return /^(?:\*\/\*|[^;]*[/+]json)$/i.test(mediaType(type));
}

/**
 * The key of a `content` record that describes a media type: the same, one with a `*` that covers it, or where both are
 * JSON any that is; undefined where none does.
 */
export function findMedia(content: Readonly<Record<string, unknown>>, type: string): string | undefined {
  const sent = mediaType(type);
  const keys = Object.keys(content);
  return (
    keys.find((key) => mediaType(key) === sent) ??
    keys.find((key) => covers(mediaType(key), sent)) ??
    (isJson(sent) ? keys.find(isJson) : undefined)
  );
}

/**
 * The key of a `content` record that an `Accept` header asks for, else JSON, else the first; undefined where there is
 * none at all.
 */
export function acceptedMedia(content: Readonly<Record<string, unknown>>, accept: string): string | undefined {
  const keys = Object.keys(content);
  const wanted = accept
    .split(",")
    .map((range) => ({ type: mediaType(range), weight: Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1) }))
    .filter(({ type, weight }) => type !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { type } of wanted) {
    const fit = keys.filter((key) => mediaType(key) === type || covers(type, mediaType(key)));
    const found = fit.find(isJson) ?? fit[0];
    if (found !== undefined) return found;
  }
  return keys.find(isJson) ?? keys[0];
}

/** Whether `text/*` or all covers a type. */
function covers(range: string, type: string): boolean {
  return range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
}
