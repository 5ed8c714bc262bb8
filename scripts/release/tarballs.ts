/** A package as npm would hand it out. */
export interface Packed {
  /** `client` */
  readonly name: string;
  readonly bytes: number;
  /** Paths in it. */
  readonly files: readonly string[];
}

interface Expected {
  readonly kilobytes: number;
  /** What may be in it beside the manifest, the README, the licence and the changelog. */
  readonly files: RegExp;
}

/** What each package may hold, and how large it may be: a quarter above what it is. */
const expected: Readonly<Record<string, Expected>> = {
  types: { kilobytes: 320, files: /^(dist\/(index|digest)\.(js|d\.ts)|src\/generated\/openapi\.(json|yaml))$/ },
  client: { kilobytes: 80, files: /^(dist\/(index|digest|poll-run)\.(js|d\.ts)|THIRD-PARTY-NOTICES\.md)$/ },
  "mock-server": { kilobytes: 480, files: /^(bin\/trigger-api-mock\.js|dist\/[\w./-]+\.(c?js|d\.c?ts))$/ },
};

const always = ["package.json", "README.md", "LICENSE"];

/** What is wrong with a packed package: too large, a file that does not belong there, one that is missing. */
export function judgeTarball({ name, bytes, files }: Packed): string[] {
  const rule = expected[name];
  if (rule === undefined) return [`${name} is packed, but scripts/release/tarballs.ts does not say what may be in it`];
  const problems: string[] = [];
  if (bytes > rule.kilobytes * 1000) {
    problems.push(`${name} is ${(bytes / 1000).toFixed(0)} kB packed: expected at most ${rule.kilobytes} kB`);
  }
  for (const file of files) {
    const isTest = /\.(test|test-d|fixture)\.ts$/.test(file);
    if (!always.includes(file) && file !== "CHANGELOG.md" && (isTest || !rule.files.test(file))) {
      problems.push(
        `${name} holds ${file}, which is for nobody who installs it\n  fix: "files" in packages/${name}/package.json`,
      );
    }
  }
  for (const file of always) if (!files.includes(file)) problems.push(`${name} has no ${file}`);
  return problems;
}
