/** Sends a trigger call as the variables say, and answers the id of the run. */
export async function trigger(options: { readonly delay?: string | Date }, payload: unknown = {}): Promise<string> {
  const { TRIGGER_API_URL, TRIGGER_SECRET_KEY } = process.env;
  const response = await fetch(`${TRIGGER_API_URL}/api/v1/tasks/send-email/trigger`, {
    method: "POST",
    headers: { authorization: `Bearer ${TRIGGER_SECRET_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ payload, options }),
  });
  // The reply of a trigger call.
  const { id } = (await response.json()) as { id: string };
  return id;
}
