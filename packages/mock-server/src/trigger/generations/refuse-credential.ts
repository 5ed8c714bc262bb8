import type { Refusal } from "../../engine/definition.js";
import type { Draft } from "../../engine/http.js";
import type { RefusalCode } from "../auth.js";

/** The answer to a request without any `Authorization` header, on every path of the API. */
export function unauthorizedProblem(): Draft {
  const problem = {
    title: "Unauthorized",
    status: 401,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401",
    detail: "No authorization header provided",
    error: "No authorization header provided",
  };
  // Printed over several lines, as the service does.
  return { status: 401, text: JSON.stringify(problem, null, 2), contentType: "application/problem+json" };
}

const credentialWords: Readonly<Record<Exclude<RefusalCode, "missing">, string>> = {
  empty: "Invalid or Missing API key",
  unknown: "Invalid API key",
  "no branch": "x-trigger-branch header required for preview env",
  "unknown branch": "No matching branch env",
  "token of nobody": "Invalid Public Access Token",
  "bad token": "Public Access Token is invalid",
};

/** How the newer generation words the refusal of a credential. */
export function refuseCredential({ refused }: Refusal): Draft {
  if (refused === "missing") return unauthorizedProblem();
  // Refusals come from our own identify, which knows these codes only.
  return { status: 401, body: { error: credentialWords[refused as keyof typeof credentialWords] } };
}
