/**
 * What there is. Without a word on it the mock takes anything; with a list it is as strict as the service about what is
 * not on it.
 */
export interface Declarations {
  /** Secret keys that open an environment. Others are unknown (401). */
  readonly keys?: readonly string[];
  /** Branches of preview and development environments. Others do not exist (401). */
  readonly branches?: readonly string[];
  /** Tasks of the current deployment. Runs of others go to `PENDING_VERSION` as soon as a worker would take them. */
  readonly tasks?: readonly string[];
}

/** The declarations of a server. */
export interface DeclarationStore {
  readonly now: Declarations;
  /**
   * Takes the place of what was declared on the same subjects.
   *
   * @throws TypeError where it is not understood
   */
  declare(declarations: Declarations): void;
  /** Back to what the server was started with. */
  reset(): void;
}

export function createDeclarations(start: Declarations = {}): DeclarationStore {
  check(start);
  let now = start;
  return {
    get now() {
      return now;
    },
    declare(declarations) {
      check(declarations);
      now = { ...now, ...declarations };
    },
    reset() {
      now = start;
    },
  };
}

const subjects: ReadonlySet<string> = new Set<keyof Declarations>(["keys", "branches", "tasks"]);

function check(declarations: Declarations): void {
  for (const [subject, list] of Object.entries(declarations)) {
    if (!subjects.has(subject)) {
      throw new TypeError(`declare: expected ${[...subjects].join(", ")}, got ${subject.slice(0, 60)}`);
    }
    if (list === undefined || (Array.isArray(list) && list.every((one) => typeof one === "string"))) continue;
    throw new TypeError(`declare: expected a list of texts for ${subject}`);
  }
}
