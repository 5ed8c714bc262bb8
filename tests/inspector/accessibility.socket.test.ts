import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, noChromium } from "../chromium.js";
import { liveIn, viewsOf } from "./live-in.js";
import { type Inspector, openInspector } from "./open-inspector.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;

beforeAll(async () => {
  if (!noChromium) browser = await launchChromium();
});
afterAll(async () => await browser?.close());

/** What axe finds in the page, a line each. */
async function violations({ page }: Inspector): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] })",
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

describe.skipIf(noChromium)(`every view of the inspector${noChromium ? ` (${noChromium})` : ""}`, () => {
  it.each([
    { colorScheme: "light", width: 1280 },
    { colorScheme: "dark", width: 390 },
  ] as const)("is open to everyone and fits, $colorScheme at $width px", async ({ colorScheme, width }) => {
    const inspector = await openInspector(browser, { colorScheme, viewport: { width, height: 800 } });
    const found: Record<string, unknown> = {};
    const views = viewsOf(await liveIn(inspector));
    for (const view of views) {
      await inspector.show(view);
      await inspector.page.locator("main table, main .code").first().waitFor();
      const tooWide = await inspector.page.evaluate("document.documentElement.scrollWidth > innerWidth");
      found[view] = { violations: await violations(inspector), tooWide };
    }
    const complaints = [...inspector.complaints];
    await inspector.close();
    expect(found).toEqual(Object.fromEntries(views.map((view) => [view, { violations: [], tooWide: false }])));
    expect(complaints).toEqual([]);
  });
});
