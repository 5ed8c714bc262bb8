import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef as resolveForTypes,
  type SchemaObject,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { generatedHeader } from "../header.js";
import type { Model } from "../model.js";
import { isRecord, resolveRef } from "../pointer.js";
import { prepareForTypes, sentByCaller } from "./prepare.js";

/**
 * `paths`, `operations` and `components`, by openapi-typescript. This is the one file that knows it: it is in
 * maintenance mode, and may have to be replaced. Only its transformation is used: bundling and checking, which take
 * longer, were done when the document was loaded.
 */
export async function emitOpenApiTypes(model: Model): Promise<string> {
  // Our document types are looser than those of openapi-typescript; what it chokes on was mended.
  const document = prepareForTypes(model) as unknown as OpenAPI3;
  return `${generatedHeader}\n${astToString(transformSchema(document, contextFor(document)))}`;
}

/** All that the transformation asks for, with the defaults of openapi-typescript where we do not differ. */
function contextFor(document: OpenAPI3): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    // A property with a default may still be left out.
    defaultNonNullable: false,
    // The cast: declared too narrowly, its own code passes just this.
    discriminators: scanDiscriminators(document, { silent: true }) as unknown as GlobalContext["discriminators"],
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // The cast: the transformation never reads it, only what was left out does.
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: ($ref) => resolveForTypes(document, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema) => transform(schema, document),
    transformProperty: undefined,
  };
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
