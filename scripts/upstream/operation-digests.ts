import { createHash } from "node:crypto";
import type { Model, Operation } from "../generate/model.js";
import { isRecord, parsePointer, valueAt } from "../generate/pointer.js";

/** A request without the names of its path parameters, which differ between documents: `GET /api/v1/runs/{}`. */
export function requestOf({ method, path }: Pick<Operation, "method" | "path">): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** For each operation a digest of all that the document says of it, texts and everything it refers to included. */
export function operationDigests({ document, operations }: Model): Map<string, string> {
  const written = new Map<string, string>();
  const security = JSON.stringify(document.security ?? null);
  return new Map(
    operations.map((operation) => {
      const { path, method } = operation;
      const item = valueAt(document, ["paths", path]);
      const shared = isRecord(item) ? item.parameters : undefined;
      const own = valueAt(item, [method.toLowerCase()]);
      const texts = [security, JSON.stringify(shared ?? null), JSON.stringify(own)];
      for (const ref of referredBy(document, [shared, own])) texts.push(ref, textOf(document, ref, written));
      return [requestOf(operation), createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16)];
    }),
  );
}

/** All references that can be reached, in the order in which they are met. */
function referredBy(document: unknown, from: readonly unknown[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isRecord(value) && typeof value.$ref === "string" && !found.has(value.$ref)) {
      found.add(value.$ref);
      visit(valueAt(document, parsePointer(value.$ref) ?? []));
    }
    for (const child of Object.values(value)) visit(child);
  };
  for (const value of from) visit(value);
  return found;
}

function textOf(document: unknown, ref: string, written: Map<string, string>): string {
  const known = written.get(ref);
  if (known !== undefined) return known;
  const text = JSON.stringify(valueAt(document, parsePointer(ref) ?? []) ?? null);
  written.set(ref, text);
  return text;
}
