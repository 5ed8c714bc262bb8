import { isRecord, parsePointer } from "../pointer.js";

/** What the standard lets a component be called. */
const legal = /^[A-Za-z0-9._-]+$/;

/**
 * Gives components legal names where theirs are not (`Page<User>`, `a/b`): they have to stand in references, types and
 * addresses. Answers with what a reference becomes by that; one that needs no change stays as it is.
 */
export function renameComponents(document: Record<string, unknown>): (ref: string) => string {
  const renamed = new Map<string, string>();
  for (const [section, named] of Object.entries(isRecord(document.components) ? document.components : {})) {
    if (!isRecord(named) || Object.keys(named).every((name) => legal.test(name))) continue;
    const taken = new Set(Object.keys(named));
    const entries = Object.entries(named).map(([name, value]) => {
      if (legal.test(name)) return [name, value] as const;
      const plain = name.replace(/[^A-Za-z0-9._-]+/g, "_").replace(/^_+|_+$/g, "") || "_";
      let unique = plain;
      for (let n = 2; taken.has(unique); n += 1) unique = `${plain}${n}`;
      taken.add(unique);
      renamed.set(`${section}/${name}`, unique);
      return [unique, value] as const;
    });
    Reflect.set(document.components ?? {}, section, Object.fromEntries(entries));
  }
  return (ref) => {
    if (!ref.startsWith("#/components/") || (renamed.size === 0 && !ref.includes("%"))) return ref;
    const [, section = "", name = "", ...rest] = parsePointer(ref) ?? [];
    const now = renamed.get(`${section}/${name}`) ?? name;
    return `#/${["components", section, now, ...rest].map(escapeKey).join("/")}`;
  };
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
