import { expect } from "vitest";
import { type Case, useKey } from "../case.js";

/** What `configure` sets cannot be taken back, so these come last, and no two of them differ. */
export const configure: readonly Case[] = [
  {
    name: "takes its key and address from configure, over the environment",
    async run({ sdk, mock, url }) {
      useKey("tr_wrong");
      process.env.TRIGGER_API_URL = "http://127.0.0.1:9";
      sdk.auth.configure({ secretKey: mock.secretKey, baseURL: url });
      const { id } = await sdk.tasks.trigger("hello", {});
      expect(mock.runs.get(id).status).toBe("QUEUED");
      expect((await sdk.runs.list()).data).toMatchObject([{ id }]);
    },
  },
];
