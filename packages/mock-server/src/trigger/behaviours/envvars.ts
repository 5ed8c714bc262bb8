import type { ParsedBody } from "../../engine/definition.js";
import { readBranch } from "../branch.js";
import { readDotenv } from "../envvars/dotenv.js";
import type { StoredVariable } from "../envvars/variable-store.js";
import {
  findVariable,
  isKnownName,
  parentVariables,
  type Values,
  visibleVariables,
  type WriteOptions,
  writeVariables,
} from "../envvars/variables.js";
import type { Asked } from "../generations/asked.js";
import { isKnownProject } from "../generations/environment-of-path.js";
import { frameworkFails, legacy } from "../generations/legacy.js";
import { explainUnknown, unreadable } from "../generations/read-body.js";
import { kindOfSlug } from "../keys.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { flag, object, oneOf, optional, read, record, text, validationText } from "../request-parser.js";

const notFound = { error: "Environment variable not found" } as const;
const done = { success: true } as const;

/** Where the handler of a single variable notices that a body is not JSON. */
const malformed = { status: 500, body: { error: "Internal Server Error" } } as const;

/** What stands behind the operations on environment variables. */
export const envvarBehaviours: BehavioursOf<"envvars"> = {
  "envvars.list": legacy({}, (asked) => {
    const mismatch = checkEnvironment(asked);
    if (mismatch) return asked.reply(400, mismatch);
    return asked.reply(200, visibleVariables(asked.environment).map(present));
  }),

  "envvars.create": legacy(
    {
      before: (asked) => {
        const mismatch = checkEnvironment(asked);
        return mismatch && asked.reply(400, mismatch);
      },
      body: object({ name: text(), value: text(), isSecret: optional(flag) }),
      issues: true,
    },
    ({ body: { name, value, isSecret }, environment, because, reply }) => {
      if (environment.state.variables.own.has(name)) because("the variable was set already: its value was replaced");
      const conflict = writeVariables(environment, { [name]: value }, { override: true, isSecret }, because);
      return conflict ? reply(400, conflict) : reply(200, done);
    },
  ),

  "envvars.import": legacy(
    {
      before: (asked) => {
        const mismatch = checkEnvironment(asked);
        return mismatch && asked.reply(400, mismatch);
      },
    },
    ({ rawBody, environment, because, reply }) => {
      const wanted = readImport(rawBody, because);
      if (typeof wanted === "string") {
        return wanted === "unreadable" ? frameworkFails() : reply(400, { error: wanted });
      }
      const { variables, parents, options } = wanted;
      const conflict = writeVariables(environment, variables, options, because);
      if (!parents) return conflict ? reply(400, conflict) : reply(200, done);
      if (environment.branch === "") {
        because("parentVariables passed over: the environment is not one of a branch, and has no parent");
        return conflict ? reply(400, conflict) : reply(200, done);
      }
      const target = parentVariables(environment);
      const parentConflict = writeVariables(environment, parents, options, because, target);
      // For the service it is enough that one of the two went well.
      return conflict && parentConflict ? reply(400, conflict) : reply(200, done);
    },
  ),

  "envvars.retrieve": legacy({}, (asked) => {
    const mismatch = checkEnvironment(asked);
    if (mismatch) return asked.reply(400, mismatch);
    const variable = findVariable(asked.environment, asked.params.name ?? "");
    return variable ? asked.reply(200, present(variable)) : asked.reply(404, notFound);
  }),

  "envvars.update": legacy(
    {
      before: (asked) => {
        const mismatch = checkEnvironment(asked);
        if (mismatch) return asked.reply(400, mismatch);
        return isKnownName(asked.environment, asked.params.name ?? "") ? undefined : asked.reply(404, notFound);
      },
      body: object({ value: text() }),
      issues: true,
      malformed,
    },
    ({ params, body: { value }, environment, because, reply }) => {
      if (value.trim() === "") {
        because("a blank value changes nothing");
        return reply(200, done);
      }
      const { name = "" } = params;
      const isSecret = findVariable(environment, name)?.isSecret ?? false;
      if (isSecret) environment.conceal(value);
      environment.state.variables.own.set(name, { name, value, isSecret });
      return reply(200, done);
    },
  ),

  "envvars.delete": legacy({}, (asked) => {
    const { params, environment, reply } = asked;
    const mismatch = checkEnvironment(asked);
    if (mismatch) return reply(400, mismatch);
    const { name = "" } = params;
    if (!isKnownName(environment, name)) return reply(404, notFound);
    if (!environment.state.variables.own.delete(name)) {
      return reply(400, { error: "Environment variable value not found" });
    }
    return reply(200, done);
  }),
};

const values = record(text());
const importBody = object({
  variables: values,
  parentVariables: optional(values),
  override: optional(flag),
  isSecret: optional(flag),
  source: optional(
    object({ type: oneOf("user", "integration"), userId: optional(text()), integration: optional(text()) }),
  ),
});

interface Import {
  readonly variables: Values;
  readonly parents: Values | undefined;
  readonly options: WriteOptions;
}

/** What an import asks for; else the words of its refusal, or that the body cannot be read at all. */
function readImport(
  body: ParsedBody,
  because: (reason: string) => void,
): Import | "Invalid body" | "Invalid file" | "unreadable" {
  if (body.kind === "form") {
    const file = body.parts.find(({ name }) => name === "variables");
    if (file?.filename === undefined) {
      because("expected a file part variables, with a file name");
      return "Invalid file";
    }
    const override = body.parts.find(({ name }) => name === "override")?.value === "true";
    return { variables: readDotenv(file.value), parents: undefined, options: { override, isSecret: undefined } };
  }
  if (body.kind !== "json") {
    because(unreadable[body.kind]);
    return "unreadable";
  }
  const reading = read(importBody, body.value);
  if ("issues" in reading) {
    because(validationText(reading.issues));
    return "Invalid body";
  }
  explainUnknown({ because }, reading.unknown);
  const { variables, parentVariables: parents, override = false, isSecret } = reading.value;
  return { variables, parents, options: { override, isSecret } };
}

function present({ name, value, isSecret }: StoredVariable): StoredVariable {
  return { name, value: isSecret ? "<redacted>" : value, isSecret };
}

/**
 * Whether the path names the environment of the key. As on the service, a right branch makes up for a wrong short name,
 * and no branch is the right one for a key that has none. Every project counts as the key's own, unless one was declared.
 */
function checkEnvironment({
  params,
  headers,
  environment,
  because,
}: Pick<Asked<"envvars.list">, "params" | "headers" | "environment" | "because">) {
  const { env = "" } = params;
  if (!isKnownProject({ environment, params, because })) {
    const advice = "Make sure you are using an API key associated with that project.";
    return { error: `Invalid project ref for this API key. ${advice}` };
  }
  if (kindOfSlug(env) === environment.state.kind) return undefined;
  const named = readBranch(headers["x-trigger-branch"]);
  if (named === environment.branch || (named === "default" && environment.branch === "")) {
    because(
      `the path says ${env.slice(0, 40)}, the key is of ${environment.state.kind}: the key's environment was used`,
    );
    return undefined;
  }
  const advice = "Make sure you are using an API key associated with that environment.";
  return { error: `Invalid environment slug for this API key. ${advice}` };
}
