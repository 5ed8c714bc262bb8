import type { Model } from "../../scripts/generate/model.js";
import { isRecord } from "../../scripts/generate/pointer.js";

const words = ["properties", "type", "enum", "const", "$ref", "anyOf", "oneOf", "allOf", "not"];

/**
 * The schemas of a document that say nothing about what they take, `true` included, each by the component or operation
 * that it stands in and its place there; alternatives are passed through in silence.
 */
export function shapeless(model: Model): string[] {
  const found = new Set<string>();

  const visit = (schema: unknown, place: string): void => {
    if (schema === true) found.add(place);
    if (!isRecord(schema)) return;
    if (!words.some((word) => word in schema)) found.add(place);
    for (const [name, property] of entries(schema.properties)) visit(property, `${place}.${name}`);
    for (const [name, property] of entries(schema.patternProperties)) visit(property, `${place}.${name}`);
    visit(schema.items, `${place}[]`);
    // Whether an object may have other members is for another rule; here it counts what they may be.
    if (isRecord(schema.additionalProperties)) visit(schema.additionalProperties, `${place}{}`);
    for (const list of [schema.allOf, schema.anyOf, schema.oneOf, schema.prefixItems]) {
      if (Array.isArray(list)) for (const one of list) visit(one, place);
    }
  };

  for (const { id, parameters, requestBody, responses } of model.operations) {
    for (const { name, schema } of parameters) visit(schema, `${id} ${name}`);
    for (const { schema } of requestBody?.content ?? []) visit(schema, `${id} body`);
    for (const { status, headers, content } of responses) {
      for (const { name, schema } of headers) visit(schema, `${id} ${status} ${name}`);
      for (const { schema } of content) visit(schema, `${id} ${status}`);
    }
  }
  for (const { name, schema } of model.schemas) visit(schema, name);
  return [...found].sort((a, b) => Number(b.includes(" ")) - Number(a.includes(" ")) || a.localeCompare(b));
}

function entries(map: unknown): [string, unknown][] {
  return isRecord(map) ? Object.entries(map) : [];
}
