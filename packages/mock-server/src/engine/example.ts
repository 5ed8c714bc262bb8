import type { OperationData } from "./definition.js";
import type { Draft } from "./http.js";

type Examples = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Answers from the examples of the spec, read when first needed. */
export function createExampleReplies(text: string): (operation: OperationData) => Draft {
  let examples: Examples | undefined;
  return (operation) => {
    // The generator wrote the text: operation → status → media type → example.
    examples ??= JSON.parse(text) as Examples;
    const status = successOf(operation);
    const [type] = Object.keys(operation.replies[status] ?? {});
    if (type === undefined) return { status: Number(status) || 200 };
    const ofType = examples[operation.id]?.[status] ?? {};
    if (!Object.hasOwn(ofType, type)) {
      throw new Error(`the spec has no example for ${operation.id}, and nothing else answers it`);
    }
    const example = ofType[type];
    const isJson = type === "application/json" || type.endsWith("+json");
    if (!isJson && typeof example === "string") return { status: Number(status), text: example, contentType: type };
    return { status: Number(status), body: example, contentType: type };
  };
}

/** The lowest success that the operation describes. */
function successOf({ replies }: OperationData): string {
  const statuses = Object.keys(replies).sort();
  return statuses.find((status) => /^2\d\d$/.test(status)) ?? "200";
}
