import type { OperationId } from "@trigger-api/types";
import { expect } from "vitest";
import type { RemoteMock } from "../../connect-mock.js";
import type { ExpectedRequest, ExpectedStep } from "./expected-request.js";
import { matchHistory } from "./match-history.js";
import { matchReceived } from "./match-received.js";

/** @typeParam Received what is given to `expect` */
export interface TriggerApiMatchers<Received = unknown> {
  /**
   * Of a mock, an environment of one, or a journal: whether it received a request of an operation. Of a mock in another
   * process (`connectMock`) it has to ask, and so is awaited.
   *
   * `expect(mock).toHaveReceived("runs.reschedule", { body: { delay: "2h" }, times: 1 })`
   */
  toHaveReceived<Id extends OperationId>(
    operation: Id,
    expected?: ExpectedRequest<Id>,
  ): Received extends Pick<RemoteMock, "requests"> ? Promise<void> : void;
  /**
   * Of a run as `mock.runs` answers it: the statuses it has had, oldest first. Where all steps are words, those of the
   * run that led to the same status in a row may be wanted as one, so that a run that was rescheduled has the history
   * `["DELAYED", "QUEUED"]` too. With an object among them every step counts.
   *
   * `expect(mock.runs.get(id)).toHaveHistory(["DELAYED", "QUEUED"])`; of a mock in another process
   * `await expect(remote.runs.get(id)).resolves.toHaveHistory(["DELAYED", "QUEUED"])`
   */
  toHaveHistory(steps: readonly ExpectedStep[]): void;
}

declare module "vitest" {
  // The declaration that this adds to has this parameter, and both must name it alike.
  interface Matchers<T> extends TriggerApiMatchers<T> {}
}

/** Vitest forgets the matchers of a file where the next one shares its modules, so this is done for each. */
export function registerMatchers(): void {
  expect.extend({ toHaveReceived: matchReceived, toHaveHistory: matchHistory });
}
