import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Packed, packPackages } from "./packages.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where to ask for the packed packages. */
    readonly packedDesk: string;
  }
}

/**
 * Set up once for a whole run: the packages are packed and installed while the first tests run, whoever asks gets the
 * same ones, and they are removed at the end. It is a server because test files run in processes of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  const end = new AbortController();
  let packing: Promise<Packed> | undefined;
  const packed = (): Promise<Packed> => {
    packing ??= packPackages(mkdtempSync(join(folder, "consumer-")), end.signal);
    return packing;
  };
  const server = createServer((_, response) => {
    packed().then(
      (value) => response.end(JSON.stringify(value)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  project.provide("packedDesk", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  // Who asks learns of a failure.
  packed().catch(() => undefined);
  project.onTestsRerun(() => {
    packing = undefined;
  });
  return async () => {
    end.abort();
    await packing?.catch(() => undefined);
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
