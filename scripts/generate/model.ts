/**
 * The model: all that an emitter sees of a document. Plain data, in spec order, with every parameter,
 * security rule and shared response already resolved to the operation that uses it.
 */
export interface Model {
  /** The bundled document: one file, references only to `#/components/…`. */
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  readonly schemas: readonly NamedSchema[];
  /** SHA-256 of the bundled document, in hex. */
  readonly digest: string;
}

export interface Operation {
  /** `runs.reschedule` */
  readonly id: string;
  /** `runs` */
  readonly tag: string;
  /** `reschedule` */
  readonly name: string;
  /** Upper case. */
  readonly method: Method;
  /** `/api/v1/runs/{runId}/reschedule` */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** False where a repeat would do a thing twice (`x-idempotent: false`). */
  readonly idempotent: boolean;
  /** Path parameters in the order of the path, then the others in spec order. Cookies included. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** In spec order. */
  readonly responses: readonly Response[];
  /** Alternatives, the document's own rule where the operation has none. Empty: open to all. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** From `x-codeSamples`. */
  readonly codeSamples: readonly { readonly lang: string; readonly label?: string; readonly source: string }[];
  readonly externalDocs?: string;
}

export type Method = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: Schema;
  /** Serialisation, with the standard's defaults filled in. */
  readonly style: string;
  readonly explode: boolean;
  /** Media type of the value, where it is described by one instead of a style. */
  readonly content?: string;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description: string;
  readonly content: readonly MediaType[];
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** Name under `#/components/responses`, where it is a shared one. */
  readonly shared?: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

export interface MediaType {
  /** `application/json` */
  readonly type: string;
  readonly schema: Schema;
  /** `example` and `examples` as one list; name is `example` for the former. */
  readonly examples: readonly { readonly name: string; readonly value: unknown }[];
}

export interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
  /** Whether requests, responses or both reach it. */
  readonly usage: { readonly request: boolean; readonly response: boolean };
}

/** A JSON Schema (2020-12) object or boolean, with references to `#/components/schemas/…`. */
export type Schema = boolean | SchemaObject;

export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema;
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly { readonly url: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [key: string]: unknown;
}

/** Path below the output folder → text. */
export type Files = Readonly<Record<string, string>>;

/** Turns the model into files. Pure: reads nothing but its arguments. */
export type Emitter = (model: Model) => Files | Promise<Files>;
