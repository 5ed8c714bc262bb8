import { controlOperations } from "../../generated/control-operations.js";
import type { ControlOperations } from "../../generated/control-types.js";
import { environmentId } from "./address.js";

export type ControlId = keyof ControlOperations;
export type Answer<Id extends ControlId> = ControlOperations[Id]["replies"][200];

/** What a call of the control API sends; what the operation does not take may be left out. */
export interface Call<Id extends ControlId> {
  readonly params?: ControlOperations[Id]["params"];
  /** Members that are `undefined` are not sent. */
  readonly query?: {
    readonly [Name in keyof ControlOperations[Id]["query"]]: ControlOperations[Id]["query"][Name] | undefined;
  };
  readonly body?: ControlOperations[Id]["body"];
}

/** A call that the mock refused, in the mock's words. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** The moves that the run's status allows, where it was a move. */
  readonly legal: readonly string[];

  constructor(message: string, legal: readonly string[]) {
    super(message);
    this.legal = legal;
  }
}

/**
 * Calls an operation of the control API: all that the page knows and does goes through here. It is about the
 * environment that the page shows, unless the query names another.
 *
 * @throws Refusal with the mock's reason; TypeError where the mock cannot be reached
 */
export async function ask<Id extends ControlId>(id: Id, call: Call<Id> = {}): Promise<Answer<Id>> {
  const operation = controlOperations.find((one) => one.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  const init: RequestInit = { method: operation.method };
  if (operation.method !== "GET" && operation.method !== "DELETE") {
    init.headers = { "content-type": "application/json" };
    init.body = JSON.stringify(call.body ?? {});
  }
  const response = await fetch(addressOf(operation.path, call.params ?? {}, call.query ?? {}), init);
  // Each answer is what the spec of the control API says: the mock checks its own before they leave.
  const answer = (await response.json()) as Answer<Id> & { error?: string; legal?: readonly string[] };
  if (!response.ok) throw new Refusal(answer.error ?? `status ${response.status}`, answer.legal ?? []);
  return answer;
}

/** The address of a path of the control API, for the environment that the page shows. */
export function addressOf(template: string, params: object, query: object): string {
  const values = new Map(Object.entries(params));
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const members = new URLSearchParams();
  for (const [name, value] of Object.entries({ environment: environmentId(), ...query })) {
    if (value !== undefined) members.set(name, String(value));
  }
  const text = members.toString();
  return text === "" ? path : `${path}?${text}`;
}
