import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { reviveSuperJson } from "../super-json.js";

/**
 * A run's payload as it was before it was sent.
 *
 * @throws Error where it was to be uploaded and was not
 */
export function readPayload({ state }: TriggerEnvironment, { payload }: StoredRun): unknown {
  if (!payload) return undefined;
  if (payload.type === "application/super+json") return reviveSuperJson({ json: payload.data, meta: payload.meta });
  // A copy: what the function does to it is its own business.
  if (payload.type !== "application/store") return JSON.parse(JSON.stringify(payload.data));
  const path = String(payload.data);
  const stored = state.packets.find(path);
  if (!stored) throw new Error(`the payload was to be uploaded as ${path}, and was not`);
  const type = stored.contentType.split(";")[0];
  if (type === "text/plain") return stored.text;
  const value: unknown = JSON.parse(stored.text);
  return type === "application/super+json" ? reviveSuperJson(value) : value;
}
