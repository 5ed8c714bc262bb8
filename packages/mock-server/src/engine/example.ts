import type { OperationData } from "./definition.js";
import type { Draft } from "./http.js";

type Examples = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Answers an operation with its example of a status; without one, of its lowest success. */
export type ExampleReply = (operation: OperationData, status?: string) => Draft;

/** Answers from the examples of the spec, read when first needed. */
export function createExampleReplies(text: string): ExampleReply {
  let examples: Examples | undefined;
  return (operation, status = successOf(operation)) => {
    // The generator wrote the text: operation → status → media type → example.
    examples ??= JSON.parse(text) as Examples;
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
