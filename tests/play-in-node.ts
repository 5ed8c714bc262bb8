import { expect } from "vitest";
import { output } from "./output.js";
import { openPlace } from "./place.js";
import { createNodeProject, readmeExamples } from "./project.js";

/** Runs a module of a Node project with a mock of its own; what it prints. */
async function play(node: string, project: string, module: string): Promise<string> {
  const place = await openPlace();
  try {
    const env = {
      TRIGGER_API_URL: place.url,
      TRIGGER_SECRET_KEY: place.mock.secretKey,
      SILENT_URL: place.silentUrl,
    };
    return await output(node, [module], project, { env });
  } finally {
    await place.close();
  }
}

/** What the packed client tells of its stories in a Node, given by its path. */
export async function playStories(node: string): Promise<unknown> {
  return JSON.parse(await play(node, await createNodeProject(), "in-node.js"));
}

/** Runs the README's examples in a Node, given by its path; what each prints, by the heading it stands under. */
export async function playExamples(node: string): Promise<Readonly<Record<string, string>>> {
  const project = await createNodeProject();
  const printed: Record<string, string> = {};
  for (const { name, title } of readmeExamples) printed[title] = await play(node, project, `${name}.js`);
  return printed;
}

/** What the README's examples print: what their comments promise. */
export const examplesEnd = {
  Types: expect.stringContaining('{"delay":"2030-01-01T00:00:00.000Z"} isLate answerIsRun'),
  Client: expect.stringMatching(/^DELAYED 2030-01-01T02:00:00.000Z\nrun_\w+ 2030-01-01T02:00:00.000Z\n$/),
  "Mock server": expect.stringMatching(/from: 'DELAYED',\s+to: 'QUEUED'\s+}\s+]\nQUEUED\n1\n$/),
};
