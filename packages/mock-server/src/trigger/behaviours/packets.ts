import { exempt } from "../generations/exempt.js";
import { modern } from "../generations/modern.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { isPacketPath } from "../packets/packet-store.js";
import { presignedUrl } from "../packets/presigned-url.js";
import { requestOrigin } from "../request-origin.js";

/** What stands behind the operations on large payloads: addresses under which the mock itself keeps them. */
export const packetBehaviours: BehavioursOf<"packets"> = {
  "packets.createUploadUrl": exempt(({ params: { name = "" }, request, environment, reply }) => {
    if (!isPacketPath(name)) return reply(400, { error: "Invalid packet storage path" });
    const url = presignedUrl(environment, "PUT", name, requestOrigin(request));
    return reply(200, { presignedUrl: url, storagePath: name });
  }),

  "packets.createDownloadUrl": modern.read(
    { cors: true, exempt: true, reach: () => [] },
    ({ params: { name = "" }, request, environment, because, reply }) => {
      if (!isPacketPath(name)) return reply(400, { error: "Invalid packet storage path" });
      if (!environment.state.packets.find(name)) because("nothing was uploaded under this name yet");
      return reply(200, { presignedUrl: presignedUrl(environment, "GET", name, requestOrigin(request)) });
    },
  ),
};
