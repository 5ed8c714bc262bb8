import type { Draft } from "../../engine/http.js";
import { readBranch } from "../branch.js";
import { kindOfSlug } from "../keys.js";
import type { TriggerEnvironment } from "../state.js";
import type { Incoming } from "./asked.js";

/** The security scheme of each credential that stands for no environment of its own. */
const schemes: Readonly<Record<string, string>> = {
  personal: "personalAccessToken",
  organisation: "organizationAccessToken",
};

/**
 * The environment that a person or an organisation asks for, which stands in the path, and its branch in a header: the
 * token's own where it is that, else the one of those names that was opened first.
 *
 * @returns the service's 404 where none is open; `undefined` where the operation does not take the credential
 */
export function environmentOfPath(exchange: Incoming): TriggerEnvironment | Draft | undefined {
  const { credential, operation, params, request, environment: own, environments, because } = exchange;
  const scheme = schemes[credential.kind];
  if (scheme === undefined || !operation.security.some((taken) => scheme in taken)) return undefined;

  if (!isKnownProject(exchange)) return { status: 404, body: { error: "Project not found" } };
  const { env: slug = "" } = params;
  const kind = kindOfSlug(slug);
  const ofKind = [own, ...environments.all()].filter(({ state }) => state.kind === kind);
  if (ofKind.length === 0) {
    because(`no environment of this server is called ${slug.slice(0, 40)}: a request with one of its keys opens it`);
    return { status: 404, body: { error: "Environment not found" } };
  }
  const named = readBranch(request.headers["x-trigger-branch"]);
  const branch = (kind === "dev" && named !== "default") || kind === "preview" ? named : "";
  const found = ofKind.find((one) => one.branch === branch);
  if (found) return found;
  because(
    branch === ""
      ? "the header x-trigger-branch names no branch, and no environment without one is open"
      : "no environment of this branch is open: a request with a key of it opens it",
  );
  return { status: 404, body: { error: "Branch not found" } };
}

/** Whether a path's project is the one that was declared. Without a declaration every project is there. */
export function isKnownProject({ environment, params, because }: Pick<Incoming, "environment" | "params" | "because">) {
  const { project } = environment.state.settings.declarations.now;
  const { projectRef } = params;
  if (project === undefined || projectRef === undefined || projectRef === project) return true;
  because(`the path names the project ${projectRef.slice(0, 60)}; declared is ${project}`);
  return false;
}
