import type { Declarations, Declared, Deployed, Move, Need, Step } from "./case.js";

/** A request as it goes out. */
export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface PlainReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Send = (request: PlainRequest) => Promise<PlainReply>;

export type Fault = Extract<Step, { readonly fault: unknown }>["fault"];

/** What can be done to a mock and to no real service. */
export interface Hooks {
  /** Empties it and puts its time back to the start. */
  reset(): Promise<void>;
  advance(by: string | number): Promise<void>;
  move(move: Move, run: string, input?: Readonly<Record<string, unknown>>): Promise<void>;
  deploy(deployment: Deployed): Promise<void>;
  declare(declarations: Declarations): Promise<void>;
  createQueue(queue: Declared): Promise<void>;
  addFault(fault: Fault): Promise<void>;
}

/** A service to run cases against. */
export interface Target {
  readonly send: Send;
  readonly secretKey: string;
  /** The task that runs are made of. */
  readonly task: string;
  /** The project's reference, in paths. */
  readonly project: string;
  /** Put into names, so that what an earlier run of the cases left there is not met again. */
  readonly unique: string;
  /** Where time stands at the start of each case; without it, it passes. */
  readonly start?: number;
  /** A mock's. Without them only the cases that need nothing are run. */
  readonly hooks?: Hooks;
}

/** Whether a case may be run there. */
export function isSafe({ needs = [] }: { readonly needs?: readonly Need[] }, { hooks }: Target): boolean {
  return hooks !== undefined || needs.length === 0;
}
