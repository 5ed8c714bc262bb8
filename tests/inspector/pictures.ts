/**
 * `pnpm pictures` takes the pictures of the inspector that the README shows, anew: `docs/pictures/`. With `--all FOLDER`
 * it takes one of every view instead, light and dark, wide and narrow, for looking at.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../chromium.js";
import { liveIn, viewsOf } from "./live-in.js";
import { openInspector } from "./open-inspector.js";

const docs = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const [flag, folder] = process.argv.slice(2);
if (flag !== undefined && (flag !== "--all" || folder === undefined)) {
  console.error(`expected nothing or --all FOLDER, got ${process.argv.slice(2).join(" ")}`);
  process.exit(2);
}

const browser = await launchChromium();
if (folder === undefined) {
  await takeOne("light", "runs");
  await takeOne("dark", "run");
} else {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) await takeAll(folder, colorScheme, width);
  }
}
await browser.close();

async function takeOne(colorScheme: "light" | "dark", what: "runs" | "run"): Promise<void> {
  mkdirSync(docs, { recursive: true });
  const inspector = await openInspector(browser, { colorScheme, viewport: { width: 1280, height: 760 } });
  const { delayed } = await liveIn(inspector);
  await inspector.show(what === "runs" ? "runs" : `runs/${delayed}`);
  await inspector.page.locator("main table").first().waitFor();
  await inspector.page.screenshot({ path: join(docs, `inspector-${what}.png`) });
  await inspector.close();
}

async function takeAll(into: string, colorScheme: "light" | "dark", width: number): Promise<void> {
  mkdirSync(into, { recursive: true });
  const inspector = await openInspector(browser, { colorScheme, viewport: { width, height: 800 } });
  const lived = await liveIn(inspector);
  for (const view of viewsOf(lived)) {
    await inspector.show(view);
    await inspector.page.locator("main table, main .code").first().waitFor();
    const name = view.replace(lived.delayed, "delayed").replace(lived.finished, "finished").replace("/", "-");
    const path = join(into, `${name}-${width}-${colorScheme}.png`);
    await inspector.page.screenshot({ path, fullPage: true });
  }
  await inspector.close();
}
