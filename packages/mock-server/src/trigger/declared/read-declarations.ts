import type { Declarations } from "../declarations.js";
import { deploymentShape, named, taskShape } from "../given-shapes.js";
import { isPersonalToken, kindOfKey, kindOfRestrictedKey } from "../keys.js";
import {
  byType,
  filled,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  pathText,
  read,
  refine,
} from "../request-parser.js";
import { isRefused, readRule } from "../schedules/save-schedule.js";

const secretKey = refine(filled(), (key) =>
  kindOfKey(key) ? undefined : "Expected tr_dev_, tr_stg_, tr_prod_ or tr_preview_ and 24 letters or digits",
);

const personalToken = refine(filled(), (token) =>
  isPersonalToken(token) ? undefined : "Expected tr_pat_ and digits and letters, without 0 and l",
);

/** The secret key that an additional key belongs to has to be of the same kind. */
const restrictedKey = (ownKey: string) =>
  refine(
    object({
      key: refine(filled(), (key) =>
        kindOfRestrictedKey(key) ? undefined : "Expected tr_<dev, stg, prod or preview>_sk_ and 24 letters or digits",
      ),
      of: optional(secretKey),
      scopes: list(filled()),
    }),
    ({ key, of = ownKey }) =>
      kindOfKey(of) === kindOfRestrictedKey(key)
        ? undefined
        : "Expected the secret key of its environment as `of`, which is of the same kind",
  );

const task = refine(object(taskShape), ({ cron, timezone }) => {
  const rule = cron === undefined ? undefined : readRule({ cron, timezone, window: undefined });
  return rule && isRefused(rule) ? (rule.reason ?? rule.error) : undefined;
});

const queue = object({
  name: filled(),
  type: optional(oneOf("task", "custom")),
  concurrencyLimit: byType<number | null | undefined>({
    number: number({ whole: true, minimum: 0 }),
    null: () => null,
    undefined: () => undefined,
  }),
  paused: optional(flag),
});

const deployment = object(deploymentShape(task));

const declarations = (ownKey: string) =>
  object({
    project: optional(filled()),
    keys: optional(list(secretKey)),
    branches: optional(list(filled())),
    restrictedKeys: optional(list(restrictedKey(ownKey))),
    personalTokens: optional(list(personalToken)),
    tasks: optional(list(named(task))),
    queues: optional(list(named(queue))),
    deployments: optional(
      refine(list(deployment), (deployments) => {
        const versions = deployments.flatMap(({ version }) => version ?? []);
        return new Set(versions).size === versions.length ? undefined : "Expected each version once";
      }),
    ),
  });

/**
 * Reads what somebody declares. A subject that is `undefined` was not declared.
 *
 * @param ownKey the key that stands for those of restricted keys which name none
 * @returns a copy
 * @throws TypeError that says where something else was expected, without the keys
 */
export function readDeclarations(given: Declarations, ownKey: string): Declarations {
  const reading = read(declarations(ownKey), given);
  if ("issues" in reading) {
    const texts = reading.issues.map(({ path, message }) => `${pathText(path) || "all of it"}: ${message}`);
    throw new TypeError(`declare: ${texts.join("; ")}`);
  }
  const [stranger] = reading.unknown;
  if (stranger !== undefined) {
    const subjects = "project, keys, branches, restrictedKeys, personalTokens, tasks, queues, deployments";
    throw new TypeError(`declare: ${stranger} is not known. There are ${subjects}, each with members of its own`);
  }
  // It was just read as what its type says; the copy is without what is `undefined`.
  return JSON.parse(JSON.stringify(given)) as Declarations;
}
