import type { OpenEnvironment } from "../engine/environments.js";
import type { Engine } from "../engine/server.js";
import { inspectorPage } from "../inspector/page.js";
import type { MockSurface } from "../surface.js";
import type { TriggerState } from "../trigger/index.js";
import type { ControlHandlers } from "./control-reply.js";
import { forcing } from "./forcing.js";
import { advanceAsAsked } from "./read-advance.js";

/** What a control request is about: one environment, or all. */
export interface ControlScope {
  readonly only: OpenEnvironment<TriggerState> | undefined;
  readonly surface: MockSurface;
}

/** What each operation of the control API does. */
export function createControlHandlers(
  engine: Engine<TriggerState>,
  about: { readonly version: string; readonly specDigest: string },
): ControlHandlers<ControlScope> {
  return {
    "inspector.open": () => inspectorPage(about.version),
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
    "runs.start": ({ params: { runId }, scope }) => forcing(runId, () => scope.surface.runs.start(runId)),
    "runs.complete": ({ params: { runId }, body, scope }) =>
      forcing(runId, () => scope.surface.runs.complete(runId, body)),
    "runs.fail": ({ params: { runId }, body, scope }) => forcing(runId, () => scope.surface.runs.fail(runId, body)),
    "runs.crash": ({ params: { runId }, body, scope }) => forcing(runId, () => scope.surface.runs.crash(runId, body)),
    "runs.timeout": ({ params: { runId }, body, scope }) =>
      forcing(runId, () => scope.surface.runs.timeout(runId, body)),
    "runs.expire": ({ params: { runId }, scope }) => forcing(runId, () => scope.surface.runs.expire(runId)),
    "runs.wait": ({ params: { runId }, scope }) => forcing(runId, () => scope.surface.runs.wait(runId)),
    "runs.resume": ({ params: { runId }, scope }) => forcing(runId, () => scope.surface.runs.resume(runId)),
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
