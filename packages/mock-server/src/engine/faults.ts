/** What a fault does to an answer. */
export type FaultKind =
  /** Answers this status at once: the request is not carried out. */
  | "status"
  /** Carries the request out, and answers text that calls itself JSON and is none. */
  | "malformed"
  /** Carries the request out, and breaks the answer off in the middle. */
  | "truncated"
  /** Ends the connection without an answer: the request is not carried out. */
  | "dropped"
  /** Carries the request out, and leaves the first member out of the answer. */
  | "offSpec"
  /** Answers that there were too many requests: the request is not carried out. */
  | "rateLimit";

/** Something to go wrong on purpose. What is left out applies to all, always. */
export interface Fault {
  readonly operation?: string;
  /** Path parameters, decoded, that must have these values. */
  readonly params?: Readonly<Record<string, string>>;
  /** Default: `status` where one is given; else only the latency. */
  readonly kind?: FaultKind;
  /** Of the kind `status`, 500 without it; `malformed` takes it in place of the answer's own. */
  readonly status?: number;
  /**
   * For the kind `status`: JSON; or the text itself, where `headers` name a content type that is no JSON, such as a
   * proxy's page. Default: an `error` that says where it comes from.
   */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds of real time before the answer leaves. */
  readonly latency?: number;
  /** How often it happens. Default: until it is cleared. */
  readonly times?: number;
  /** How probable it is for each request that it fits, 0 to 1. Default 1. Drawn from the environment's own stream. */
  readonly rate?: number;
}

/** A fault that is in force. */
export interface ActiveFault extends Fault {
  readonly id: string;
  /** How often it has happened. */
  readonly hits: number;
}

/** Faults in force, in the order in which they came. */
export interface FaultList {
  /**
   * @returns its id, for clearing it
   * @throws TypeError where it is not understood
   */
  add(fault: Fault): string;
  list(): ActiveFault[];
  /** Ends one, or all. */
  clear(id?: string): void;
  /** Ends all, and begins with the first id again. */
  reset(): void;
  /** The first that fits a request and happens to it, which counts as a hit. */
  strike(operation: string, params: Readonly<Record<string, string>>, chance: () => number): ActiveFault | undefined;
}

const kinds: ReadonlySet<string> = new Set<FaultKind>([
  "status",
  "malformed",
  "truncated",
  "dropped",
  "offSpec",
  "rateLimit",
]);

/** What a fault may say. Forgetting one does not compile. */
const members: Readonly<Record<keyof Fault, true>> = {
  operation: true,
  params: true,
  kind: true,
  status: true,
  body: true,
  headers: true,
  latency: true,
  times: true,
  rate: true,
};

/**
 * @param prefix what its ids begin with
 * @param operations ids of the operations that there are
 */
export function createFaultList(prefix: string, operations: ReadonlySet<string>): FaultList {
  let faults: (Fault & { readonly id: string; hits: number })[] = [];
  let count = 0;
  return {
    add(fault) {
      const problem = faultProblem(fault, operations);
      if (problem !== undefined) throw new TypeError(problem);
      const id = `${prefix}${++count}`;
      const kind = fault.kind ?? (fault.status === undefined ? undefined : "status");
      faults.push({ ...fault, ...(kind === undefined ? {} : { kind }), id, hits: 0 });
      return id;
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear(id) {
      faults = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
    },
    reset() {
      faults = [];
      count = 0;
    },
    strike(operation, params, chance) {
      const struck = faults.find((fault) => fits(fault, operation, params) && happens(fault, chance));
      if (!struck) return undefined;
      struck.hits++;
      if (struck.times !== undefined && struck.hits >= struck.times) faults = faults.filter((one) => one !== struck);
      return struck;
    },
  };
}

function fits(fault: Fault, operation: string, params: Readonly<Record<string, string>>): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  return Object.entries(fault.params ?? {}).every(([name, value]) => params[name] === value);
}

function happens({ rate }: Fault, chance: () => number): boolean {
  return rate === undefined || chance() < rate;
}

function faultProblem(fault: Fault, operations: ReadonlySet<string>): string | undefined {
  const { operation, kind, status, latency, times, rate } = fault;
  const got = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? String(value);
  const unknown = Object.keys(fault).find((name) => !Object.hasOwn(members, name));
  if (unknown !== undefined) return `${unknown}: expected one of ${Object.keys(members).join(", ")}, got another name`;
  if (operation !== undefined && !operations.has(operation)) {
    return `operation: expected the id of an operation, such as ${[...operations][0]}, got ${got(operation)}`;
  }
  if (kind !== undefined && !kinds.has(kind)) return `kind: expected ${[...kinds].join(", ")}, got ${got(kind)}`;
  if (kind === undefined && status === undefined && latency === undefined) {
    return "kind: expected a kind, a status or a latency, got none of them";
  }
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    return `status: expected an HTTP status from 200 to 599, got ${got(status)}`;
  }
  if (latency !== undefined && !(typeof latency === "number" && latency >= 0 && latency <= 600_000)) {
    return `latency: expected milliseconds, at most ten minutes, got ${got(latency)}`;
  }
  if (times !== undefined && !(Number.isInteger(times) && times >= 1)) {
    return `times: expected a whole number of 1 or more, got ${got(times)}`;
  }
  if (rate !== undefined && !(typeof rate === "number" && rate >= 0 && rate <= 1))
    return `rate: expected a number from 0 to 1, got ${got(rate)}`;
  const texts = Object.values(fault.headers ?? {});
  if (!texts.every((text) => typeof text === "string"))
    return `headers: expected texts by name, got ${got(fault.headers)}`;
  return undefined;
}
