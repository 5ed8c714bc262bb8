import type { ConformanceCase } from "./case.js";
import type { Failure } from "./run-case.js";

/** Says what a run of cases finds, as it finds it. Keys and tokens are never part of it. */
export interface Report {
  add(one: ConformanceCase, failures: readonly Failure[]): void;
  /** A case that is not safe there. */
  leaveOut(one: ConformanceCase): void;
  cleanedUp(canceled: number): void;
  /** @returns the code to exit with: 1 where something differs */
  end(): number;
}

/** @param secretKey taken out of all that is written, as are tokens */
export function writeReport(form: "text" | "json", secretKey: string, write: (line: string) => void): Report {
  const cases: { id: string; name: string; failures: readonly Failure[] }[] = [];
  const leftOut: string[] = [];
  let canceled = 0;
  const conceal = (text: string) =>
    text.replaceAll(secretKey, "[key]").replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "[token]");

  return {
    add({ id, name }, failures) {
      cases.push({ id, name, failures });
      if (form === "json") return;
      const [first] = failures;
      write(conceal(`${first ? "✗" : "✓"} ${id} ${name}${first ? ` (${first.step})` : ""}`));
      for (const { path, expected, came } of failures)
        write(conceal(`    ${path}: expected ${expected}, came ${came}`));
    },
    leaveOut: ({ id, name }) => leftOut.push(`${id} ${name}`),
    cleanedUp(count) {
      canceled = count;
    },
    end() {
      const different = cases.filter(({ failures }) => failures.length > 0).length;
      const same = cases.length - different;
      if (form === "json") {
        write(conceal(JSON.stringify({ same, different, leftOut, canceled, cases }, null, 2)));
      } else {
        write(`${leftOut.length} left out: they need a mock, whose time and workers they move`);
        write(`${canceled} runs canceled`);
        write(`${same} as the service does it, ${different} different`);
      }
      return different > 0 ? 1 : 0;
    },
  };
}
