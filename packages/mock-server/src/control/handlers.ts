import type { OpenEnvironment } from "../engine/environments.js";
import type { Engine } from "../engine/server.js";
import type { Snapshot } from "../engine/snapshot.js";
import type { Declarations, TriggerState } from "../trigger/index.js";
import type { ControlHandlers } from "./control-reply.js";
import type { ControlScope } from "./control-scope.js";
import type { EventLog } from "./events/event-log.js";
import { followEvents } from "./events/follow-events.js";
import { lookingHandlers } from "./looking.js";
import { advanceAsAsked } from "./read-advance.js";
import { runHandlers } from "./run-handlers.js";
import { setupHandlers } from "./setup-handlers.js";
import { obeying } from "./told-failure.js";

/**
 * What each operation of the control API does.
 *
 * @param events made when somebody first listens
 */
export function createControlHandlers(
  engine: Engine<TriggerState>,
  about: { readonly version: string; readonly specDigest: string; readonly frozen: boolean },
  declare: (declarations: Declarations) => void,
  events: () => EventLog,
): ControlHandlers<ControlScope> {
  return {
    ...lookingHandlers(engine),
    ...runHandlers,
    ...setupHandlers,
    "inspector.open": async () => {
      // Only who opens it needs it.
      const { inspectorPage } = await import("../inspector/page.js");
      return inspectorPage(about.version);
    },
    "status.retrieve": ({ scope }) => {
      engine.catchUp(scope.only);
      const environments = scope.only ? [scope.only] : engine.environments.all();
      return { ...about, environments: environments.map(environmentStatus) };
    },
    "clock.advance": async ({ body, scope: { surface } }) => {
      const fired = await advanceAsAsked(surface.clock, body);
      return { now: surface.clock.now.toISOString(), fired };
    },
    "clock.listPending": ({ scope }) => scope.surface.clock.pending(),
    "tasks.define": ({ params: { taskIdentifier }, body, scope }) => {
      obeying(() => scope.surface.tasks.define(taskIdentifier, body));
      return {};
    },
    "tasks.undefine": ({ params: { taskIdentifier }, scope }) => {
      scope.surface.tasks.undefine(taskIdentifier);
      return {};
    },
    "faults.add": ({ body, scope }) => ({ id: obeying(() => scope.surface.faults.add(body)) }),
    "faults.list": ({ scope }) => scope.surface.faults.list(),
    "faults.clear": ({ query: { fault }, scope }) => {
      scope.surface.faults.clear(fault);
      return {};
    },
    "requests.list": ({ query: { operation, status, limit }, scope }) => {
      const entries = scope.surface.requests.filter({
        ...(operation === undefined ? {} : { operation }),
        ...(status === undefined ? {} : { status }),
      });
      return limit === undefined ? entries : entries.slice(-limit);
    },
    "requests.clear": ({ scope }) => {
      scope.surface.requests.clear();
      return {};
    },
    "events.follow": ({ headers, scope: { only } }) => {
      const after = headers["last-event-id"];
      const listener = {
        ...(only ? { environment: only.id } : {}),
        ...(after === undefined ? {} : { after }),
      };
      return followEvents(events(), listener, () => engine.catchUp(only));
    },
    "state.declare": ({ body }) => {
      obeying(() => declare(body));
      return {};
    },
    "state.takeSnapshot": ({ scope }) => scope.surface.snapshot(),
    "state.restoreSnapshot": ({ body, scope }) => {
      // Held against format and shape; what is inside is the mock's own.
      obeying(() => scope.surface.restore(body as Snapshot));
      return {};
    },
    "state.reset": ({ scope }) => {
      scope.surface.reset();
      return {};
    },
  };
}

function environmentStatus({ id, key, branch, now, state, journal }: OpenEnvironment<TriggerState>) {
  return {
    id,
    key: shortenKey(key),
    ...(branch === "" ? {} : { branch }),
    now: new Date(now).toISOString(),
    runs: state.runs.size,
    requests: journal.count,
  };
}

/** `tr_prod_…4a1f`: enough to tell keys apart, too little to use one. */
function shortenKey(key: string): string {
  const kind = /^(?:[a-z]+_)*/.exec(key)?.[0] ?? "";
  return key.length - kind.length < 12 ? "…" : `${kind}…${key.slice(-4)}`;
}
