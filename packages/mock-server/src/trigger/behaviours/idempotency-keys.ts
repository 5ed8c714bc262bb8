import { modern } from "../generations/modern.js";
import type { BehavioursOf } from "../operation-behaviour.js";
import { filled, object } from "../request-parser.js";

/** What stands behind the operation on idempotency keys. */
export const idempotencyKeyBehaviours: BehavioursOf<"idempotencyKeys"> = {
  "idempotencyKeys.reset": modern.write(
    {
      cors: true,
      body: object({ taskIdentifier: filled("Task identifier is required") }),
      reach: () => [{ type: "runs" }],
    },
    ({ params, body, environment, because, reply }) => {
      const key = params.key ?? "";
      const { taskIdentifier: task } = body;
      if (environment.state.idempotencyKeys.reset(task, key)) return reply(200, { id: key });
      because("a key is found as it is stored: the official SDK stores a hash of the one it is given");
      return reply(404, { error: `No runs found with idempotency key: ${key} and task: ${task}` });
    },
  ),
};
