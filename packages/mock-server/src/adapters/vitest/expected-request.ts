import type { KnownRunStatus, OperationId, operations } from "@trigger-api/types";
import type { Transition } from "../../engine/environment.js";

/** A part of a value: what is left out may be anything. Lists are meant as a whole. */
export type PartOf<Value> = Value extends string | number | boolean | bigint | null | undefined | Date
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly PartOf<Item>[]
    : unknown extends Value
      ? unknown
      : { readonly [Name in keyof Value]?: PartOf<Value[Name]> };

type Parameters<Id extends OperationId> = operations[Id]["parameters"];
type RequestContent<Id extends OperationId> =
  NonNullable<operations[Id]["requestBody"]> extends { content: infer Content } ? Content[keyof Content] : never;
type Texts<Values> = { readonly [Name in keyof NonNullable<Values>]?: string };

/** What a request of an operation is expected to have been like. What is left out may be anything. */
export interface ExpectedRequest<Id extends OperationId = OperationId> {
  /**
   * A part of the body. Dates are compared as the text that is sent. A payload that the official SDK wrote as text is
   * compared as what it was made of.
   */
  readonly body?: PartOf<RequestContent<Id>>;
  /** Path parameters, decoded. */
  readonly params?: Texts<Parameters<Id>["path"]>;
  /** Query parameters by their names on the wire, such as `filter[status]`; several values joined by commas. */
  readonly query?: Texts<Parameters<Id>["query"]>;
  /** By their names in lower case. Credentials are redacted. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that it was answered with. */
  readonly status?: number;
  /** How many such requests there were. Default: one or more. */
  readonly times?: number;
}

/** A step of a run's history: the status it led to, or more of the transition. */
export type ExpectedStep = KnownRunStatus | (Partial<Transition> & { readonly to: KnownRunStatus });
