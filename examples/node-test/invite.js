// The code under test. It knows nothing of a mock.
import { runs, tasks } from "@trigger.dev/sdk";

/** Invites somebody tomorrow. */
export async function invite(email) {
  const { id } = await tasks.trigger("send-invitation", { email }, { delay: "1d" });
  return id;
}

/** Puts an invitation off, unless it has gone out. */
export async function putOff(id, delay) {
  const run = await runs.retrieve(id);
  if (run.status !== "DELAYED") return false;
  await runs.reschedule(id, { delay });
  return true;
}

/** Whether the invitation has arrived. */
export async function hasArrived(id) {
  const run = await runs.retrieve(id);
  return run.status === "COMPLETED" && run.output.delivered;
}
