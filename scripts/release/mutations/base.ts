import { isRecord } from "../../generate/pointer.js";

type Plain = Record<string, unknown>;

const json = (schema: unknown): Plain => ({ "application/json": { schema } });
const ref = (name: string): Plain => ({ $ref: `#/components/schemas/${name}` });
const failure = (description: string): Plain => ({ description, content: json(ref("Problem")) });

/**
 * The small API that the table changes: three operations in the manner of ours, every body behind a reference, `Run`
 * composed of two schemas and holding others of its kind.
 */
export function baseDocument(): Plain {
  return structuredClone({
    openapi: "3.1.0",
    info: { title: "Runs", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    security: [{ secretKey: [] }],
    tags: [{ name: "runs", description: "Runs of tasks." }],
    paths: {
      "/api/v1/runs": {
        get: {
          operationId: "runs.list",
          tags: ["runs"],
          summary: "List runs",
          parameters: [
            { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 25 } },
            { name: "status", in: "query", schema: ref("RunStatus") },
          ],
          responses: {
            "200": { description: "A page.", content: json(ref("RunPage")) },
            "401": failure("No key."),
          },
        },
      },
      "/api/v1/runs/{runId}": {
        get: {
          operationId: "runs.retrieve",
          tags: ["runs"],
          summary: "Retrieve a run",
          parameters: [{ $ref: "#/components/parameters/RunId" }],
          responses: {
            "200": {
              description: "The run.",
              headers: { "X-RateLimit-Limit": { required: true, schema: { type: "integer" } } },
              content: json(ref("Run")),
            },
            "404": { $ref: "#/components/responses/NotFound" },
          },
        },
      },
      "/api/v1/runs/{runId}/reschedule": {
        parameters: [{ $ref: "#/components/parameters/RunId" }],
        post: {
          operationId: "runs.reschedule",
          tags: ["runs"],
          summary: "Reschedule a run",
          requestBody: { required: true, content: json(ref("RescheduleRequest")) },
          responses: {
            "200": { description: "The run.", content: json(ref("Run")) },
            "400": failure("The delay is no delay."),
            "401": failure("No key."),
            "404": { $ref: "#/components/responses/NotFound" },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        secretKey: { type: "http", scheme: "bearer", bearerFormat: "key" },
        publicToken: { type: "http", scheme: "bearer" },
      },
      parameters: { RunId: { name: "runId", in: "path", required: true, schema: { type: "string" } } },
      responses: { NotFound: failure("There is no such run.") },
      schemas: {
        Problem: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
        RunStatus: { type: "string", enum: ["DELAYED", "QUEUED", "COMPLETED"] },
        Machine: { type: "string", enum: ["small", "large"] },
        RunPage: {
          type: "object",
          required: ["data"],
          properties: {
            data: { type: "array", maxItems: 100, items: ref("RunBase") },
            next: { type: "string", description: "Cursor of the next page." },
          },
        },
        RunBase: {
          type: "object",
          required: ["id", "status", "durationMs"],
          properties: {
            id: { type: "string", example: "run_1" },
            status: { type: "string", enum: ["DELAYED", "QUEUED", "COMPLETED"] },
            durationMs: { type: "integer", minimum: 0 },
            version: { type: ["string", "null"] },
            title: { type: "string", maxLength: 200 },
            tags: { type: "array", items: { type: "string" } },
            children: { type: "array", items: ref("RunBase") },
          },
        },
        Run: {
          allOf: [
            ref("RunBase"),
            {
              type: "object",
              required: ["attempts"],
              properties: {
                attempts: { type: "array", items: { type: "object", properties: { number: { type: "integer" } } } },
                output: {},
              },
            },
          ],
        },
        RescheduleRequest: {
          type: "object",
          required: ["delay"],
          properties: {
            delay: { type: "string", maxLength: 100, description: "How long to wait." },
            machine: ref("Machine"),
            priority: { type: "number", minimum: 0 },
            note: { type: "string" },
            target: {
              oneOf: [
                {
                  type: "object",
                  required: ["type", "region"],
                  properties: { type: { const: "region" }, region: { type: "string" } },
                },
                {
                  type: "object",
                  required: ["type", "zone"],
                  properties: { type: { const: "zone" }, zone: { type: "string" } },
                },
              ],
            },
            metadata: { type: "object", additionalProperties: { type: "string" } },
          },
        },
      },
    },
  });
}

/** The same document as OpenAPI 3.0 says it. Changes what it is given. */
export function inVersion30(document: Plain): Plain {
  document.openapi = "3.0.3";
  rewrite(document);
  return document;
}

function rewrite(node: unknown): void {
  if (Array.isArray(node)) for (const child of node) rewrite(child);
  if (!isRecord(node)) return;
  if (Array.isArray(node.type) && node.type.length === 2 && node.type.includes("null")) {
    node.type = node.type.find((type) => type !== "null");
    node.nullable = true;
  }
  if ("const" in node && typeof node.const === "string") {
    node.type = "string";
    node.enum = [node.const];
    delete node.const;
  }
  for (const child of Object.values(node)) rewrite(child);
}
