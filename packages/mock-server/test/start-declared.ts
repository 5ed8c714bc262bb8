import { createMockServer, type Declarations } from "../src/index.js";

export const prod = `tr_prod_${"k".repeat(24)}`;
export const dev = `tr_dev_${"d".repeat(24)}`;
export const preview = `tr_preview_${"p".repeat(24)}`;
export const restricted = `tr_prod_sk_${"r".repeat(24)}`;
export const person = "tr_pat_123abc";

/** A mock with its own key, and requests to it as whoever holds a credential. */
export function startDeclared(declare?: Declarations) {
  const mock = createMockServer({
    now: "2030-01-01T00:00:00Z",
    secretKey: prod,
    ...(declare === undefined ? {} : { declare }),
  });
  async function ask(
    method: string,
    path: string,
    { as = prod, body, branch }: { readonly as?: string; readonly body?: unknown; readonly branch?: string } = {},
  ) {
    const response = await mock.fetch(`https://api.trigger.dev${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        "x-trigger-api-version": "2025-07-16",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(branch === undefined ? {} : { "x-trigger-branch": branch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // Each test says what it expects of the answer.
    const answer = (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text) as Record<string, unknown>;
    return {
      status: response.status,
      body: answer,
      error: answer.error,
      reason: response.headers.get("x-mock-reason"),
    };
  }
  const status = (id: string) => mock.runs.get(id).status;
  return { mock, ask, status };
}
