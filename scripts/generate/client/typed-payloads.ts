/** How the payloads of an operation are typed by `TaskPayloads`. */
export interface TypedPayload {
  /** The path parameter that names the task. */
  readonly task: string;
  /** The contract's type of bodies by task. */
  readonly body: "TaskBodies" | "TaskItemsBodies";
}

/** Operations of which one task is known, and with it the type of the payload or payloads. */
export const typedPayloads: Readonly<Record<string, TypedPayload>> = {
  "tasks.trigger": { task: "taskIdentifier", body: "TaskBodies" },
  "tasks.batchTrigger": { task: "taskIdentifier", body: "TaskItemsBodies" },
};
