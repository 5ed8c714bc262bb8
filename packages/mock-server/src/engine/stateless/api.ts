import type { OperationData } from "../api-model.js";
import type { SchemaNode } from "../schema-set.js";

/** Any API as data, for a mock that remembers nothing. */
export interface StatelessApi {
  readonly operations: readonly OperationData[];
  /** Key → JSON Schema; references between them are keys. */
  readonly schemas: Readonly<Record<string, SchemaNode>>;
  /** An operation's examples: status → media type → in the order of the document. */
  examples(id: string): Readonly<Record<string, Readonly<Record<string, readonly NamedExample[]>>>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** Paths of the servers, without a slash at the end: requests may come with one of them in front, or without. */
  readonly basePaths: readonly string[];
}

export interface NamedExample {
  readonly name: string;
  readonly value: unknown;
}

/** Where a credential stands in a request. */
export interface SecurityScheme {
  /** `http`, `apiKey`, `oauth2`, `openIdConnect` or `mutualTLS`. */
  readonly type: string;
  /** Of an API key. */
  readonly in?: string;
  readonly name?: string;
  /** Of `http`: `bearer`, `basic`. */
  readonly scheme?: string;
}
