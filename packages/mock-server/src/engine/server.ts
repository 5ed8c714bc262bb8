import { damage, describeFault, faultAnswer } from "./apply-fault.js";
import { behave, createExchange, identityFor } from "./behave.js";
import { checkedReply } from "./check-reply.js";
import { checkRequest } from "./check-request.js";
import { type Checking, loadChecking } from "./checking.js";
import type { ClockStart } from "./clock.js";
import { type ClockControls, catchUp, createClockControls } from "./clock-control.js";
import { createConclusion, failure } from "./conclude.js";
import type { ApiDefinition, Exchange, OperationData, Refusal } from "./definition.js";
import type { Environments } from "./environment.js";
import { createEnvironments, type EnvironmentRegistry, type OpenEnvironment } from "./environments.js";
import { createExampleReplies } from "./example.js";
import { createFaultList, type FaultList } from "./faults.js";
import type { Draft, PlainReply, PlainRequest } from "./http.js";
import { createJournal, type JournalOptions } from "./journal.js";
import { createJournalView, type JournalView } from "./journal-view.js";
import { NotReadyError } from "./not-ready-error.js";
import { applyChange, createOverrides, type Overrides } from "./overrides.js";
import { createRouter, type Match, type Route } from "./router.js";
import { createSnapshots, type Snapshots } from "./snapshot.js";
import { createConduct, type RequestStrategies } from "./strategies.js";
import { type SystemClock, systemClock } from "./system-clock.js";
import { withoutTrailingSlash } from "./trailing-slash.js";
import { explain, startVisit, type Visit } from "./visit.js";
import type { Watch, Watcher } from "./watch.js";

export interface EngineOptions {
  /** Same seed, same calls → same bytes. */
  readonly seed: number | string;
  readonly start: ClockStart;
  readonly journal: JournalOptions;
  /** What becomes of requests that should not have been sent. Default: they are answered. */
  readonly strategies?: RequestStrategies;
  /** Default: the machine's. */
  readonly system?: SystemClock;
  /** Told of what is wrong with the model, such as a schema that cannot be checked. */
  readonly warn: (message: string) => void;
}

/** An API at work. */
export interface Engine<State> {
  /**
   * Answers a request. The first answer waits for the JSON Schema library to be loaded, and one that needs something
   * else for the first time for that; others come at once.
   * Never throws: what fails inside is answered with 500.
   */
  handle(request: PlainRequest): PlainReply | Promise<PlainReply>;
  readonly environments: EnvironmentRegistry<State>;
  readonly clock: ClockControls<State>;
  /** The faults of one environment, or those of all. */
  faults(only?: OpenEnvironment<State>): FaultList;
  /** The overrides of one environment, or those of all. */
  overrides(only?: OpenEnvironment<State>): Overrides;
  readonly snapshots: Snapshots<State>;
  /** The journal of one environment, or all there is, refused requests included. */
  requests(only?: OpenEnvironment<State>): JournalView;
  /** Applies what is due in one environment, or in all, before somebody reads its state. */
  catchUp(only?: OpenEnvironment<State>): void;
  /** Tells somebody what happens from now on, in place of whoever was told before. */
  watch(watcher: Watcher): void;
  /** Sets one environment, or all and their journals, back to the start. */
  reset(only?: OpenEnvironment<State>): void;
}

/**
 * Serves an API that is described as data. Every request walks the same line: route → environment (by key) → clock
 * catches up → behaviour → reply checked → journal → plain reply.
 */
export function createEngine<State, Credential>(
  definition: ApiDefinition<State, Credential>,
  options: EngineOptions,
): Engine<State> {
  const { model, elapse } = definition;
  const system = options.system ?? systemClock;
  const router = createRouter(model.operations);
  const operations = new Set(model.operations.map(({ id }) => id));
  const watch: Watch = { watcher: undefined };
  const environments = createEnvironments<State>({
    ...options,
    watch,
    system,
    createState: definition.createState,
    begin: definition.begin,
    operations,
  });
  const faults = createFaultList("all_", operations);
  const overrides = createOverrides(operations);
  const clock = createClockControls(environments, elapse, watch);
  const door = createJournal({ ...options.journal, secrets: [] });
  const fromExample = createExampleReplies(model.examples);
  const conduct = createConduct<State>(options.strategies ?? { unhandled: "answer", offSpec: "answer" }, options.warn);
  const end = createConclusion(environments, door, definition.fidelity, watch, system);
  let checking: Checking | undefined;
  let loading: Promise<Checking> | undefined;

  /** The variant that a request chooses; empty for one that chooses none, or one that selects nothing. */
  function variantOf({ headers }: PlainRequest, { variants }: Checking): string {
    const value = definition.variantHeader === undefined ? undefined : headers[definition.variantHeader];
    return value !== undefined && variants.has(value) ? value : "";
  }

  async function load(): Promise<Checking> {
    checking = await loadChecking(model, options.warn);
    return checking;
  }

  /** The environments with their clocks caught up: whether a credential has expired depends on the time. */
  const awake: Environments<State> = {
    find: (key, branch) => wake(environments.find(key, branch)),
    findById: (id) => wake(environments.findById(id)),
    all: () => environments.all().map((environment) => wake(environment) ?? environment),
  };

  function wake(environment: OpenEnvironment<State> | undefined): OpenEnvironment<State> | undefined {
    if (environment) catchUp(environment, elapse);
    return environment;
  }

  function answer(visit: Visit<State>, checks: Checking): Draft {
    const { request } = visit;
    const elsewhere = withoutTrailingSlash(request);
    if (elsewhere !== undefined) {
      explain(visit, "the path ends in a slash");
      return { status: 301, headers: { location: elsewhere } };
    }
    const match = router.match(request.method, request.path);
    const identity = definition.identify(request, awake);
    const route = match.route ?? unrouted(visit, match, identity);
    if (isDraft(route)) return conduct.unhandled(visit, route) ?? route;

    const { operation } = route;
    visit.operation = operation;
    visit.params = route.params;
    const variant = variantOf(request, checks);
    const asking = identityFor(definition, route, identity, awake);
    if ("refused" in asking) {
      explain(visit, asking.reason);
      return checkedReply(visit, operation, refuse(operation, asking, request), variant, checks.validator);
    }
    const environment = environments.open(asking.key, asking.branch);
    visit.environment = environment;
    catchUp(environment, elapse);
    if (request.bodyTooLarge && operation.replies["413"] === undefined) {
      explain(visit, "the body is larger than this server reads, and the spec has no answer for that");
      return { status: 413, body: { error: "Request body too large" } };
    }
    const exchange = createExchange(visit, route, environment, asking.credential, awake);
    visit.findings = checkRequest(exchange, variant, checks);
    const refusal = conduct.offSpec(visit);
    if (refusal) return refusal;
    const admission = definition.admit?.(exchange);
    if (admission && "refused" in admission) {
      return checkedReply(visit, operation, admission.refused, variant, checks.validator);
    }
    const draft = carryOut(visit, exchange, environment, variant, checks);
    return admission ? { ...draft, headers: { ...admission.headers, ...draft.headers } } : draft;
  }

  function carryOut(
    visit: Visit<State>,
    exchange: Exchange<State, Credential>,
    environment: OpenEnvironment<State>,
    variant: string,
    { validator }: Checking,
  ): Draft {
    const { operation } = exchange;
    const fault = strike(visit, operation, environment);
    const instead = fault && faultAnswer(fault, () => rateLimited(environment));
    if (instead) return instead;
    const normal = environment.collect(visit.transitions, () => behave(definition, exchange, fromExample));
    const override = environment.overrides.find(operation.id) ?? overrides.find(operation.id);
    const draft = override ? applyChange(normal, override.change, exchange) : normal;
    const reply = override?.unchecked ? draft : checkedReply(visit, operation, draft, variant, validator);
    return fault ? damage(fault, reply) : reply;
  }

  function strike(visit: Visit<State>, { id }: OperationData, environment: OpenEnvironment<State>) {
    const fault =
      environment.faults.strike(id, visit.params, environment.chance) ??
      faults.strike(id, visit.params, environment.chance);
    if (!fault) return undefined;
    visit.fault = fault;
    explain(visit, describeFault(fault));
    return fault;
  }

  function rateLimited({ callersNow }: OpenEnvironment<State>): Draft {
    return definition.rateLimited?.(callersNow) ?? { status: 429, body: { error: "Too many requests" } };
  }

  function unrouted(
    visit: Visit<State>,
    match: Match,
    identity: ReturnType<typeof definition.identify>,
  ): Draft | Route {
    const { request } = visit;
    const candidates = match.candidates.map((candidate) => candidate.operation);
    const outcome = definition.unrouted({ request, environments: awake, candidates, identity });
    if (!isDraft(outcome)) {
      const route = match.candidates.find((candidate) => candidate.operation.id === outcome.operation);
      if (!route) throw new Error(`${outcome.operation} is not an operation at ${request.path}`);
      return route;
    }
    const verbs = candidates.map(({ method }) => method).join(", ");
    // A browser that asks beforehand, and is told yes, needs no reason.
    const asksFirst = request.method === "OPTIONS" && outcome.status < 400;
    if (verbs === "") explain(visit, "no operation has this path");
    else if (!asksFirst) explain(visit, `this path takes ${verbs}, not ${request.method}`);
    if (!("refused" in identity)) {
      visit.environment = environments.open(identity.key, identity.branch);
      catchUp(visit.environment, elapse);
    }
    return outcome;
  }

  function refuse(operation: OperationData, refusal: Refusal, request: PlainRequest): Draft {
    const behaviour = definition.behaviours[operation.id];
    if (behaviour !== undefined && behaviour !== "example") return behaviour.refuse(refusal, request);
    const own = definition.refuseByExample?.(refusal);
    if (own) return own;
    return operation.replies["401"] ? fromExample(operation, "401") : { status: 401, body: { error: refusal.refused } };
  }

  function line(request: PlainRequest, checks: Checking): PlainReply | Promise<PlainReply> {
    const waits = definition.loading?.();
    if (waits) return waits.then(() => line(request, checks));
    const visit = startVisit<State>(request);
    let draft: Draft;
    try {
      draft = answer(visit, checks);
    } catch (error) {
      const late = error instanceof NotReadyError ? definition.loading?.() : undefined;
      if (late) return late.then(() => line(request, checks));
      draft = failure(visit, error);
    }
    return end.conclude(visit, draft);
  }

  return {
    handle(request) {
      if (checking) return line(request, checking);
      loading ??= load();
      return loading.then((checks) => line(request, checks));
    },
    environments,
    clock,
    faults: (only) => only?.faults ?? faults,
    overrides: (only) => only?.overrides ?? overrides,
    snapshots: createSnapshots(definition, environments),
    requests(only) {
      const journals = only ? [only.journal] : [door, ...environments.all().map(({ journal }) => journal)];
      const entries = journals.flatMap((journal) => journal.entries()).sort((a, b) => a.number - b.number);
      return createJournalView(entries, () => {
        for (const journal of journals) journal.clear();
      });
    },
    catchUp(only) {
      for (const environment of only ? [only] : environments.all()) catchUp(environment, elapse);
    },
    watch(watcher) {
      watch.watcher = watcher;
    },
    reset(only) {
      environments.reset(only);
      for (const one of only ? [only] : environments.all()) {
        one.faults.reset();
        one.overrides.clear();
      }
      if (only) return;
      faults.reset();
      overrides.clear();
      door.clear();
      end.reset();
    },
  };
}

function isDraft(outcome: Draft | Route | { readonly operation: string }): outcome is Draft {
  return "status" in outcome;
}
