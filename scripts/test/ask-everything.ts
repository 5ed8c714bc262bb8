import type { OperationData, ParameterData } from "../../packages/mock-server/src/engine/api-model.js";
import { sample } from "../../packages/mock-server/src/engine/sample.js";
import { createSchemaSet } from "../../packages/mock-server/src/engine/schema-set.js";
import type { StatelessApi } from "../../packages/mock-server/src/engine/stateless/api.js";
import { createStatelessMock } from "../../packages/mock-server/src/engine/stateless/stateless.js";

/** What a mock said to one request for each of its operations. */
export interface Asked {
  /** Operation → status. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly warnings: readonly string[];
}

/** Calls every operation of a document once, with parameters and a JSON body made from its schemas. */
export async function askEverything(api: StatelessApi): Promise<Asked> {
  const schemas = createSchemaSet(api.schemas);
  const make = (key: string) => sample(schemas, schemas.get(key) ?? true, { hints: false });
  const warnings: string[] = [];
  const mock = createStatelessMock(api, { warn: (message) => warnings.push(message) });
  const statuses = new Map<string, number>();
  for (const operation of api.operations) {
    const { path, query, headers } = address(operation, ({ schema }) => text(make(schema)));
    const [type, schema] = bodyOf(operation);
    const body = schema === undefined ? "" : /json/.test(type) ? JSON.stringify(make(schema)) : "text";
    if (body !== "") headers["content-type"] = type;
    const { status } = await mock.handle({ method: operation.method, path, query: String(query), headers, body });
    statuses.set(operation.id, status);
  }
  return { statuses, warnings };
}

function address(operation: OperationData, value: (parameter: ParameterData) => string) {
  let { path } = operation;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    const { name, required } = parameter;
    if (parameter.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value(parameter) || "x"));
    else if (!required) continue;
    else if (parameter.in === "query") query.set(name, value(parameter));
    else if (parameter.in === "header") headers[name.toLowerCase()] = value(parameter);
    else headers.cookie = `${name}=${value(parameter)}`;
  }
  return { path, query, headers };
}

function bodyOf({ request }: OperationData): readonly [type: string, schema: string | undefined] {
  const content = Object.entries(request?.content ?? {});
  const [type = "", schema] = content.find(([one]) => /json/.test(one)) ?? content[0] ?? [];
  return [type, schema];
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
