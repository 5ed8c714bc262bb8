import type { OperationId, operations } from "@trigger-api/types";
import type { Behaviour } from "../engine/definition.js";
import type { Draft } from "../engine/http.js";
import type { Credential } from "./auth.js";
import type { TriggerState } from "./state.js";

type Replies<Id extends OperationId> = operations[Id]["responses"];

/** The statuses that the spec has for an operation. */
export type ReplyStatus<Id extends OperationId> = keyof Replies<Id> & number;

/** What the spec says the operation answers with this status, in any of its media types. */
export type ReplyBody<Id extends OperationId, Status extends ReplyStatus<Id>> = Replies<Id>[Status] extends {
  content: infer Content;
}
  ? Content[keyof Content]
  : undefined;

/** What the spec says the operation answers when it succeeds. */
export type SuccessBody<Id extends OperationId> = {
  [Status in Extract<ReplyStatus<Id>, 200 | 201 | 202>]: ReplyBody<Id, Status>;
}[Extract<ReplyStatus<Id>, 200 | 201 | 202>];

/** Only known to the compiler: of which operation an answer, or a behaviour, is. */
declare const ofOperation: unique symbol;

/** An answer that the spec knows. Made by {@link reply}, so that a behaviour can make no other. */
export type Answer<Id extends OperationId> = Draft & { readonly [ofOperation]: Id };

export type Reply<Id extends OperationId> = <Status extends ReplyStatus<Id>>(
  status: Status,
  body: ReplyBody<Id, Status>,
  headers?: Readonly<Record<string, string>>,
) => Answer<Id>;

/** A behaviour that can stand only beside its own operation. */
export type OperationBehaviour<Id extends OperationId> = Behaviour<TriggerState, Credential> & {
  readonly [ofOperation]?: Id;
};

/** Every operation whose id begins with the tag, and what stands behind it. Forgetting one does not compile. */
export type BehavioursOf<Tag extends string> = {
  readonly [Id in Extract<OperationId, `${Tag}.${string}`>]: OperationBehaviour<Id> | "example";
};

/** Every operation there is, and what stands behind it. */
export type Behaviours = { readonly [Id in OperationId]: OperationBehaviour<Id> | "example" };

/** The {@link Reply} of any operation: what differs is known to the compiler only. */
export function replyOf<Id extends OperationId>(): Reply<Id> {
  // The brand does not exist at run time.
  return plainReply as Reply<Id>;
}

function plainReply(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Draft {
  return headers ? { status, body, headers } : { status, body };
}
