// The code under test. It calls the service with `fetch`, and knows nothing of a mock. (On Node 20 the official SDK does
// not run in Jest's CommonJS mode: it imports late, which Jest allows with `--experimental-vm-modules` only.)

/** Invites somebody tomorrow. */
async function invite(email) {
  const { id } = await call("POST", "/api/v1/tasks/send-invitation/trigger", {
    payload: { email },
    options: { delay: "1d" },
  });
  return id;
}

/** Puts an invitation off, unless it has gone out. */
async function putOff(id, delay) {
  const run = await call("GET", `/api/v3/runs/${id}`);
  if (run.status !== "DELAYED") return false;
  await call("POST", `/api/v1/runs/${id}/reschedule`, { delay });
  return true;
}

async function call(method, path, body) {
  const { TRIGGER_API_URL: url = "https://api.trigger.dev", TRIGGER_SECRET_KEY: key } = process.env;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "x-trigger-api-version": "2025-07-16",
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

module.exports = { invite, putOff };
