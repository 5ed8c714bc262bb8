/** What a person with another API edits first. */
export const api = {
  /** How the API is called in titles and headings. */
  name: "Trigger.dev management API",
  /** npm scope of the three packages. */
  scope: "@trigger-api",
  /** The document everything is generated from, and the mock's own control API. */
  spec: "openapi/openapi.yaml",
  control: "openapi/mock-control.yaml",
} as const;
