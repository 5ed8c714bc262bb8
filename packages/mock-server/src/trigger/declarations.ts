import { readDeclarations } from "./declared/read-declarations.js";
import type { NewDeployment, NewTask } from "./deployments/deployment-verbs.js";
import type { NewQueue } from "./queues/queue-verbs.js";

/** An additional key of an environment, which may do only what its scopes say. */
export interface RestrictedKey {
  /** `tr_<dev, stg, prod or preview>_sk_` and 24 letters or digits. */
  readonly key: string;
  /** The secret key of its environment. Default: the server's own, where that is of the same kind. */
  readonly of?: string;
  /** As those of a public access token: `read:runs`, `trigger:tasks:send-email`, `admin`. */
  readonly scopes: readonly string[];
}

/**
 * What there is. Without a word on it the mock takes anything; with a list it is as strict as the service about what is
 * not on it.
 */
export interface Declarations {
  /**
   * The ref of the project: `proj_…`. Another one in a path is refused: with a secret key by 400, with a personal access
   * token by 404.
   */
  readonly project?: string;
  /** Secret keys that open an environment. Others are unknown (401). */
  readonly keys?: readonly string[];
  /** Branches of preview and development environments. Others do not exist (401). */
  readonly branches?: readonly string[];
  /** Additional keys. Without any, all keys of their shape are unknown (401). */
  readonly restrictedKeys?: readonly RestrictedKey[];
  /** Personal access tokens, `tr_pat_…`. Others are unknown (401). */
  readonly personalTokens?: readonly string[];
  /**
   * Tasks of the current deployment. Runs of others go to `PENDING_VERSION`; schedules take only those that are said to
   * be scheduled (422 for others).
   */
  readonly tasks?: readonly (string | NewTask)[];
  /**
   * Queues of the current deployment, besides the one that each task has of its own. Others cannot be found (404), and
   * runs that name one go to `PENDING_VERSION`.
   */
  readonly queues?: readonly (string | NewQueue)[];
  /**
   * Deployments, oldest first; none means that nothing was deployed yet. Those that name no tasks, or no queues, have
   * those that are declared.
   */
  readonly deployments?: readonly NewDeployment[];
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
  /** The restricted key of this text; `undefined` where none is declared. */
  restrictedKey(key: string): (RestrictedKey & { readonly of: string }) | undefined;
  /** Back to what the server was started with. */
  reset(): void;
}

/** @param ownKey the key that stands for those of restricted keys which name none */
export function createDeclarations(start: Declarations = {}, ownKey = ""): DeclarationStore {
  const first = readDeclarations(start, ownKey);
  let now = first;
  return {
    get now() {
      return now;
    },
    declare(declarations) {
      now = { ...now, ...readDeclarations(declarations, ownKey) };
    },
    restrictedKey(key) {
      const found = now.restrictedKeys?.find((one) => one.key === key);
      return found && { ...found, of: found.of ?? ownKey };
    },
    reset() {
      now = first;
    },
  };
}
