/** A parameter of an operation, as the generated table describes it. */
export interface ParameterData {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** How an array stands there: in one value with separators, or in a query as the name repeated. */
  readonly array?: "comma" | "repeat" | "space" | "pipe";
  /** How an object stands in a query: `name[key]=value`, `key=value`, or `name=key,value`. */
  readonly object?: "deep" | "members" | "pairs";
  /** The text is JSON. */
  readonly json?: true;
  /** Key of its schema in {@link ApiModel.schemas}. */
  readonly schema: string;
}

/** One operation, as the generated table describes it. */
export interface OperationData {
  readonly id: string;
  readonly method: string;
  /** Path template: `/api/v1/runs/{runId}/reschedule`. */
  readonly path: string;
  /** Alternatives; each names its schemes and their scopes. Empty: no credentials needed. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly ParameterData[];
  readonly request?: {
    readonly required: boolean;
    /** Media type → key of its schema in {@link ApiModel.schemas}. */
    readonly content: Readonly<Record<string, string>>;
  };
  /** Status → media type → key of the schema in {@link ApiModel.schemas}; an empty record is a reply without a body. */
  readonly replies: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An API as data: what the generator wrote, or what was read from any OpenAPI document. */
export interface ApiModel {
  readonly title: string;
  readonly digest: string;
  readonly operations: readonly OperationData[];
  /** JSON text of one object: key → JSON Schema. References between them are keys. */
  readonly schemas: string;
  /** JSON text of one object: operation id → status → media type → example. */
  readonly examples: string;
}
