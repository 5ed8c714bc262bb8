import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { loadModel } from "../scripts/generate/load.js";
import { isRecord, type Pointer } from "../scripts/generate/pointer.js";

/** Every example of both documents under its own schema, by a validator that the lint does not use. */

interface Example {
  /** Where the schema stands. */
  readonly schema: Pointer;
  readonly name: string;
  readonly value: unknown;
}

/** Examples of schemas, and those of bodies, parameters and headers, wherever they stand. Looks into none of them. */
function examplesIn(node: unknown, at: Pointer): Example[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => examplesIn(one, [...at, String(index)]));
  if (!isRecord(node)) return [];
  const found: Example[] = [];
  // Below `properties` these words are names like any other.
  const words = at.at(-1) !== "properties";
  if (words && Array.isArray(node.examples)) {
    found.push(...node.examples.map((value, index) => ({ schema: at, name: String(index), value })));
  } else if (words && isRecord(node.examples)) {
    for (const [name, example] of Object.entries(node.examples)) {
      if (isRecord(example)) found.push({ schema: [...at, "schema"], name, value: example.value });
    }
  }
  if (words && "example" in node) {
    found.push({ schema: "schema" in node ? [...at, "schema"] : at, name: "example", value: node.example });
  }
  for (const [key, child] of Object.entries(node)) {
    if (words && (key === "examples" || key === "example" || key === "default")) continue;
    found.push(...examplesIn(child, [...at, key]));
  }
  return found;
}

const documents = await Promise.all(
  ["openapi.yaml", "mock-control.yaml"].map(async (name) => {
    const { document } = await loadModel(fileURLToPath(new URL(`../openapi/${name}`, import.meta.url)));
    return { name, document, examples: examplesIn(document, []) };
  }),
);

describe.each(documents)("$name", ({ name, document, examples }) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true });
  // The package is CommonJS, and its types say so only in part.
  (formats as unknown as (on: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: name, ...document });

  function problem({ schema, value }: Example): string | undefined {
    const pointer = schema.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    const validate = ajv.getSchema(`${name}#/${pointer}`);
    if (!validate) return "no such schema";
    return validate(value) ? undefined : ajv.errorsText(validate.errors);
  }

  const places = new Map<string, Example[]>();
  for (const one of examples) {
    const place = one.schema.slice(0, 3).join(" ");
    places.set(place, [...(places.get(place) ?? []), one]);
  }

  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(name === "openapi.yaml" ? 800 : 10);
  });

  it.each([...places])("has valid ones at %s", (_place, found) => {
    const wrong = found.flatMap((one) => {
      const text = problem(one);
      return text ? [`${one.schema.slice(3).join(" ")} ${one.name}: ${text}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
