import { expect } from "vitest";
import type { Case } from "../case.js";

const since = { version: "4.8.3", call: "deployments" } as const;

export const deployments: readonly Case[] = [
  {
    name: "lists deployments, newest first, and retrieves the current one",
    since,
    async run({ sdk, mock }) {
      const { version } = mock.deployments.create();
      const page = await sdk.deployments.list();
      expect(page.data.map((one) => one.version)).toEqual([version, "20300101.1"]);
      expect(await sdk.deployments.retrieveCurrent()).toMatchObject({ version, status: "DEPLOYED" });
    },
  },
  {
    name: "sees a deployment come up, and another one stay current until it did",
    since,
    async run({ sdk, mock }) {
      const { id, version } = mock.deployments.create({ status: "BUILDING" });
      expect((await sdk.deployments.list()).data[0]).toMatchObject({ version, status: "BUILDING" });
      expect((await sdk.deployments.retrieveCurrent()).version).not.toBe(version);
      mock.deployments.finish(id);
      expect((await sdk.deployments.list({ status: "DEPLOYED" })).data[0]).toMatchObject({ version });
      expect((await sdk.deployments.retrieveCurrent()).version).toBe(version);
    },
  },
];
