import type { Header, MediaType, Method, OpenApiDocument, Operation, Parameter, Response, Schema } from "./model.js";
import { nameOperations } from "./operation-names.js";
import { type Finding, isRecord, type Pointer, resolveRef } from "./pointer.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

interface Found {
  readonly pointer: Pointer;
  readonly path: string;
  readonly method: string;
  readonly node: Record<string, unknown>;
  readonly shared: readonly unknown[];
}

/**
 * All operations of a bundled document, in spec order, each with everything that applies to it: parameters of its
 * path, inherited security, shared responses. Writes the final names back into the document, so that whoever reads
 * the document and whoever reads the model use the same ones.
 */
export function readOperations(document: OpenApiDocument): { operations: Operation[]; problems: Finding[] } {
  const found = findOperations(document);
  const names = nameOperations(
    found.map(({ node, method, path }) => ({
      operationId: text(node.operationId) || undefined,
      tag: Array.isArray(node.tags) ? text(node.tags[0]) || undefined : undefined,
      method,
      path,
    })),
  );
  const problems: Finding[] = [];
  const operations = found.map(({ pointer, path, method, node, shared }, index) => {
    const id = names[index] ?? "";
    node.operationId = id;
    const parameters = readParameters(document, [...shared, ...list(node.parameters)]);
    const declared = new Set(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name));
    for (const name of pathParameters(path)) {
      if (declared.has(name)) continue;
      problems.push({ pointer, message: `${id}: the path has {${name}}, but no parameter describes it` });
    }
    const [tag = "", name = ""] = id.split(".");
    return {
      id,
      tag,
      name,
      method: methodOf(method),
      path,
      summary: text(node.summary),
      description: text(node.description),
      deprecated: node.deprecated === true,
      idempotent: node["x-idempotent"] !== false,
      parameters: inPathOrder(path, parameters),
      ...readRequestBody(document, node.requestBody),
      responses: readResponses(document, node.responses),
      security: readSecurity(node.security ?? document.security),
      codeSamples: list(node["x-codeSamples"]).filter(isRecord).map(readCodeSample),
      ...readExternalDocs(node.externalDocs),
    } satisfies Operation;
  });
  return { operations, problems };
}

/** The names in a path's braces, in order. */
function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
}

function findOperations(document: OpenApiDocument): Found[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, value]) => {
    const item = resolveRef(document, value);
    if (!isRecord(item)) return [];
    return Object.keys(item).flatMap((method) => {
      const node = item[method];
      if (!methods.some((known) => known === method) || !isRecord(node)) return [];
      return [{ pointer: ["paths", path, method], path, method, node, shared: list(item.parameters) }];
    });
  });
}

function readParameters(document: OpenApiDocument, nodes: readonly unknown[]): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const node of nodes) {
    const parameter = resolveRef(document, node);
    if (!isRecord(parameter)) continue;
    const place = parameter.in;
    if (place !== "path" && place !== "query" && place !== "header" && place !== "cookie") continue;
    const style = text(parameter.style) || (place === "query" || place === "cookie" ? "form" : "simple");
    const explode = typeof parameter.explode === "boolean" ? parameter.explode : style === "form";
    const [content] = readContent(document, parameter.content);
    // An operation's own parameter replaces one of its path with the same name and place.
    byPlace.set(`${place} ${text(parameter.name)}`, {
      name: text(parameter.name),
      in: place,
      required: parameter.required === true,
      description: text(parameter.description),
      deprecated: parameter.deprecated === true,
      schema: content?.schema ?? schemaOf(parameter.schema),
      style,
      explode,
      ...(content ? { content: content.type } : {}),
    });
  }
  return [...byPlace.values()];
}

function inPathOrder(path: string, parameters: readonly Parameter[]): Parameter[] {
  const order = pathParameters(path);
  const inPath = order.flatMap((name) => parameters.filter((one) => one.in === "path" && one.name === name));
  return [...inPath, ...parameters.filter((one) => one.in !== "path")];
}

function readRequestBody(document: OpenApiDocument, node: unknown): Pick<Operation, "requestBody"> {
  const body = resolveRef(document, node);
  if (!isRecord(body)) return {};
  return {
    requestBody: {
      required: body.required === true,
      description: text(body.description),
      content: readContent(document, body.content),
    },
  };
}

function readResponses(document: OpenApiDocument, node: unknown): Response[] {
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([status, value]) => {
    const response = resolveRef(document, value);
    if (!isRecord(response)) return [];
    const ref = isRecord(value) ? text(value.$ref) : "";
    return {
      status,
      description: text(response.description),
      ...(ref ? { shared: ref.slice(ref.lastIndexOf("/") + 1) } : {}),
      headers: readHeaders(document, response.headers),
      content: readContent(document, response.content),
    };
  });
}

function readHeaders(document: OpenApiDocument, node: unknown): Header[] {
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const header = resolveRef(document, value);
    if (!isRecord(header)) return [];
    return {
      name,
      required: header.required === true,
      description: text(header.description),
      schema: schemaOf(header.schema),
    };
  });
}

function readContent(document: OpenApiDocument, node: unknown): MediaType[] {
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([type, media]) => {
    if (!isRecord(media)) return [];
    const named = isRecord(media.examples) ? Object.entries(media.examples) : [];
    const examples = named.flatMap(([name, value]) => {
      const example = resolveRef(document, value);
      return isRecord(example) && "value" in example ? [{ name, value: example.value }] : [];
    });
    return {
      type,
      schema: schemaOf(media.schema),
      examples: "example" in media ? [{ name: "example", value: media.example }, ...examples] : examples,
    };
  });
}

function readSecurity(node: unknown): Operation["security"] {
  return list(node)
    .filter(isRecord)
    .map((alternative) =>
      Object.fromEntries(Object.entries(alternative).map(([scheme, scopes]) => [scheme, list(scopes).map(text)])),
    );
}

function readCodeSample(node: Record<string, unknown>): Operation["codeSamples"][number] {
  const label = text(node.label);
  return { lang: text(node.lang), ...(label ? { label } : {}), source: text(node.source) };
}

function readExternalDocs(node: unknown): Pick<Operation, "externalDocs"> {
  return isRecord(node) && typeof node.url === "string" ? { externalDocs: node.url } : {};
}

function methodOf(method: string): Method {
  // `findOperations` lets only the eight verbs of the standard through.
  return method.toUpperCase() as Method;
}

function schemaOf(node: unknown): Schema {
  return typeof node === "boolean" || isRecord(node) ? node : true;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
