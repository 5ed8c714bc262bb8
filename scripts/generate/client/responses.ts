import type { MediaType, Operation, Response } from "../model.js";

/** The answers that mean success; where a document has none, what it says of any status. */
export function successes({ responses }: Operation): readonly Response[] {
  const good = responses.filter(({ status }) => /^2/.test(status));
  return good.length > 0 ? good : responses.filter(({ status }) => status === "default");
}

/** The answers with a status of their own that mean failure. */
export function failures({ responses }: Operation): readonly Response[] {
  return responses.filter(({ status }) => /^[13-5]\d\d$/.test(status));
}

/** `application/json`, `application/problem+json`, and what says nothing. */
export function isJson(type: string): boolean {
  return /^(\*\/\*|[^;]*[/+]json)\s*(;|$)/i.test(type);
}

/** The media type that a body is sent or read as: JSON where there is a choice. */
export function preferred(content: readonly MediaType[]): MediaType | undefined {
  return content.find(({ type }) => isJson(type)) ?? content[0];
}
