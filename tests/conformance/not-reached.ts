/** A status that the spec has for operations, and that no case makes them give. */
export interface NotReached {
  readonly status: number;
  readonly why: string;
  readonly operations: readonly string[];
}

/** All of them, but for the families that have no cases here: bulk actions, errors, sessions, queries. */
export const notReached: readonly NotReached[] = [
  {
    status: 400,
    why: "the trigger behind a replay failed, as by a full queue: a replay asks for nothing that could be wrong",
    operations: ["runs.replay"],
  },
  { status: 400, why: "no query fails the schema of the one parameter", operations: ["timezones.list"] },
  {
    status: 403,
    why: "a person who may not read runs there: the mock's persons may read everything",
    operations: ["runs.listForProject"],
  },
  {
    status: 404,
    why: "nothing was ever deployed: the mock has a deployment from the start, since runs need one",
    operations: ["deployments.retrieveLatest"],
  },
  {
    status: 404,
    why: "the service made no run and no batch, and gave no reason: only a defect gives it",
    operations: ["tasks.batchTrigger", "tasks.trigger"],
  },
  {
    status: 404,
    why: "published and meant, but the service turns it into a 500 today",
    operations: ["waitpoints.retrieve"],
  },
  {
    status: 405,
    why: "another method than POST, which is then no request of this operation; a case makes one",
    operations: ["waitpoints.callback"],
  },
  {
    status: 411,
    why: "a body whose length is not told: fetch tells it, so a test beside the cases sends one by other means",
    operations: ["waitpoints.callback"],
  },
  {
    status: 422,
    why: "the database refused, and not for a row that is missing: only a defect gives it",
    operations: ["schedules.delete"],
  },
  {
    status: 503,
    why: "the burst buffer cannot be asked, or is slow to hand a run over; what it says is held at runs.reschedule",
    operations: ["idempotencyKeys.reset", "runs.addTags", "runs.cancel", "runs.updateMetadata"],
  },
  {
    status: 503,
    why: "triggers with one key that wait for each other: the mock does one thing at a time",
    operations: ["tasks.trigger"],
  },
  {
    status: 500,
    why: "only a defect or a fault of the service gives it",
    operations: [
      "auth.createPublicToken",
      "auth.retrieveClaims",
      "batches.addItems",
      "batches.create",
      "batches.retrieve",
      "batches.retrieveResults",
      "batches.retrieveV1",
      "batches.trigger",
      "batches.triggerV1",
      "deployments.promote",
      "deployments.retrieve",
      "deployments.retrieveCurrent",
      "deployments.retrieveLatest",
      "envvars.delete",
      "envvars.list",
      "envvars.retrieve",
      "envvars.update",
      "idempotencyKeys.reset",
      "packets.createDownloadUrl",
      "packets.createUploadUrl",
      "queues.list",
      "queues.overrideConcurrency",
      "queues.pause",
      "queues.resetConcurrency",
      "queues.retrieve",
      "runs.cancel",
      "runs.list",
      "runs.listEvents",
      "runs.replay",
      "runs.retrieve",
      "runs.retrieveMetadata",
      "runs.retrieveResult",
      "runs.retrieveSpan",
      "runs.retrieveTrace",
      "runs.updateMetadata",
      "schedules.activate",
      "schedules.deactivate",
      "schedules.delete",
      "schedules.list",
      "schedules.retrieve",
      "tasks.batchTrigger",
      "tasks.trigger",
      "timezones.list",
      "waitpoints.callback",
      "waitpoints.complete",
      "waitpoints.create",
      "waitpoints.list",
    ],
  },
];
