import type { Ajv2020 as Ajv, ValidateFunction } from "ajv/dist/2020.js";
import type { SchemaNode, SchemaSet } from "./schema-set.js";

/** One departure from a schema. */
export interface SchemaFault {
  /** JSON pointer into the value. */
  readonly at: string;
  readonly message: string;
}

/** Says where a value departs from a schema; an empty list where it does not. */
export type Check = (value: unknown) => readonly SchemaFault[];

/** Makes checks, each compiled when it is first asked for. */
export interface Validator {
  /** @param variant see {@link SchemaSet.forVariant} */
  check(key: string, variant: string): Check;
}

const fine: readonly SchemaFault[] = [];
const passes: Check = () => fine;

/**
 * Loads the JSON Schema library, which costs more than all else at start and is not needed before the first request.
 *
 * @param warn told of a schema that cannot be compiled; its check passes everything, the others are not affected
 */
export async function loadValidator(schemas: SchemaSet, warn: (message: string) => void): Promise<Validator> {
  const [{ Ajv2020 }, formats] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const create = (): Ajv => {
    const ajv = new Ajv2020({ strict: false, validateSchema: false, meta: false, allErrors: true, logger: false });
    // A CommonJS module whose function is its own `default`: this name holds however a bundler wraps it.
    formats.default.default(ajv, { mode: "fast" });
    return ajv;
  };
  const variants = new Map<string, ReturnType<typeof createVariant>>();
  return {
    check(key, variant) {
      let one = variants.get(variant);
      if (!one) {
        one = createVariant(create(), schemas, variant, warn);
        variants.set(variant, one);
      }
      return one(key);
    },
  };
}

function createVariant(ajv: Ajv, schemas: SchemaSet, variant: string, warn: (message: string) => void) {
  const checks = new Map<string, Check>();
  const added = new Set<string>();

  /** Adds what a schema refers to, and what that refers to: only what is needed is ever prepared. */
  function addReferences(node: unknown): void {
    if (Array.isArray(node)) {
      for (const item of node) addReferences(item);
    } else if (typeof node === "object" && node !== null) {
      for (const [keyword, value] of Object.entries(node)) {
        if (keyword === "$ref" && typeof value === "string") addSchema(value.split("#")[0] ?? "");
        else addReferences(value);
      }
    }
  }

  function addSchema(key: string): void {
    const schema = schemas.get(key);
    if (schema === undefined || added.has(key)) return;
    added.add(key);
    const chosen = schemas.forVariant(schema, variant);
    ajv.addSchema(toAjv(chosen), key);
    addReferences(chosen);
  }

  function compile(key: string): Check {
    const schema = schemas.get(key);
    if (schema === undefined || schema === true) return passes;
    try {
      const chosen = schemas.forVariant(schema, variant);
      addReferences(chosen);
      return toCheck(ajv.compile(toAjv(chosen)));
    } catch (error) {
      warn(`schema ${key} cannot be checked and is passed over: ${error instanceof Error ? error.message : error}`);
      return passes;
    }
  }

  return (key: string): Check => {
    let check = checks.get(key);
    if (!check) {
      check = compile(key);
      checks.set(key, check);
    }
    return check;
  };
}

/** The library takes any object or boolean, but types an object as one it may write to. */
function toAjv(schema: SchemaNode): boolean | Record<string, unknown> {
  return typeof schema === "boolean" ? schema : { ...schema };
}

function toCheck(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value)) return fine;
    const faults = (validate.errors ?? []).map(({ instancePath, message = "is not valid", params }) => ({
      at: instancePath,
      message: `${message}${detail(params)}`,
    }));
    // Alternatives of one type each say so.
    return [...new Map(faults.map((fault) => [`${fault.at} ${fault.message}`, fault])).values()];
  };
}

/** What the library's message leaves out: the name of a key too many, the words of an enum. */
function detail(params: Readonly<Record<string, unknown>>): string {
  const unknown = params.additionalProperty ?? params.unevaluatedProperty;
  if (typeof unknown === "string") return ` (${unknown})`;
  return Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(", ")}` : "";
}
