import { isRecord } from "../pointer.js";

/** The addresses of a `servers` list, with the defaults of their variables. */
export function serverUrls(servers: unknown): string[] {
  return (Array.isArray(servers) ? servers : []).flatMap((server: unknown) => {
    if (!isRecord(server) || typeof server.url !== "string") return [];
    const variables = isRecord(server.variables) ? server.variables : {};
    return server.url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const variable = variables[name];
      return isRecord(variable) ? String(variable.default ?? "") : name;
    });
  });
}
