import type { StatelessApi } from "../../../packages/mock-server/src/engine/stateless/api.js";
import { serverUrls } from "../foreign/servers.js";
import type { MediaType, Model } from "../model.js";
import { isRecord, resolveRef } from "../pointer.js";
import { operationData } from "./data.js";
import { collectSchemas } from "./schemas.js";
import { createWrittenAs } from "./written-as.js";

/** A document as the stateless mock takes it, in memory: nothing is written or read again. */
export function statelessApi(model: Model): StatelessApi {
  const keys = collectSchemas(model, true);
  const writtenAs = createWrittenAs(model);
  const operations = model.operations.map((operation) => operationData(operation, keys, writtenAs));
  const byId = new Map(model.operations.map((operation) => [operation.id, operation]));
  return {
    operations,
    // The cast: they were schemas, and were brought to the validator's form.
    schemas: Object.fromEntries(keys.schemas) as StatelessApi["schemas"],
    examples: (id) =>
      Object.fromEntries(
        (byId.get(id)?.responses ?? []).map(({ status, content }) => [
          status,
          Object.fromEntries(content.map(({ type, examples }: MediaType) => [type, examples])),
        ]),
      ),
    securitySchemes: securitySchemes(model),
    basePaths: basePaths(model),
  };
}

function securitySchemes({ document }: Model): StatelessApi["securitySchemes"] {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return Object.fromEntries(
    schemes.flatMap(([name, node]) => {
      const scheme = resolveRef(document, node);
      if (!isRecord(scheme)) return [];
      const text = (key: string) => (typeof scheme[key] === "string" ? { [key]: scheme[key] } : {});
      return [[name, { type: String(scheme.type), ...text("in"), ...text("name"), ...text("scheme") }]];
    }),
  );
}

/** The paths of all servers: of the document, of its paths and of their operations. */
function basePaths({ document }: Model): string[] {
  const items = Object.values(document.paths).filter(isRecord);
  const holders = [document, ...items, ...items.flatMap((item) => Object.values(item).filter(isRecord))];
  const paths = holders.flatMap(({ servers }) => serverUrls(servers)).map(pathOf);
  return [...new Set(paths)].filter((path) => path !== "");
}

function pathOf(url: string): string {
  try {
    return new URL(url, "http://localhost").pathname.replace(/\/+$/, "");
  } catch {
    return "";
  }
}
