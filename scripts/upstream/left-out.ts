/** Something published that our spec has not, and the row of UPSTREAM.md that says why: its section, then its first cell. */
export interface LeftOut {
  readonly id: string;
  /** Part of the operation, then the name there. */
  readonly what: string;
  readonly row: string;
}

const triggerConfig = [
  "",
  ".basePayload",
  ".idleTimeoutInSeconds",
  ".lockToVersion",
  ".machine",
  ".maxAttempts",
  ".maxDuration",
  ".queue",
  ".region",
  ".tags",
].map((name) => `200 data[].triggerConfig${name}`);

const rows: readonly { id: string; row: string; what: readonly string[] }[] = [
  {
    id: "runs.listEvents",
    row: "runs.listEvents, runs.retrieveTrace, runs.retrieveSpan > `style.accessory`",
    what: ["200 events[].style.accessory.text"],
  },
  { id: "runs.cancel", row: "runs.cancel > 400", what: ["statuses 400", "400 error"] },
  {
    id: "runs.retrieve",
    row: "runs.retrieve > 400 `Invalid or missing run ID`",
    what: ["statuses 400", "400 error"],
  },
  {
    id: "bulkActions.abort",
    row: "bulkActions > abort of a finished action",
    what: ["statuses 400", "400 error"],
  },
  { id: "bulkActions.create", row: "bulkActions > 422 of create", what: ["statuses 422", "422 error"] },
  {
    id: "envvars.import",
    row: "envvars > import: `variables`",
    what: ["body variables[].name", "body variables[].value"],
  },
  {
    id: "batches.triggerV1",
    row: "tasks.batchTrigger, batches > `batches.triggerV1`: success",
    what: ["statuses 200", "200 batchId", "200 runs"],
  },
  {
    id: "batches.triggerV1",
    row: "tasks.batchTrigger, batches > `batches.triggerV1`: 404",
    what: ["statuses 404", "404 error"],
  },
  {
    id: "waitpoints.list",
    row: "waitpoints > `output`, `outputType`, `outputIsError` in lists",
    what: ["200 data[].output", "200 data[].outputIsError", "200 data[].outputType"],
  },
  { id: "waitpoints.list", row: "waitpoints > unknown status, list", what: ["statuses 422"] },
  ...["sessions.create", "sessions.update"].map((id) => ({
    id,
    row: "sessions > body that breaks the schema",
    what: ["422 details", "422 details[].code", "422 details[].message", "422 details[].path"],
  })),
  { id: "sessions.list", row: "sessions > `triggerConfig` in lists", what: triggerConfig },
];

/** All that is published and left out. */
export const leftOut: readonly LeftOut[] = rows.flatMap(({ id, row, what }) =>
  what.map((one) => ({ id, what: one, row })),
);
