import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { writeGallery } from "../../scripts/pattern-gallery.ts";
import { patterns } from "../../scripts/patterns.ts";
import { type Html, html } from "../../src/html/html.ts";
import { pageExamples } from "../../src/html/page.examples.ts";
import { page } from "../../src/html/page.ts";
import { axeFindings, axeSource } from "../axe.ts";
import { startChromium } from "../chromium.ts";
import { htmlProblems } from "../valid-html.ts";

function asPage(shown: Html): string {
  const { asAt: _, ...rest } = pageExamples["a page with figures"];
  const heading = shown.includes("<h1") ? "" : html`<h1 class="title">Pattern</h1>`;
  const footing = shown.includes('class="footer"');
  const made = page({
    ...rest,
    breadcrumbs: [],
    main: footing ? html`${heading}` : html`${heading}${shown}`,
  });
  return footing ? made.replace(/<footer.*<\/footer>/s, shown.toString()) : made.toString();
}

for (const { name, examples } of patterns) {
  test(`the ${name} is valid HTML in every example`, () => {
    for (const one of examples) assert.deepEqual(htmlProblems(asPage(one.shown)), [], one.name);
  });
}

test("no component carries a style or a script of its own", () => {
  for (const { examples } of patterns)
    for (const { shown } of examples)
      assert.doesNotMatch(shown.toString(), /<style|\sstyle=|<script|\son[a-z]+=/);
});

test("axe finds nothing in any component at 1280 and at 320 px", { timeout: 180_000 }, async () => {
  await inChromium(async (view) => {
    for (const { name, examples } of patterns)
      for (const one of examples) {
        await view.setContent(asPage(one.shown).replace("<head>", `<head><base href="${view.url()}">`));
        await view.evaluate(axeSource);
        for (const width of [1280, 320]) {
          await view.setViewportSize({ width, height: 900 });
          assert.deepEqual(await axeFindings(view), [], `${name}: ${one.name}, ${width} px`);
        }
      }
  });
});

test("nothing but a table's own box scrolls sideways at 320 px", { timeout: 60_000 }, async () => {
  await inChromium(async (view) => {
    await view.setViewportSize({ width: 320, height: 900 });
    assert.equal(await view.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});

test("no text of a chart is under 11 px on a narrow screen", { timeout: 60_000 }, async () => {
  await inChromium(async (view) => {
    await view.setViewportSize({ width: 320, height: 900 });
    const smallest = await view.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGTextElement>(".chart--narrow text")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
        ),
      ),
    );
    assert.ok(smallest >= 11, `${smallest} px`);
  });
});

/** Opens the pattern gallery, and puts folder and browser away whatever happens. */
async function inChromium(look: (view: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "outturn-patterns-"));
  let browser: Browser | undefined;
  try {
    writeGallery(folder);
    browser = await startChromium();
    const view = await browser.newPage();
    await view.goto(pathToFileURL(join(folder, "index.html")).href);
    await look(view);
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
