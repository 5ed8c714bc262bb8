/** `runs.list` → `RunsList` */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9_$]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** A property name as it stands in an interface. */
export function propertyName(name: string): string {
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** Names of arguments that are a method's own, and words that cannot name one. */
const taken = new Set(
  `body query options arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

/** The names of path parameters as those of arguments, each once: `user-id` and `userId` fall together. */
export function argumentNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = argumentName(name);
    let unique = plain;
    for (let n = 2; used.has(unique); n += 1) unique = `${plain}${n}`;
    used.add(unique);
    return unique;
  });
}

function argumentName(name: string): string {
  const pascal = pascalCase(name);
  const camel = isIdentifier(name) ? name : pascal.charAt(0).toLowerCase() + pascal.slice(1);
  const plain = camel.replace(/^(?=\d)/, "_") || "parameter";
  return taken.has(plain) ? `${plain}Parameter` : plain;
}
