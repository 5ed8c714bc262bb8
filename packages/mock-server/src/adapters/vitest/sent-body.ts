import { reviveSuperJson } from "../../trigger/super-json.js";

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A request's body with its payloads as they were before the official SDK wrote them as text, told by `payloadType`:
 * that of one trigger call, and those of a batch's items.
 */
export function readPayloads(body: unknown): unknown {
  if (!isFields(body)) return body;
  const items = Array.isArray(body.items) ? { items: body.items.map(readPayloads) } : {};
  return { ...body, ...readPayload(body), ...items };
}

function readPayload({ payload, options }: Fields): { payload?: unknown } {
  const type = isFields(options) ? options.payloadType : undefined;
  if (typeof payload !== "string" || typeof type !== "string" || !/json$/.test(type)) return {};
  try {
    const value: unknown = JSON.parse(payload);
    return { payload: type === "application/super+json" ? reviveSuperJson(value) : value };
  } catch {
    // Text that is no JSON was sent as JSON: it stays as it is.
    return {};
  }
}

/** Dates as the text that JSON makes of them, at any depth; all else, asymmetric matchers included, as it is. */
export function plainValue(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (!isFields(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plainValue(field)]));
}
