export { createClient, type TriggerClient } from "./client.js";
export type {
  ApiPromise,
  ApiResponse,
  ClientOptions,
  Fetch,
  FetchInit,
  FormBody,
  HookEvent,
  Hooks,
  HttpOptions,
  HttpResult,
  PagePromise,
  PageWalk,
  RequestOptions,
  ResponseLike,
  RetryOptions,
  SecretKey,
  TaskBodies,
  TaskIdentifier,
  TaskItemsBodies,
  TaskPayloads,
  WithResponse,
} from "./contract.js";
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  type ErrorDetails,
  InternalServerError,
  NotFoundError,
  ParseError,
  PermissionDeniedError,
  RateLimitError,
  TimeoutError,
  TriggerApiError,
  UnprocessableEntityError,
} from "./errors.js";
export { specDigest } from "./generated/digest.js";
export type { ErrorBodies } from "./generated/errors.js";
export type { HttpMethods } from "./generated/http.js";
export type * from "./generated/methods.js";
export { type ErrorBodyOf, isTriggerApiError, type TriggerApiErrorOf } from "./is-trigger-api-error.js";
