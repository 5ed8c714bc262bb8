/// <reference types="node" />
/** The mock server for test files of vitest. Importing this registers the matchers. */
import { registerMatchers } from "./vitest/matchers.js";

registerMatchers();

export type { ExpectedRequest, ExpectedStep, PartOf } from "./vitest/expected-request.js";
export type { SdkAuth } from "./vitest/find-sdk.js";
export { type IsolateOptions, isolate } from "./vitest/isolate.js";
export type { TriggerApiMatchers } from "./vitest/matchers.js";
export type { TestMockServer } from "./vitest/test-mock.js";
export { type UseMockServerOptions, useMockServer } from "./vitest/use-mock-server.js";
