import type { OpenEnvironment } from "../engine/environments.js";
import type { Engine } from "../engine/server.js";
import {
  listDeployments,
  listQueues,
  listRunsInShort,
  listSchedules,
  listVariables,
  listWaitpointsInShort,
  type Page,
  runDetail,
  type TriggerState,
  UnknownRunError,
} from "../trigger/index.js";
import { ControlFailure } from "./control-failure.js";
import type { ControlHandlers } from "./control-reply.js";
import type { ControlScope } from "./control-scope.js";

/** What can be looked at, and is not one of the verbs. */
type Looking =
  | "runs.list"
  | "runs.retrieveDetail"
  | "schedules.list"
  | "queues.list"
  | "deployments.list"
  | "waitpoints.list"
  | "envvars.list";

type Open = OpenEnvironment<TriggerState>;

/** Things that one page shows; the server's default. */
const pageSize = 100;

/** What the requests answer by which the inspector, and others, look at all that there is. */
export function lookingHandlers(engine: Engine<TriggerState>): Pick<ControlHandlers<ControlScope>, Looking> {
  /** The environments that are meant, with what is due applied. */
  function meant({ only }: ControlScope): readonly Open[] {
    engine.catchUp(only);
    return only ? [only] : engine.environments.all();
  }

  return {
    "runs.list": ({ query: { status, task, tag, queue, limit = pageSize, after }, scope }) => {
      const filter = {
        ...(status === undefined ? {} : { status }),
        ...(task === undefined ? {} : { task }),
        ...(tag === undefined ? {} : { tag }),
        ...(queue === undefined ? {} : { queue }),
      };
      return page(listRunsInShort(meant(scope), filter, limit, after), after);
    },
    "runs.retrieveDetail": ({ params: { runId }, scope }) => {
      const holder = meant(scope).find(({ state }) => state.runs.find(runId));
      const detail = holder && runDetail(holder, runId, engine.requests(holder), engine.clock(holder).pending());
      if (!detail) throw new UnknownRunError(runId);
      return detail;
    },
    "schedules.list": ({ scope }) => meant(scope).flatMap(listSchedules),
    "queues.list": ({ scope }) => meant(scope).flatMap(listQueues),
    "deployments.list": ({ scope }) => meant(scope).flatMap(listDeployments),
    "waitpoints.list": ({ query: { limit = pageSize, after }, scope }) =>
      page(listWaitpointsInShort(meant(scope), limit, after), after),
    "envvars.list": ({ scope }) => meant(scope).flatMap(listVariables),
  };
}

/** @throws ControlFailure 400 where there is none, because the page should begin after something unknown */
function page<Item>(found: Page<Item> | undefined, after = ""): Page<Item> {
  if (found) return found;
  throw new ControlFailure(400, `after: expected the next of another page, got ${after.slice(0, 100)}`);
}
