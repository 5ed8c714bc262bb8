import type { OperationId } from "@trigger-api/types";
import type { ActiveFault, Fault, FaultList } from "./engine/faults.js";

/** Something to go wrong on purpose; see the kinds. */
export interface MockFault extends Fault {
  /** The operation that it happens to. Default: all. */
  readonly operation?: OperationId | (string & {});
  /** Only requests about this run: short for the path parameter `runId`. */
  readonly runId?: string;
}

/** What goes wrong on purpose. Faults of one environment come before those of all. */
export interface FaultVerbs {
  /**
   * @returns the id by which it is cleared
   * @throws TypeError where it is not understood
   */
  add(fault: MockFault): string;
  /** Those in force, and how often each has happened. */
  list(): ActiveFault[];
  /** Ends one, or all. */
  clear(id?: string): void;
}

export function faultVerbs(faults: FaultList): FaultVerbs {
  return {
    add({ runId, ...fault }) {
      return faults.add(runId === undefined ? fault : { ...fault, params: { ...fault.params, runId } });
    },
    list: faults.list,
    clear: faults.clear,
  };
}
