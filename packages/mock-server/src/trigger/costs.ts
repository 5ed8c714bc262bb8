import type { MachinePreset } from "@trigger-api/types";
import type { EnvironmentKind } from "./keys.js";
import type { StoredRun } from "./stored-run.js";

/** Cents that a second of compute costs. Made up, in proportion to the machine: prices are no part of the API. */
const centsPerSecond: Readonly<Record<MachinePreset, number>> = {
  micro: 0.0015,
  "small-1x": 0.003,
  "small-2x": 0.006,
  "medium-1x": 0.008,
  "medium-2x": 0.016,
  "large-1x": 0.032,
  "large-2x": 0.064,
};

const centsPerInvocation = 0.0025;

/** What a run has cost so far, in cents, and its compute time; all zero in development, or before a worker took it. */
export function costsOf(
  run: StoredRun,
  kind: EnvironmentKind,
): { readonly costInCents: number; readonly baseCostInCents: number; readonly durationMs: number } {
  if (kind === "dev" || run.startedAt === undefined) return { costInCents: 0, baseCostInCents: 0, durationMs: 0 };
  return {
    costInCents: (run.durationMs / 1_000) * centsPerSecond[run.machine],
    baseCostInCents: centsPerInvocation,
    durationMs: run.durationMs,
  };
}
