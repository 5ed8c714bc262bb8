/** A payload or output, decoded. */
export interface Packet {
  /** Plain JSON, as the API shows it. */
  readonly data: unknown;
  /** `application/json`, `application/super+json`, `text/plain`, … */
  readonly type: string;
  /** What SuperJSON needs besides to revive dates and the like. */
  readonly meta?: unknown;
  /** It is too large to be shown where it belongs: it is kept apart, and its address is shown. */
  readonly isLarge?: true;
}

/** A packet as it is sent: JSON, SuperJSON, or the text that it is. */
export function packetText({ data, type, meta }: Packet): string {
  if (type === "application/super+json") return JSON.stringify({ json: data, ...(meta === undefined ? {} : { meta }) });
  return typeof data === "string" && type !== "application/json" ? data : JSON.stringify(data);
}

/** A payload that was read, and why less came of it than was sent. */
export interface ReadPacket {
  readonly packet: Packet | undefined;
  readonly reason?: string;
}

/**
 * Reads a payload as sent. `application/json` (the default) takes any JSON value, text included, as it is; every other
 * type must be text: SuperJSON text is unwrapped, other text stays. Text of
 * the type `application/store` is the path of an object that was uploaded.
 */
export function readPacket(value: unknown, type = "application/json"): ReadPacket {
  if (value === undefined) return { packet: undefined };
  if (type === "application/json") return { packet: { data: value, type } };
  if (typeof value !== "string") {
    return {
      packet: undefined,
      reason: `payload dropped: payloadType ${type} needs text, got ${value === null ? "null" : typeof value}`,
    };
  }
  return type === "application/super+json" ? readSuperJson(value, type) : { packet: { data: value, type } };
}

/**
 * What a task returned, as it is shown: as JSON has it. `undefined` is no output.
 *
 * @returns `"unwritable"` for what JSON cannot hold, such as a value that contains itself
 */
export function outputPacket(output: unknown): Packet | undefined | "unwritable" {
  try {
    const json = JSON.stringify(output);
    return json === undefined ? undefined : { data: JSON.parse(json), type: "application/json" };
  } catch {
    return "unwritable";
  }
}

function readSuperJson(text: string, type: string): ReadPacket {
  try {
    const wrapper: unknown = JSON.parse(text);
    if (typeof wrapper === "object" && wrapper !== null && "json" in wrapper) {
      const packet = { data: wrapper.json, type };
      return { packet: "meta" in wrapper ? { ...packet, meta: wrapper.meta } : packet };
    }
  } catch {
    // Not JSON: shown as the text that it is.
  }
  return {
    packet: { data: text, type: "text/plain" },
    reason: 'payload kept as text: application/super+json needs JSON text of the form {"json":…,"meta"?:…}',
  };
}
