/** What names an operation: its own id and tag, or else its verb and path. */
export interface Unnamed {
  readonly operationId: string | undefined;
  readonly tag: string | undefined;
  readonly method: string;
  readonly path: string;
}

/**
 * The name of each operation, in order. An operationId of the form `a.b` is kept; any other becomes
 * `<tag>.<camelCase>`; with none the verb and the words of the path make the name. A name that is taken gets the
 * words of the path behind it, then a number. A word that would hide something of the client (`http.get`) gets `Api`
 * behind it.
 */
export function nameOperations(operations: readonly Unnamed[]): string[] {
  const taken = new Set<string>();
  return operations.map((operation) => {
    const plain = nameOperation(operation);
    const byPath = `${plain}By${pascalCase(operation.path)}`;
    let name = taken.has(plain) ? byPath : plain;
    for (let n = 2; taken.has(name); n += 1) name = `${byPath}${n}`;
    taken.add(name);
    return name;
  });
}

function nameOperation({ operationId, tag, method, path }: Unnamed): string {
  const [, ownGroup, ownName] = /^([A-Za-z_$][\w$]*)\.([A-Za-z_$][\w$]*)$/.exec(operationId ?? "") ?? [];
  if (ownGroup !== undefined && ownName !== undefined) return `${free(ownGroup)}.${freeMethod(ownName)}`;
  const group = free(camelCase(tag ?? "") || "api");
  const name = camelCase(operationId ?? "") || `${method.toLowerCase()}${pascalCase(path)}`;
  return `${identifier(group)}.${identifier(freeMethod(name))}`;
}

/** What a client has already, or what would be taken for something else, under the name of a group. */
const meaningful = new Set(["http", "then", "prototype", ...Object.getOwnPropertyNames(Object.prototype)]);

function free(word: string): string {
  return meaningful.has(word) ? `${word}Api` : word;
}

/** A group is a plain object of methods: one called `then` would make it a promise. */
function freeMethod(word: string): string {
  return word === "then" || word === "__proto__" ? `${word}Api` : word;
}

function identifier(word: string): string {
  return /^\d/.test(word) ? `_${word}` : word;
}

function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function camelCase(text: string): string {
  const pascal = pascalCase(text);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}
