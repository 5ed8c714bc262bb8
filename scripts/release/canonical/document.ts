import type { OpenApiDocument } from "../../generate/model.js";
import { isRecord, resolveRef } from "../../generate/pointer.js";
import { type Direction, makeSchemaWriter, type SchemaWriter } from "./schema.js";
import { compareTexts } from "./tidy.js";

type Plain = Record<string, unknown>;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Headers that the standard takes from elsewhere; a parameter or header of that name says nothing. */
const ignoredParameters = ["accept", "content-type", "authorization"];

/**
 * A document as a judge should read it: what means the same reads the same. References to anything but schemas are
 * followed, what is inherited stands where it holds, defaults are spelled out, and all that is for people is left out.
 *
 * @param document bundled and mended, as the model has it
 * @param eachServers whether to say of each operation which servers it has, instead of once
 */
export function canonicalise(document: OpenApiDocument, eachServers = false): Plain {
  const schemas = makeSchemaWriter(document);
  const writer = new DocumentWriter(document, schemas, eachServers);
  const paths = mapValues(document.paths ?? {}, (item) => writer.pathItem(item, "request"));
  const webhooks = isRecord(document.webhooks)
    ? mapValues(document.webhooks, (item) => writer.pathItem(item, "response"))
    : undefined;
  return {
    openapi: "3.1.0",
    info: { title: "API", version: "0.0.0" },
    ...(eachServers ? {} : { servers: writer.servers(document.servers) }),
    paths,
    ...(webhooks ? { webhooks } : {}),
    components: { schemas: schemas.components(), securitySchemes: writer.securitySchemes() },
  };
}

/** Whether some path or operation has servers of its own; if one version does, both have to say them of each. */
export function hasOwnServers(document: OpenApiDocument): boolean {
  return Object.values(document.paths ?? {}).some((value) => {
    const item = resolveRef(document, value);
    if (!isRecord(item)) return false;
    return [item, ...methods.map((method) => item[method])].some((one) => isRecord(one) && one.servers !== undefined);
  });
}

class DocumentWriter {
  readonly #document: OpenApiDocument;
  readonly #schemas: SchemaWriter;
  readonly #eachServers: boolean;

  constructor(document: OpenApiDocument, schemas: SchemaWriter, eachServers: boolean) {
    this.#document = document;
    this.#schemas = schemas;
    this.#eachServers = eachServers;
  }

  /** @param sent the direction of what callers send; the other way round in what the service calls */
  pathItem(value: unknown, sent: Direction): Plain {
    const item = resolveRef(this.#document, value);
    if (!isRecord(item)) return {};
    const found = methods.flatMap((method) => {
      const operation = item[method];
      return isRecord(operation) ? [[method, this.#operation(item, operation, sent)] as const] : [];
    });
    return Object.fromEntries(found);
  }

  servers(value: unknown): Plain[] {
    const listed = Array.isArray(value) && value.length > 0 ? value.filter(isRecord) : [{ url: "/" }];
    return listed.map(({ url, variables }) => ({
      url: String(url).replace(/(?<=[^/])\/$/, ""),
      ...(isRecord(variables) ? { variables: mapValues(variables, withoutProse) } : {}),
    }));
  }

  securitySchemes(): Plain {
    return mapValues(this.#document.components?.securitySchemes ?? {}, (value) => {
      const scheme = withoutProse(resolveRef(this.#document, value));
      // How a token is made up is a hint to people.
      delete scheme.bearerFormat;
      if (typeof scheme.scheme === "string") scheme.scheme = scheme.scheme.toLowerCase();
      return scheme;
    });
  }

  #operation(item: Plain, operation: Plain, sent: Direction): Plain {
    const servers = this.servers(operation.servers ?? item.servers ?? this.#document.servers);
    const body = this.#requestBody(operation.requestBody, sent);
    const { callbacks } = operation;
    return {
      ...(typeof operation.operationId === "string" ? { operationId: operation.operationId } : {}),
      ...(this.#eachServers ? { servers } : {}),
      security: this.#security(operation.security ?? this.#document.security),
      parameters: this.#parameters([...list(item.parameters), ...list(operation.parameters)], sent),
      ...(body ? { requestBody: body } : {}),
      responses: this.#responses(operation.responses, opposite(sent)),
      ...(isRecord(callbacks) ? { callbacks: mapValues(callbacks, (one) => this.#callback(one, opposite(sent))) } : {}),
    };
  }

  #callback(value: unknown, sent: Direction): Plain {
    const callback = resolveRef(this.#document, value);
    return isRecord(callback) ? mapValues(callback, (item) => this.pathItem(item, sent)) : {};
  }

  /** Alternatives; one that asks for nothing where no credentials are needed. */
  #security(value: unknown): Plain[] {
    const alternatives = list(value)
      .filter(isRecord)
      .map((one) => sorted(mapValues(one, (scopes) => list(scopes).map(String).sort())));
    return alternatives.length === 0 ? [{}] : byText(alternatives);
  }

  #parameters(values: readonly unknown[], direction: Direction): Plain[] {
    const found = new Map<string, Plain>();
    for (const value of values) {
      const parameter = resolveRef(this.#document, value);
      if (!isRecord(parameter)) continue;
      const place = String(parameter.in);
      const name = place === "header" ? String(parameter.name).toLowerCase() : String(parameter.name);
      if (place === "header" && ignoredParameters.includes(name)) continue;
      const style = parameter.style ?? (place === "query" || place === "cookie" ? "form" : "simple");
      found.set(`${place} ${name}`, {
        name,
        in: place,
        required: place === "path" || parameter.required === true,
        ...(isRecord(parameter.content)
          ? { content: this.#content(parameter.content, direction) }
          : {
              style,
              explode: typeof parameter.explode === "boolean" ? parameter.explode : style === "form",
              allowReserved: parameter.allowReserved === true,
              schema: this.#schemas.write(parameter.schema ?? {}, direction),
            }),
      });
    }
    return [...found].sort(([a], [b]) => compareTexts(a, b)).map(([, parameter]) => parameter);
  }

  #requestBody(value: unknown, direction: Direction): Plain | undefined {
    const body = resolveRef(this.#document, value);
    if (!isRecord(body)) return undefined;
    return { required: body.required === true, content: this.#content(body.content, direction) };
  }

  #responses(value: unknown, direction: Direction): Plain {
    if (!isRecord(value)) return {};
    const statuses = Object.entries(value).filter(([status]) => !status.startsWith("x-"));
    return Object.fromEntries(
      statuses.map(([status, one]) => [
        /^\dxx$/i.test(status) ? status.toUpperCase() : status,
        this.#response(one, direction),
      ]),
    );
  }

  #response(value: unknown, direction: Direction): Plain {
    const response = resolveRef(this.#document, value);
    if (!isRecord(response)) return { description: "" };
    const headers = Object.entries(isRecord(response.headers) ? response.headers : {})
      .map(([name, header]) => [name.toLowerCase(), this.#header(header, direction)] as const)
      .filter(([name]) => name !== "content-type");
    return {
      description: "",
      ...(headers.length > 0 ? { headers: sorted(Object.fromEntries(headers)) } : {}),
      ...(isRecord(response.content) ? { content: this.#content(response.content, direction) } : {}),
    };
  }

  #header(value: unknown, direction: Direction): Plain {
    const header = resolveRef(this.#document, value);
    if (!isRecord(header)) return {};
    return {
      required: header.required === true,
      ...(isRecord(header.content)
        ? { content: this.#content(header.content, direction) }
        : { explode: header.explode === true, schema: this.#schemas.write(header.schema ?? {}, direction) }),
    };
  }

  #content(value: unknown, direction: Direction): Plain {
    if (!isRecord(value)) return {};
    const types = Object.entries(value).map(([type, media]) => {
      const encoding =
        isRecord(media) && isRecord(media.encoding) ? { encoding: mapValues(media.encoding, withoutProse) } : {};
      return [
        type.toLowerCase(),
        { schema: this.#schemas.write(isRecord(media) ? (media.schema ?? {}) : {}, direction), ...encoding },
      ] as const;
    });
    return sorted(Object.fromEntries(types));
  }
}

function opposite(direction: Direction): Direction {
  return direction === "request" ? "response" : "request";
}

function withoutProse(value: unknown): Plain {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "description" && !key.startsWith("x-")));
}

function mapValues(of: Readonly<Plain>, change: (value: unknown) => unknown): Plain {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
}

function sorted(of: Plain): Plain {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => compareTexts(a, b)));
}

function byText(values: readonly Plain[]): Plain[] {
  const texts = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...texts].sort(([a], [b]) => compareTexts(a, b)).map(([, value]) => value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
