/** How the payloads of an operation are typed by `TaskPayloads`. */
export interface TypedPayload {
  /** The path parameter that names the task. */
  readonly task: string;
  /** The contract's type that puts the task's payload into the body. */
  readonly body: "TaskBody" | "TaskItemsBody";
}

/** Operations of which one task is known, and with it the type of the payload or payloads. */
export const typedPayloads: Readonly<Record<string, TypedPayload>> = {
  "tasks.trigger": { task: "taskIdentifier", body: "TaskBody" },
  "tasks.batchTrigger": { task: "taskIdentifier", body: "TaskItemsBody" },
};
