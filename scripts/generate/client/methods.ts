import { generatedHeader } from "../header.js";
import type { Model } from "../model.js";
import { documentation } from "./documentation.js";
import { verbs } from "./http.js";
import { pascalCase, propertyName } from "./identifiers.js";
import { documentMethod } from "./method-documentation.js";
import { createOwnNames } from "./own-names.js";
import { emitQueryMembers, queryParameters } from "./query-shape.js";
import { createSchemaResolver } from "./schemas.js";
import { emitSignature, type SignatureContext } from "./signature.js";
import { createTypeReferences } from "./type-references.js";

/** `methods.ts`: the methods as flat signatures, an interface for each tag, so that nothing is left to infer. */
export function emitMethods(model: Model): string {
  refuseVerbs(model);
  const tags = [...new Set(model.operations.map(({ tag }) => tag))];
  const withQuery = model.operations.filter((operation) => queryParameters(operation).length > 0);
  const own = createOwnNames(tags, withQuery);
  const types = createTypeReferences(model, own.all);
  const resolve = createSchemaResolver(model);
  const fromContract = new Set<string>();
  const contract = (name: string): string => {
    fromContract.add(name);
    return name;
  };
  const context: SignatureContext = { types, resolve, queryName: own.query, contract };

  const interfaces = tags.map((tag) => {
    const methods = model.operations
      .filter((operation) => operation.tag === tag)
      .map((operation) => `${documentMethod(operation, resolve)}${emitSignature(operation, context)}`);
    return `${documentation([tagText(model, tag)], "")}export interface ${own.methods(tag)} {\n${methods.join("\n")}}\n`;
  });
  const queries = withQuery.map((operation) => {
    const all = types.operation(operation, "parameters", "query");
    const required = queryParameters(operation).some((one) => one.required);
    const parameters = own.parameters(operation);
    const members = emitQueryMembers(operation, parameters, resolve);
    return [
      `type ${parameters} = ${required ? all : `NonNullable<${all}>`};\n`,
      `/** The query of \`${operation.id}\`. */\nexport interface ${own.query(operation)} {\n${members}}\n`,
    ].join("\n");
  });
  const members = tags.map((tag) => `  readonly ${propertyName(tag)}: ${own.methods(tag)};\n`);
  const imports = [...fromContract].sort();
  return [
    generatedHeader,
    `${types.imports()}${imports.length > 0 ? `import type { ${imports.join(", ")} } from "../contract.js";\n` : ""}`,
    `/** All operations, by tag and name. */\nexport interface Methods {\n${members.join("")}}\n`,
    ...interfaces,
    ...queries,
  ]
    .filter(Boolean)
    .join("\n");
}

function tagText({ document }: Model, tag: string): string {
  const tags = Array.isArray(document.tags) ? document.tags : [];
  const text: unknown = tags.find(
    ({ name }) => name === tag || pascalCase(String(name)) === pascalCase(tag),
  )?.description;
  return typeof text === "string" ? text : `The operations of \`${tag}\`.`;
}

/** A tag `http` shares `client.http` with the calls by path, so none of its operations may be called like a verb. */
function refuseVerbs({ operations }: Model): void {
  const clash = operations.find(({ tag, name }) => tag === "http" && verbs.some((verb) => verb === name));
  if (!clash) return;
  throw new Error(
    `${clash.id} (${clash.method} ${clash.path}) would take the place of client.${clash.id}, which calls by path: give it another operationId`,
  );
}
