/** Operations whose payload is typed by `TaskPayloads`, and the path parameter that names the task. */
export const typedPayloads: Readonly<Record<string, string>> = {
  "tasks.trigger": "taskIdentifier",
};
