/** What is known of a failed call. */
export interface ErrorDetails<Status = number | undefined, Body = unknown> {
  /** The HTTP status; undefined where no answer came. */
  readonly status: Status;
  /** The answer's body: parsed where it is JSON, else its text; undefined where it is empty. */
  readonly body: Body;
  /** Of the answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `runs.reschedule` */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** How many requests were sent. */
  readonly attempts: number;
}

export interface TriggerApiError<Status extends number | undefined = number | undefined, Body = unknown>
  extends ErrorDetails<Status, Body> {}

/**
 * A call that failed: the service refused it, or there was no answer, or none that could be read. Each case has a
 * class of its own below. What is no child of this: an abort (the signal's own reason is thrown), what a hook or a
 * key function throws, and a call that is refused before it is sent.
 *
 * Holds nothing that was secret: no request headers, and the key is blanked out wherever an answer repeats it.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor sets every member of the interface
export class TriggerApiError<Status extends number | undefined = number | undefined, Body = unknown> extends Error {
  constructor(message: string, details: ErrorDetails<Status, Body> & { readonly cause?: unknown }) {
    super(message);
    Object.assign(this, details);
  }

  // A getter, so that the stack's first line has the name and no property of its own repeats it.
  override get name(): string {
    return "TriggerApiError";
  }

  /** Tells these errors across realms and copies of this package, where `instanceof` does not. */
  get isTriggerApiError(): true {
    return true;
  }
}

/** 400: the request is not understood or not valid. */
export class BadRequestError extends TriggerApiError<400> {
  override get name(): string {
    return "BadRequestError";
  }
}

/** 401: the key is missing or unknown. */
export class AuthenticationError extends TriggerApiError<401> {
  override get name(): string {
    return "AuthenticationError";
  }
}

/** 403: the key may not do this. */
export class PermissionDeniedError extends TriggerApiError<403> {
  override get name(): string {
    return "PermissionDeniedError";
  }
}

/** 404: there is no such thing in the key's environment. */
export class NotFoundError extends TriggerApiError<404> {
  override get name(): string {
    return "NotFoundError";
  }
}

/** 409: it contradicts the present state. */
export class ConflictError extends TriggerApiError<409> {
  override get name(): string {
    return "ConflictError";
  }
}

/** 422: understood, and against a rule of the service. */
export class UnprocessableEntityError extends TriggerApiError<422> {
  override get name(): string {
    return "UnprocessableEntityError";
  }
}

/** 429: too many requests, also after waiting, or with a wait of more than a minute. */
export class RateLimitError extends TriggerApiError<429> {
  override get name(): string {
    return "RateLimitError";
  }
}

/** 500 and above: the service failed, or something in front of it. */
export class InternalServerError extends TriggerApiError<number> {
  override get name(): string {
    return "InternalServerError";
  }
}

/** No answer came: `cause` tells why. */
export class ConnectionError extends TriggerApiError<undefined, undefined> {
  override get name(): string {
    return "ConnectionError";
  }
}

/** No complete answer came in time. */
export class TimeoutError extends TriggerApiError<undefined, undefined> {
  override get name(): string {
    return "TimeoutError";
  }
}

/** The service says it is done, but its answer cannot be read: `body` has its text. Never sent again. */
export class ParseError extends TriggerApiError<number, string> {
  override get name(): string {
    return "ParseError";
  }
}

/** A class that makes an error from what is known of a failure, which the class cannot check. */
export type ErrorClass = new (message: string, details: ErrorDetails<never, never>) => TriggerApiError;

/** The class for a status that is not 2xx. */
export function errorClass(status: number): ErrorClass {
  const classes: Readonly<Record<number, ErrorClass>> = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
  };
  return classes[status] ?? (status < 500 ? TriggerApiError : InternalServerError);
}
