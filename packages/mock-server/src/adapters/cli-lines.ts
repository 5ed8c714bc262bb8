/**
 * What the command line prints once it listens: lines to paste into a shell, in order, and where to look.
 *
 * @param url where the mock listens
 * @param secretKey a key that it accepts and that is nobody's secret; without one, the key stands in the shell's
 *   variable TRIGGER_SECRET_KEY
 */
export function startLines(url: string, secretKey?: string): string {
  const key =
    secretKey === undefined
      ? `-H "Authorization: Bearer $TRIGGER_SECRET_KEY"`
      : `-H 'Authorization: Bearer ${secretKey}'`;
  const json = "-H 'Content-Type: application/json'";
  const post = (path: string, body: unknown) =>
    `curl -s -X POST ${url}${path} ${key} ${json} -d '${JSON.stringify(body)}'`;
  const trigger = post("/api/v1/tasks/send-email/trigger", {
    payload: { to: "ada@example.com" },
    options: { delay: "1h" },
  });
  return `Mock server on ${url}

  TRIGGER_API_URL=${url}
  TRIGGER_SECRET_KEY=${secretKey ?? "(the key that was given)"}

# trigger a run with a delay, and keep its id
RUN=$(${trigger} | sed 's/.*"id":"\\([^"]*\\)".*/\\1/'); echo "$RUN"

# reschedule it
${post("/api/v1/runs/$RUN/reschedule", { delay: "2h" })}; echo

# move the clock on until its delay has elapsed
${post("/_mock/clock/advance", { by: "2h" })}; echo

# look at it
curl -s ${url}/api/v3/runs/$RUN ${key} -H 'x-trigger-api-version: 2025-07-16'; echo

Inspector: ${url}/_mock
`;
}
