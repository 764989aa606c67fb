import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openBrowser, type Visitor } from "../browser.ts";
import type { ExampleSite } from "../example-site.ts";
import { madeUpSite } from "../made-up-site.ts";

describe("the charts of measures reported within the year", () => {
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

  it("a measure that builds up has its years, this year over them, and its limits", async () => {
    const page = await visitor.openPage("/measures/MUP1.4");
    const names = await readers(page);
    for (const kind of [
      /2019\/20 to 2024\/25/,
      /so far in the year, 2020\/21 to 2024\/25/,
      /what each period added/,
    ])
      assert.ok(
        names.some((name) => kind.test(name)),
        `${kind}: ${names.join("\n")}`,
      );
    visitor.leave(page);
  });

  for (const address of ["/measures/MUP1.4", "/measures/MUP1.1", "/portfolios/mup/2024-25/measures"])
    it(`every chart of ${address} is read from its first to its last point by keyboard`, async () => {
      const page = await visitor.openPage(address);
      const drawn = await page
        .locator(".chart-figure")
        .filter({ has: page.locator(".chart-stops") })
        .all();
      assert.ok(drawn.length > 0);
      for (const figure of drawn) {
        await figure.getByRole("application").focus();
        await page.keyboard.press("End");
        const last = (await figure.getByRole("status").textContent()) ?? "";
        await page.keyboard.press("Home");
        const first = (await figure.getByRole("status").textContent()) ?? "";
        assert.match(first, /.+: .+/);
        assert.match(last, /.+: .+/);
        assert.notEqual(first, last);
        assert.equal(await figure.locator(".chart-reader__mark").count(), 1);
      }
      visitor.leave(page);
    });

  for (const [address, drawn] of [
    ["/measures/MUW1.2", /by part, Q2 /],
    ["/measures/MUP1.5", /by ward, Quarter 2 2024\/25/],
    ["/measures/MUP2.3", /among Councils like ours/],
  ] as const)
    it(`${address} shows its picture at both widths`, async () => {
      const page = await visitor.openPage(address, { width: [320, 1280] });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const names = await readers(page);
        assert.ok(
          names.some((name) => drawn.test(name)),
          names.join("\n"),
        );
      }
      visitor.leave(page);
    });

  it("every figure a chart of a measure says stands in a table of its page", async () => {
    for (const measure of ["MUP1.4", "MUP1.1"]) {
      const page = await visitor.openPage(`/measures/${measure}`, { javaScript: false });
      const tables = (await page.locator("main table").allTextContents()).join(" ");
      const said = await page
        .locator(".chart-stops > g")
        .evaluateAll((stops) => stops.map((stop) => stop.getAttribute("data-words") ?? ""));
      assert.ok(said.length > 20);
      for (const words of said)
        for (const figure of words.match(/\d[\d,.]*%?/g) ?? [])
          if (!/^20\d\d/.test(figure))
            assert.ok(tables.includes(figure.replace(/[.,]$/, "")), `${figure} of ${words}`);
      visitor.leave(page);
    }
  });
});

async function readers(page: Page): Promise<readonly string[]> {
  const all = await page.getByRole("application").all();
  return Promise.all(all.map(async (one) => (await one.getAttribute("aria-label")) ?? ""));
}
