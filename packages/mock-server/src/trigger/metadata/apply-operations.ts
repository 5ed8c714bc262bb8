import { deepEqual } from "./deep-equal.js";
import type { Metadata, MetadataOperation } from "./operation.js";
import { slotsOf } from "./slots.js";

/**
 * Carries out changes of metadata, one after the other. One that does not apply (a removal where there is no list) is
 * passed over; a path whose parent is missing changes nothing, yet counts as applied, as on the service.
 *
 * @returns the new metadata; `undefined` where none applied, so that nothing is to be written
 */
export function applyOperations(
  metadata: Metadata | undefined,
  operations: readonly MetadataOperation[],
): Metadata | undefined {
  let changed = copy(metadata ?? {});
  let applied = 0;
  for (const operation of operations) {
    if (operation.type === "update") changed = copy(operation.value);
    else if (!applyOne(changed, operation)) continue;
    applied++;
  }
  return applied > 0 ? changed : undefined;
}

function applyOne(
  metadata: Record<string, unknown>,
  operation: Exclude<MetadataOperation, { readonly type: "update" }>,
): boolean {
  if (operation.type === "delete") {
    // Not a path, even where it looks like one.
    Reflect.deleteProperty(metadata, operation.key);
    return true;
  }
  const slots = slotsOf(metadata, operation.key);
  const old = slots[0]?.read();
  const value = after(operation, old);
  if (value === undefined) return false;
  for (const slot of slots) slot.write(value);
  return true;
}

/** What stands at the key afterwards; `undefined` where the change does not apply. */
function after(
  operation: Extract<MetadataOperation, { readonly value: unknown; readonly key: string }>,
  old: unknown,
): unknown {
  switch (operation.type) {
    case "set":
      return operation.value;
    case "append":
      if (old === undefined) return [operation.value];
      return Array.isArray(old) ? [...old, operation.value] : [old, operation.value];
    case "remove":
      return Array.isArray(old) ? old.filter((one) => !deepEqual(one, operation.value)) : undefined;
    case "increment":
      return (typeof old === "number" ? old : 0) + operation.value;
  }
}

/** A deep copy, for what is changed must not be what others still show. */
function copy(metadata: Metadata): Record<string, unknown> {
  return structuredClone(metadata) as Record<string, unknown>;
}
