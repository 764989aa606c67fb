import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openBrowser, type Visitor } from "../browser.ts";
import type { ExampleSite } from "../example-site.ts";
import { madeUpSite } from "../made-up-site.ts";

describe("a page on paper and in colours of the reader's own", () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await madeUpSite();
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
  });

  for (const address of ["/measures/MUP1.1?as-at=2025-02-28", "/performance?as-at=2025-02-28"]) {
    it(`${address} keeps its words, shapes and charts in forced colours`, async () => {
      const page = await visitor.openPage(address);
      const words = await statusWords(page);
      await page.emulateMedia({ forcedColors: "active" });
      assert.deepEqual(await statusWords(page), words);
      assert.ok(words.length > 0 && words.every((word) => /\p{L}|\d/u.test(word)), words.join(", "));
      for (const shape of await page.locator(".status .shape:visible").all()) {
        const box = await shape.boundingBox();
        assert.ok(box !== null && box.width > 4 && box.height > 4);
      }
      assert.deepEqual(await invisibleMarks(page), []);
      await page.close();
    });

    it(`${address} prints without its navigation, with its charts whole`, async () => {
      const page = await visitor.openPage(address);
      const ways = page.locator("header nav");
      assert.ok(await ways.isVisible());
      await page.emulateMedia({ media: "print" });
      assert.equal(await ways.isVisible(), false);
      assert.ok(await page.locator("main h1").isVisible());
      for (const chart of await page.locator(".chart-figure").all()) {
        assert.equal(await chart.evaluate((drawn) => getComputedStyle(drawn).breakInside), "avoid");
      }
      await page.close();
    });
  }
});

async function statusWords(page: Page): Promise<readonly string[]> {
  const texts = await page.locator("main .status:visible").allTextContents();
  return texts.map((text) => text.trim());
}

/** Lines and marks of charts that have the colour of the page behind them. */
async function invisibleMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("main svg path[stroke], main svg line[stroke]")]
      .filter((mark) => mark.checkVisibility())
      .filter((mark) => getComputedStyle(mark).stroke === paper && mark.getAttribute("fill") === "none")
      .map((mark) => mark.outerHTML.slice(0, 120));
  });
}
