import type { ConformanceCase, Expected } from "../case.js";
import { after, anInstant, anyText, aToken, has, holds, json, matches, starts, waitpointId } from "../pattern.js";
import { advance, type Extra, move, refused, send, shows, trigger } from "../steps.js";

const tokens = "/api/v1/waitpoints/tokens";
const token = `${tokens}/{token}`;
const create = (body: unknown = { timeout: "10m" }) =>
  send(`POST ${tokens}`, body, { keep: { token: "id", url: "url" } });
const complete = (body: unknown, extra: Extra = { expect: { body: { success: true } } }) =>
  send(`POST ${token}/complete`, body, extra);
const tokenShows = (members: Expected) => send(`GET ${token}`, undefined, { expect: members });
const wrongHash = "0".repeat(64);

export const waitpoints: readonly ConformanceCase[] = [
  {
    id: "C90",
    name: "a token waits until its time is over",
    steps: [
      send(
        `POST ${tokens}`,
        { timeout: "10m" },
        {
          expect: {
            body: {
              id: waitpointId,
              isCached: false,
              url: matches("https?://.+/api/v1/waitpoints/tokens/waitpoint_[a-z0-9]+/callback/[0-9a-f]{64}"),
            },
            headers: { "x-trigger-jwt": aToken },
          },
          keep: { token: "id" },
        },
      ),
      tokenShows({
        has: {
          id: "{token}",
          type: "MANUAL",
          status: "WAITING",
          timeoutAt: after("10m"),
          completedAfter: after("10m"),
          idempotencyKey: anyText,
          userProvidedIdempotencyKey: false,
          outputIsError: false,
          tags: [],
        },
        lacks: ["output", "completedAt"],
      }),
    ],
  },
  {
    id: "C91",
    name: "a token whose time is over has an error for an output",
    needs: ["clock"],
    given: [create(), advance("10m")],
    steps: [
      tokenShows({
        has: {
          status: "TIMED_OUT",
          outputIsError: true,
          completedAt: after("10m"),
          output: json({
            code: "TRIGGER_WAITPOINT_TIMEOUT",
            message: "Waitpoint timed out at 2030-01-01T00:10:00.000Z",
          }),
          outputType: "application/json",
        },
      }),
    ],
  },
  {
    id: "C92",
    name: "a token that is completed twice keeps what came first",
    given: [create()],
    steps: [
      complete({ data: { x: 1 } }),
      complete({ data: 2 }),
      tokenShows({
        has: {
          status: "COMPLETED",
          output: json({ json: { x: 1 } }),
          outputType: "application/super+json",
          outputIsError: false,
          completedAt: anInstant,
        },
      }),
    ],
  },
  {
    id: "C93",
    name: "a text is kept as it is",
    given: [create()],
    steps: [complete({ data: "hi" }), tokenShows({ has: { output: "hi", outputType: "text/plain" } })],
  },
  {
    id: "W1",
    name: "a body without data completes without an output",
    given: [create()],
    steps: [
      complete({ output: 1 }),
      tokenShows({ has: { status: "COMPLETED", outputType: "application/json" }, lacks: ["output"] }),
    ],
  },
  {
    id: "C94",
    name: "a key finds its token, also when that is completed",
    given: [create({ idempotencyKey: "w-{unique}" }), complete({ data: 1 })],
    steps: [
      send(`POST ${tokens}`, { idempotencyKey: "w-{unique}" }, { expect: { has: { id: "{token}", isCached: true } } }),
      tokenShows({ has: { idempotencyKey: "w-{unique}", userProvidedIdempotencyKey: true } }),
    ],
  },
  {
    id: "C95",
    name: "an unknown token cannot be read",
    steps: [send(`GET ${tokens}/waitpoint_nope`, undefined, { expect: refused(500, "Internal Server Error") })],
  },
  {
    id: "C96",
    name: "an unknown token is not found when it is completed",
    steps: [
      send(`POST ${tokens}/waitpoint_nope/complete`, { data: 1 }, { expect: refused(404, "Waitpoint not found") }),
    ],
  },
  {
    id: "C97",
    name: "a callback with a wrong hash is refused",
    given: [create()],
    steps: [
      send(
        `POST ${token}/callback/${wrongHash}`,
        {},
        {
          as: "nobody",
          expect: refused(401, "Invalid URL, hash doesn't match"),
        },
      ),
      tokenShows({ has: { status: "WAITING" } }),
    ],
  },
  {
    id: "W2",
    name: "a callback completes the token with the whole body, whoever calls",
    given: [create()],
    steps: [
      send("POST {url}", { y: [1] }, { as: "nobody", expect: { body: { success: true } } }),
      tokenShows({ has: { status: "COMPLETED", output: json({ json: { y: [1] } }) } }),
    ],
  },
  {
    id: "W3",
    name: "the callback of an unknown token is not found",
    steps: [
      send(
        `POST ${tokens}/waitpoint_nope/callback/${wrongHash}`,
        {},
        {
          as: "nobody",
          expect: refused(404, "Waitpoint not found"),
        },
      ),
    ],
  },
  {
    id: "C98",
    name: "11 tags are refused",
    steps: [
      send(
        `POST ${tokens}`,
        { tags: Array.from({ length: 11 }, (_, index) => `t${index}`) },
        {
          expect: refused(422, "Waitpoints can only have 10 tags, you're trying to set 11."),
        },
      ),
    ],
  },
  {
    id: "W4",
    name: "a token of more than 10,240 bytes is refused",
    steps: [
      send(
        `POST ${tokens}`,
        { idempotencyKey: "x".repeat(10_240) },
        { expect: refused(413, "Request body too large") },
      ),
    ],
  },
  {
    id: "W5",
    name: "data of more than 3 MB is refused",
    given: [create()],
    steps: [complete({ data: "x".repeat(3_145_728) }, { expect: refused(413, "Request body too large") })],
  },
  {
    id: "W6",
    name: "a callback of more than 3 MB is refused",
    given: [create()],
    steps: [
      send(
        "POST {url}",
        { data: "x".repeat(3_145_728) },
        {
          as: "nobody",
          expect: { status: 413, has: { error: anyText } },
        },
      ),
    ],
  },
  {
    id: "W7",
    name: "a timeout that no date can be made of is refused",
    steps: [
      send(
        `POST ${tokens}`,
        { timeout: {} },
        { expect: { status: 400, body: { error: starts("Validation error:") } } },
      ),
    ],
  },
  {
    id: "W8",
    name: "a completion without a body is refused",
    given: [create()],
    steps: [complete("", { expect: refused(400, "Request body is empty") })],
  },
  {
    id: "W9",
    name: "a callback by another method than POST is refused",
    given: [create()],
    steps: [
      { send: "PUT {url}", body: {}, as: "nobody", expect: { status: 405, body: { error: "Method not allowed" } } },
    ],
  },
  {
    id: "W10",
    name: "tokens are listed newest first",
    needs: ["empty"],
    given: [create({ tags: ["a"] }), send(`POST ${tokens}`, {}, { keep: { second: "id" } })],
    steps: [
      send(`GET ${tokens}`, undefined, {
        expect: { has: { data: [has({ id: "{second}" }), has({ id: "{token}", tags: ["a"] })] } },
      }),
      send(`GET ${tokens}?filter[tags]=a`, undefined, { expect: { has: { data: [has({ id: "{token}" })] } } }),
    ],
  },
  {
    id: "W11",
    name: "an unknown status is refused as a filter of tokens",
    steps: [
      send(`GET ${tokens}?filter[status]=NOPE`, undefined, {
        expect: { status: 400, has: { error: "Query Error", details: holds() } },
      }),
    ],
  },
  {
    id: "W12",
    name: "a run that waits for a token goes on when that is completed",
    needs: ["clock", "worker"],
    given: [create(), trigger(), move("wait", { token: "{token}" })],
    steps: [complete({ data: 1 }), advance("1s"), shows({ status: "EXECUTING" })],
  },
];
