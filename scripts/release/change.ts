import type { Pointer } from "../generate/pointer.js";
import type { Level } from "./level.js";

/** Who found a change: `wire` is redocly's diff, `types` the compiler, `bytes` the comparison of the files. */
export type Judge = "wire" | "types" | "bytes";

/** What of an operation a change is about; the operation as a whole where there is no part. */
export type Part =
  | { readonly kind: "body"; readonly type: string }
  | { readonly kind: "parameter"; readonly in: string; readonly name: string }
  | { readonly kind: "response"; readonly status: string; readonly type?: string }
  | { readonly kind: "header"; readonly status: string; readonly name: string };

/** A place that users know: in an operation, or in the document where it belongs to none. */
export interface Place {
  /** `runs.reschedule`; undefined for what belongs to no single operation. */
  readonly operation?: string;
  readonly part?: Part;
  /** From the part's schema inwards: names of properties, `[]` for the items of a list, `{}` for the values of a map. */
  readonly path: readonly string[];
}

/** One difference between two versions of an API, as its users see it. */
export interface Change {
  readonly level: Level;
  readonly place: Place;
  /** What happened there: `became required`. Reads on from the place. */
  readonly message: string;
  readonly judge: Judge;
  /** Name of the judge's rule; a waiver names it. */
  readonly rule: string;
  /** The keyword of the schema that changed, where the judge says. */
  readonly keyword?: string;
  /** Where it stands in the document, if that is known better than by the place. */
  readonly pointer?: Pointer;
}

/** The place in words, the operation left out: `request body.delay`, `response 200 .data[].id`, `query parameter limit`. */
export function describePlace({ part, path }: Omit<Place, "operation">): string {
  const inside = path.map((step) => (step === "[]" || step === "{}" ? step : `.${step}`)).join("");
  switch (part?.kind) {
    case "body":
      return `request body${media(part.type)}${inside}`;
    case "parameter":
      return `${part.in} parameter ${part.name}${inside}`;
    case "response":
      return `response ${part.status}${media(part.type)}${inside === "" ? "" : ` ${inside}`}`;
    case "header":
      return `response ${part.status} header ${part.name}${inside}`;
    default:
      return inside.replace(/^\./, "");
  }
}

/** JSON is what everybody expects, and is not named. */
function media(type: string | undefined): string {
  return type === undefined || type === "application/json" ? "" : ` (${type})`;
}
