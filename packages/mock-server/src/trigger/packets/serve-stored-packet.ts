import type { Environments } from "../../engine/environment.js";
import type { Draft, PlainRequest } from "../../engine/http.js";
import type { TriggerState } from "../state.js";
import { isPresignedBy, readPresigned } from "./presigned-url.js";

/** Answers as an object store does at the presigned addresses that the mock hands out; `undefined` at any other. */
export function serveStoredPacket(request: PlainRequest, environments: Environments<TriggerState>): Draft | undefined {
  const presigned = readPresigned(request.path, request.query);
  if (!presigned) return undefined;
  const environment = environments.findById(presigned.environmentId);
  const verb = request.method === "HEAD" ? "GET" : request.method;
  if (!environment || !isPresignedBy(presigned, verb, environment)) {
    return refuse(403, "SignatureDoesNotMatch", "The address was not made for this verb, or was changed");
  }
  if (presigned.expires < environment.now) return refuse(403, "AccessDenied", "Request has expired");
  const { packets } = environment.state;
  if (verb === "PUT") {
    if (request.bodyTooLarge) return refuse(413, "EntityTooLarge", "The object is larger than the mock reads");
    const contentType = request.headers["content-type"] ?? "application/octet-stream";
    packets.put(presigned.path, { text: request.body, contentType });
    return { status: 200 };
  }
  const packet = packets.find(presigned.path);
  if (!packet) return refuse(404, "NoSuchKey", "Nothing was uploaded under this path");
  return { status: 200, text: packet.text, contentType: packet.contentType };
}

function refuse(status: number, code: string, message: string): Draft {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, text, contentType: "application/xml" };
}
