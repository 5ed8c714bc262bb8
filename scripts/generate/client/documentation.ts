import type { Schema, SchemaObject } from "../model.js";
import type { ResolveSchema } from "./schemas.js";

/** A doc comment of these paragraphs and tags; nothing when all are empty. */
export function documentation(blocks: readonly string[], indent: string): string {
  const lines = blocks.filter(Boolean).flatMap((block) => block.trim().replaceAll("*/", "*\\/").split("\n"));
  const [only = ""] = lines;
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** First paragraph of a text, on one line. */
export function lineOf(text: string): string {
  const [first = ""] = text.trim().split(/\n\s*\n/);
  return first.replace(/\s+/g, " ").trim();
}

/** A text followed by what values the schema takes: `Runs per page. (1 to 100, default 25)` */
export function withLimits(text: string, schema: Schema | undefined, resolve: ResolveSchema): string {
  const limits = limitsOf(resolve(schema), resolve);
  return [text, limits.length > 0 ? `(${limits.join(", ")})` : ""].filter(Boolean).join(" ");
}

/** More words than these stand in the type, and only there. */
const mostWords = 8;

function limitsOf(schema: SchemaObject, resolve: ResolveSchema): string[] {
  const items = schema.items === undefined ? [] : limitsOf(resolve(schema.items), resolve).map((one) => `each ${one}`);
  const words = schema.enum ?? [];
  return [
    words.length > 0 && words.length <= mostWords
      ? `one of ${words.map((word) => JSON.stringify(word)).join(" ")}`
      : "",
    range(schema.minimum ?? schema.exclusiveMinimum, schema.maximum ?? schema.exclusiveMaximum, ""),
    range(schema.minLength, schema.maxLength, " characters"),
    range(schema.minItems, schema.maxItems, " items"),
    schema.format === undefined ? "" : schema.format,
    schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`,
    ...items,
  ].filter(Boolean);
}

function range(from: unknown, to: unknown, unit: string): string {
  if (typeof from === "number" && typeof to === "number") return `${number(from)} to ${number(to)}${unit}`;
  if (typeof from === "number") return `at least ${number(from)}${from === 1 ? unit.replace(/s$/, "") : unit}`;
  return typeof to === "number" ? `at most ${number(to)}${to === 1 ? unit.replace(/s$/, "") : unit}` : "";
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
