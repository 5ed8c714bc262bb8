import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from "openapi-typescript";
import ts from "typescript";
import { generatedHeader } from "../header.js";
import type { Model } from "../model.js";
import { isRecord, resolveRef } from "../pointer.js";
import { prepareForTypes, sentByCaller } from "./prepare.js";

/**
 * `paths`, `operations` and `components`, by openapi-typescript. This is the one file that knows it: it is in
 * maintenance mode, and may have to be replaced.
 */
export async function emitOpenApiTypes(model: Model): Promise<string> {
  const document = prepareForTypes(model);
  // Our document types are looser than those of openapi-typescript, which checks what it is given itself.
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    // A property with a default may still be left out.
    defaultNonNullable: false,
    transform: (schema) => transform(schema, document),
    silent: true,
  });
  return `${generatedHeader}\n${astToString(nodes)}`;
}

function transform(schema: SchemaObject, document: unknown): ts.TypeNode | undefined {
  if (!isRecord(schema)) return undefined;
  if (schema["x-open-enum"] === true) return openEnum(schema, document);
  if (schema.format === "date-time" && schema[sentByCaller] === true) return inputDate(schema);
  return undefined;
}

/** Literals for completion, and any other text: the service may grow the list. */
function openEnum(schema: Record<string, unknown>, document: unknown): ts.TypeNode {
  const literals = [...new Set(words(schema, document))].map((word) =>
    ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(word)),
  );
  const anyText = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([
      ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      ts.factory.createTypeLiteralNode([]),
    ]),
  );
  const nullable = Array.isArray(schema.type) && schema.type.includes("null");
  return ts.factory.createUnionTypeNode([
    ...literals,
    anyText,
    ...(nullable ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : []),
  ]);
}

/** The texts that a schema names, its alternatives included. */
function words(schema: unknown, document: unknown): string[] {
  const resolved = resolveRef(document, schema);
  if (!isRecord(resolved)) return [];
  const own = Array.isArray(resolved.enum) ? resolved.enum : "const" in resolved ? [resolved.const] : [];
  const alternatives = [resolved.anyOf, resolved.oneOf].flatMap((some) => (Array.isArray(some) ? some : []));
  return [
    ...own.filter((word) => typeof word === "string"),
    ...alternatives.flatMap((alternative) => words(alternative, document)),
  ];
}

function inputDate(schema: Record<string, unknown>): ts.TypeNode {
  const nullable = Array.isArray(schema.type) && schema.type.includes("null");
  return ts.factory.createUnionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeReferenceNode("Date"),
    ...(nullable ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : []),
  ]);
}
