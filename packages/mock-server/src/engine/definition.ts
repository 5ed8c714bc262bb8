import type { ApiModel, OperationData } from "./api-model.js";
import type { Environment, Environments } from "./environment.js";
import type { Draft, PlainRequest } from "./http.js";

export type { ApiModel, OperationData, ParameterData } from "./api-model.js";

/** Who is asking: which environment, and with what credential. */
export interface Identity<Credential> {
  readonly key: string;
  /** Empty when the key alone names the environment. */
  readonly branch: string;
  readonly credential: Credential;
}

/** Why credentials were not accepted. The behaviour words the answer, for wordings differ between operations. */
export interface Refusal {
  readonly refused: string;
  /** For the developer: the journal and the reason header. Never contains the credential. */
  readonly reason: string;
}

/** The body of a request, read once. */
export type ParsedBody =
  | { readonly kind: "empty" | "invalid" | "too-large" }
  | { readonly kind: "json"; readonly value: unknown }
  /** NDJSON, where the operation takes it and the request says that it is. Blank lines are left out. */
  | { readonly kind: "lines"; readonly lines: readonly ParsedLine[] }
  /** `multipart/form-data`. */
  | { readonly kind: "form"; readonly parts: readonly FormPart[] };

/** One line of NDJSON: its value, or why it has none. */
export type ParsedLine = {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly text: string;
} & ({ readonly value: unknown } | { readonly problem: string });

/** A part of a form. */
export interface FormPart {
  readonly name: string;
  /** Only where the part is a file. */
  readonly filename?: string;
  /** Its content, as text. */
  readonly value: string;
}

/** One request on its way through a behaviour. */
export interface Exchange<State, Credential> {
  readonly request: PlainRequest;
  readonly operation: OperationData;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: ParsedBody;
  readonly credential: Credential;
  readonly environment: Environment<State>;
  /** All environments of the server, for an operation that reaches beyond the one of its credential. */
  readonly environments: Environments<State>;
  /** Explains a refusal, or a success that did less than asked, to the developer. */
  because(reason: string): void;
}

/** What stands behind an operation. */
export interface Behaviour<State, Credential> {
  /** Answers where the credentials were refused. */
  refuse(refusal: Refusal, request: PlainRequest): Draft;
  /** Answers the request. Synchronous: two requests at once never see half of one another. */
  handle(exchange: Exchange<State, Credential>): Draft;
}

/** What a limit makes of a request. */
export type Admission = { readonly headers: Readonly<Record<string, string>> } | { readonly refused: Draft };

/** Where a path is known but not under this verb, or not at all. */
export interface Unrouted<State, Credential> {
  readonly request: PlainRequest;
  readonly environments: Environments<State>;
  /** Operations on this path under other verbs. */
  readonly candidates: readonly OperationData[];
  readonly identity: Identity<Credential> | Refusal;
}

/**
 * An API for the engine to serve: its data, and the three doors by which what is particular to it enters:
 * who is this key ({@link ApiDefinition.identify}), what happens ({@link ApiDefinition.behaviours}),
 * what is due ({@link ApiDefinition.elapse}).
 */
export interface ApiDefinition<State, Credential> {
  readonly model: ApiModel;
  identify(request: PlainRequest, environments: Environments<State>): Identity<Credential> | Refusal;
  /** Called once for each environment, and again on reset. */
  createState(environment: Environment<State>): State;
  /**
   * Puts into a fresh environment what it begins with. Called when it opens and on reset, and not where a snapshot is put
   * back.
   */
  begin?(environment: Environment<State>): void;
  /** `"example"`, or no entry, answers from the spec's example. */
  readonly behaviours: Readonly<Record<string, Behaviour<State, Credential> | "example" | undefined>>;
  /**
   * Answers refused credentials where an operation has no behaviour to do it; where it answers nothing, the spec's
   * example of a 401 does.
   */
  refuseByExample?(refusal: Refusal): Draft | undefined;
  /** What an environment remembers, as a graph of plain values; what it leaves out is lost in a snapshot. */
  save?(state: State): unknown;
  /** Puts what was saved into the fresh state of an environment. */
  load?(environment: Environment<State>, saved: unknown): void;
  /**
   * Counts a request before it is carried out: with headers for its answer, or an answer that refuses it. Without it
   * every request is.
   */
  admit?(exchange: Exchange<State, Credential>): Admission | undefined;
  /**
   * Answers that there were too many requests.
   *
   * @param callersNow the clock of the callers, who wait by it
   */
  rateLimited?(callersNow: number): Draft;
  /**
   * Kind of due event → what happens when its instant has come. `environment.now` is that instant. The subject is what
   * the event was armed with, which after a restored snapshot is nothing.
   */
  readonly elapse: Readonly<
    Record<string, (environment: Environment<State>, id: string, subject: object | undefined) => void>
  >;
  /** What has to be loaded before the next request is answered; asked each time. */
  loading?(): Promise<void> | undefined;
  /** Answers what no operation does, or names the operation that takes the request all the same. */
  unrouted(unrouted: Unrouted<State, Credential>): Draft | { readonly operation: string };
  /** How sure an operation's answer is; sent as `x-mock-fidelity`. */
  readonly fidelity: Readonly<Record<string, string>>;
  /**
   * The request header by which a caller chooses between wordings of a reply
   * (a schema's `x-select-by-header`); replies are checked against the chosen one.
   */
  readonly variantHeader?: string;
  /** Who asks where an operation needs no credentials and got none it accepts. Without it they are refused there too. */
  readonly anonymous?: Identity<Credential>;
  /**
   * The environment that a request is about by what it names, whatever credentials came with it. Asked for operations
   * that need none.
   */
  addressee?(
    operation: OperationData,
    params: Readonly<Record<string, string>>,
    environments: Environments<State>,
  ): Identity<Credential> | undefined;
}
