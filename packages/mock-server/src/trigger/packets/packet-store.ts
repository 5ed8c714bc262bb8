import type { Saving } from "../saving.js";

/** An object that was uploaded. */
export interface StoredPacket {
  readonly text: string;
  readonly contentType: string;
}

/** Payloads and outputs too large for a request, by their path in the environment. */
export interface PacketStore extends Saving {
  find(path: string): StoredPacket | undefined;
  /** Takes the place of what had this path. */
  put(path: string, packet: StoredPacket): void;
}

export function createPacketStore(): PacketStore {
  const packets = new Map<string, StoredPacket>();
  return {
    save: () => packets,
    load(saved) {
      // Saved by the line above.
      for (const [path, packet] of saved as typeof packets) packets.set(path, packet);
    },
    find: (path) => packets.get(path),
    put: (path, packet) => {
      packets.set(path, packet);
    },
  };
}

/** Whether a name may be the path of an object: no part is empty, `.` or `..`, and there is no backslash. */
export function isPacketPath(name: string): boolean {
  return !name.includes("\\") && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
