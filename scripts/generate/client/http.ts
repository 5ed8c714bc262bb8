import { generatedHeader } from "../header.js";
import type { Method, Model, Operation } from "../model.js";
import { documentation, lineOf } from "./documentation.js";
import { failures, preferred } from "./responses.js";
import { requestType, type SignatureContext, successType } from "./signature.js";
import { createTypeReferences } from "./type-references.js";

/** The verbs, which are the methods of `client.http`. */
export const verbs: readonly Method[] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/** `http.ts`: the operations by verb and path, each verb with the union of its own paths. */
export function emitHttp(model: Model): string {
  const types = createTypeReferences(model);
  const fromContract = new Set(["HttpOptions", "HttpResult"]);
  const contract = (name: string): string => {
    fromContract.add(name);
    return name;
  };
  const used = verbs.filter((verb) => model.operations.some(({ method }) => method === verb));
  const of = (verb: Method) => model.operations.filter(({ method }) => method === verb);
  const methods = used.map((verb) => {
    const paths = pathsName(verb);
    const result = `Promise<HttpResult<${paths}[Path]["data"], ${paths}[Path]["error"]>>`;
    const bare = of(verb).filter((operation) => !demandsInit(operation));
    const choices = bare.map(({ path }) => JSON.stringify(path)).join(" | ");
    return [
      bare.length > 0
        ? `  ${verb}<Path extends ${choices}>(path: Path, init?: ${paths}[Path]["init"]): ${result};\n`
        : "",
      bare.length < of(verb).length
        ? `  ${verb}<Path extends keyof ${paths}>(path: Path, init: ${paths}[Path]["init"]): ${result};\n`
        : "",
    ].join("");
  });
  const interfaces = used.map((verb) => {
    const entries = of(verb).map((operation) => emitEntry(operation, { types, contract }));
    return `/** What \`http.${verb}\` takes and answers, by path. */\nexport interface ${pathsName(verb)} {\n${entries.join("")}}\n`;
  });
  const needsErrors = model.operations.some((operation) => failures(operation).length > 0);
  return `${generatedHeader}
${types.imports()}import type { ${[...fromContract].sort().join(", ")} } from "../contract.js";
${needsErrors ? 'import type { ErrorBodies } from "./errors.js";\n' : ""}
/** Calls by verb and path. */
export interface HttpMethods {
${methods.join("")}}

${interfaces.join("\n")}`;
}

function pathsName(verb: Method): string {
  return `Http${verb.charAt(0)}${verb.slice(1).toLowerCase()}Paths`;
}

function emitEntry(operation: Operation, context: Pick<SignatureContext, "types" | "contract">): string {
  const { types } = context;
  const { id, path, parameters, requestBody, summary } = operation;
  const media = preferred(requestBody?.content ?? []);
  const demands = demandsParameters(operation);
  const parts = [
    parameters.length > 0 ? `params${demands ? "" : "?"}: ${types.operation(operation, "parameters")}` : "",
    media ? `body${requestBody?.required ? "" : "?"}: ${requestType(operation, media, context)}` : "",
  ].filter(Boolean);
  const init = ["HttpOptions", ...(parts.length > 0 ? [`{ ${parts.join("; ")} }`] : [])].join(" & ");
  const bodies = `ErrorBodies[${JSON.stringify(id)}]`;
  const error = failures(operation).length > 0 ? `${bodies}[keyof ${bodies}]` : "unknown";
  const doc = documentation([`\`${id}\`${summary ? `: ${lineOf(summary)}` : ""}`], "  ");
  return `${doc}  ${JSON.stringify(path)}: { init: ${init}; data: ${successType(operation, types)}; error: ${error} };\n`;
}

/** Whether a call by path needs more than the path. */
function demandsInit(operation: Operation): boolean {
  return demandsParameters(operation) || operation.requestBody?.required === true;
}

function demandsParameters({ parameters }: Operation): boolean {
  return parameters.some((one) => one.required && one.in !== "cookie");
}
