import { type Packet, packetText } from "../packet.js";
import type { TriggerState } from "../state.js";
import { exceedsBytes } from "../text-size.js";

/** The most bytes of a payload or an output that a run shows; a larger one has an address instead. */
const mostInlineBytes = 524_288;

/** The path under which a run's payload or output is kept where it is too large to be shown. */
export function packetPath(runId: string, part: "payload" | "output"): string {
  return `${runId}/${part}.json`;
}

/** Keeps a payload or output apart where it is too large to be shown; one that was uploaded stays where it is. */
export function keepPacket(
  { packets }: Pick<TriggerState, "packets">,
  runId: string,
  part: "payload" | "output",
  packet: Packet,
): Packet {
  if (packet.type === "application/store") return packet;
  const text = packetText(packet);
  if (!exceedsBytes(text, mostInlineBytes)) return packet;
  packets.put(packetPath(runId, part), { text, contentType: packet.type });
  return { ...packet, isLarge: true };
}
