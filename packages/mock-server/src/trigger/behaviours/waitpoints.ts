import type { Draft } from "../../engine/http.js";
import { ask } from "../generations/asked.js";
import { modern } from "../generations/modern.js";
import { refuseCredential } from "../generations/refuse-credential.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { presentCursors } from "../present-cursors.js";
import { requestOrigin } from "../request-origin.js";
import { tokenHeaders } from "../run-token.js";
import { callbackHash, callbackUrl } from "../waitpoints/callback-url.js";
import { createWaitpoint } from "../waitpoints/create-waitpoint.js";
import { completeWaitpoint } from "../waitpoints/end-waitpoint.js";
import { listWaitpoints } from "../waitpoints/list-waitpoints.js";
import { presentWaitpoint, presentWaitpointListItem } from "../waitpoints/present-waitpoint.js";
import { waitpointStatus } from "../waitpoints/stored-waitpoint.js";
import { completeWaitpointBody, createWaitpointBody } from "../waitpoints/waitpoint-body.js";
import { readWaitpointListQuery } from "../waitpoints/waitpoint-list-query.js";

const hour = 3_600_000;
const mostOutputBytes = 3_145_728;

/** What stands behind the operations on waitpoint tokens. */
export const waitpointBehaviours: BehavioursOf<"waitpoints"> = {
  "waitpoints.create": modern.write(
    { maximumBytes: 10_240, body: createWaitpointBody, reach: () => [] },
    ({ body, request, environment, because, reply }) => {
      const created = createWaitpoint(environment, body, because);
      if (created.kind === "refused") return reply(created.status, { error: created.error });
      const { id } = created.token;
      return reply(
        200,
        {
          id,
          isCached: created.kind === "cached",
          url: callbackUrl(id, environment.key, requestOrigin(request)),
        },
        tokenHeaders(environment, [`write:waitpoints:${id}`], 24 * hour),
      );
    },
  ),

  "waitpoints.list": modern.read(
    { query: readWaitpointListQuery, reach: () => [] },
    ({ query, request, environment, reply }) => {
      const page = listWaitpoints(environment.state.waitpoints, query, environment.now);
      const origin = requestOrigin(request);
      return reply(200, {
        data: page.tokens.map((token) => presentWaitpointListItem(token, environment, origin)),
        pagination: presentCursors(page),
      });
    },
  ),

  "waitpoints.retrieve": modern.read({ reach: () => [] }, ({ params, request, environment, because, reply }) => {
    const token = environment.state.waitpoints.find(params.waitpointId ?? "");
    if (token) return reply(200, presentWaitpoint(token, environment, requestOrigin(request)));
    because("nothing is known under this id in the environment of this key: the service answers that with 500");
    const quick = environment.state.settings.fastRetries ? { "x-should-retry": "false" } : undefined;
    return reply(500, { error: "Internal Server Error" }, quick);
  }),

  "waitpoints.complete": modern.write(
    {
      cors: true,
      maximumBytes: mostOutputBytes,
      body: completeWaitpointBody,
      reach: ({ params }) => [{ type: "waitpoints", id: params.waitpointId ?? "" }],
    },
    ({ params, body, environment, because, reply }) => {
      const token = environment.state.waitpoints.find(params.waitpointId ?? "");
      if (!token) {
        because("nothing is known under this id in the environment of this credential");
        return reply(404, { error: "Waitpoint not found" });
      }
      if (!completeWaitpoint(environment, token, body.data)) {
        because(`the token is ${waitpointStatus(token)} already: nothing changed`);
      }
      return reply(200, { success: true });
    },
  ),

  "waitpoints.callback": {
    refuse: refuseCredential,
    handle(exchange): Draft {
      const { params, request, environment, because, reply } = ask<"waitpoints.callback">(exchange);
      const length = request.headers["content-length"];
      if (length === undefined) return reply(411, { error: "Content-Length header is required" });
      if (exchange.body.kind === "too-large" || Number(length) > mostOutputBytes) {
        because(`the body has ${length} bytes; ${mostOutputBytes} are allowed`);
        return reply(413, { error: "Request body too large" });
      }
      const token = environment.state.waitpoints.find(params.waitpointId ?? "");
      if (!token) {
        because("nothing is known under this id in any environment of this server");
        return reply(404, { error: "Waitpoint not found" });
      }
      if (params.callbackHash !== callbackHash(token.id, environment.key)) {
        because("the hash is not that of the token's url");
        return reply(401, { error: "Invalid URL, hash doesn't match" });
      }
      if (exchange.body.kind !== "json") because("the body is not JSON: it counts as {}");
      const data = exchange.body.kind === "json" ? exchange.body.value : {};
      if (!completeWaitpoint(environment, token, data)) {
        because(`the token is ${waitpointStatus(token)} already: nothing changed`);
      }
      return reply(200, { success: true });
    },
  },
};
