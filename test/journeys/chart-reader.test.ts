import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openBrowser, type Visitor } from "../browser.ts";
import { type ExampleSite, exampleSite } from "../example-site.ts";

const measure = "/measures/RCG1.1";

describe("a chart read point by point", () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await exampleSite();
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
  });

  it("arrow keys lead from year to year, and each is said and shown", async () => {
    const page = await visitor.openPage(measure);
    const keys = page.getByRole("application");
    assert.match((await keys.getAttribute("aria-label")) ?? "", /2018\/19 to 2021\/22.*Arrow keys/);
    await keys.focus();
    assert.deepEqual(await card(page), ["2018/19", "97.25%"]);
    await page.keyboard.press("ArrowRight");
    assert.equal(await said(page), "2019/20: 97.14%");
    await page.keyboard.press("End");
    assert.match(await said(page), /^2021\/22: .*target 96\.30%$/);
    await page.keyboard.press("ArrowRight");
    assert.match(await said(page), /^2021\/22: /);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await said(page), "2020/21: 97.36%, target 96.30%");
    assert.deepEqual(await card(page), ["2020/21", "97.36%, target 96.30%"]);
    await page.keyboard.press("Escape");
    assert.deepEqual(await card(page), []);
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    assert.deepEqual(await card(page), []);
    await page.close();
  });

  it("a mouse over the chart is shown the nearest year, and Escape puts it away", async () => {
    for (const width of [1280, 320]) {
      const page = await visitor.openPage(measure, { width });
      const chart = page.locator(`.chart--${width === 320 ? "narrow" : "wide"}`).first();
      await chart.scrollIntoViewIfNeeded();
      const box = await chart.boundingBox();
      assert.ok(box);
      // The mark on 2019/20 stands in the second of four equal steps.
      const at = await chart.locator(".chart-stops > g").nth(1).getAttribute("data-x");
      const [, , viewed = "1"] = ((await chart.getAttribute("viewBox")) ?? "").split(" ");
      const x = box.x + (Number(at) / Number(viewed)) * box.width;
      await page.mouse.move(x + 4, box.y + box.height * 0.6);
      assert.deepEqual(await card(page), ["2019/20", "97.14%"]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.keyboard.press("Escape");
      await page.mouse.move(x + 5, box.y + box.height * 0.6);
      assert.deepEqual(await card(page), []);
      await page.mouse.move(2, 2);
      await page.mouse.move(x, box.y + box.height * 0.5);
      assert.deepEqual(await card(page), ["2019/20", "97.14%"]);
      await page.mouse.move(2, 2);
      assert.deepEqual(await card(page), []);
      await page.close();
    }
  });

  it("without scripts the chart stands alone, and its table has every figure the reader says", async () => {
    const page = await visitor.openPage(measure, { javaScript: false });
    assert.equal(await page.locator(".chart-reader").count(), 0);
    const table = (await page.locator("main table").allTextContents()).join(" ");
    const stops = await page.locator(".chart--wide .chart-stops > g").all();
    assert.ok(stops.length > 0);
    for (const stop of stops) {
      const words = (await stop.getAttribute("data-words")) ?? "";
      for (const figure of words.match(/[\d.]+%/g) ?? []) assert.ok(table.includes(figure), figure);
    }
    await page.close();
  });

  it("a page without charts loads no script", async () => {
    const page = await visitor.openPage("/search");
    assert.equal(await page.locator("script").count(), 0);
    await page.close();
  });

  it("nothing went wrong on the way", () => {
    assert.deepEqual(site.problems, []);
  });
});

/** The card's lines: the stop's name and its words. */
async function card(page: Page): Promise<readonly string[]> {
  return page.locator(".chart-reader__mark tspan").allTextContents();
}

async function said(page: Page): Promise<string> {
  return (await page.locator(".chart-reader").getByRole("status").textContent()) ?? "";
}
