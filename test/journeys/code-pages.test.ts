import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import type { ExampleSite } from "../example-site.ts";
import { madeUpSite } from "../made-up-site.ts";

/** Every kind of page of code lists, and codes merged, split without shares, redrawn, ended and unchanged. */
const pages = [
  "/codes",
  "/codes/teams",
  "/codes/areas?as-at=2025-02-28",
  "/codes/teams/CSC",
  "/codes/teams/ENV",
  "/codes/areas/rowan",
  "/codes/areas/hazel-2004",
  "/codes/posts/CEX",
];

describe("pages of code lists", { concurrency: 2 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await madeUpSite();
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  for (const path of pages) {
    it(`${path} reads well at 1280 and 320 px: valid, accessible, nothing wider than the window`, async () => {
      const page = await visitor.openPage(path, { width: [1280, 320] });
      assert.equal(await page.locator("h1").count(), 1);
      visitor.leave(page);
    });
  }

  it("lead from the list of lists to a code and on to the one it came from", async () => {
    const page = await visitor.openPage("/codes");
    for (const name of ["Areas", "Rowan (made up)", "Maple (2004 to 2022, made up)"]) {
      await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
      assert.equal(await page.locator("h1").textContent(), name);
    }
    await page.close();
  });

  it("say that a team split without shares is not comparable", async () => {
    const page = await visitor.openPage("/codes/teams/ENV");
    assert.match((await page.locator("main").textContent()) ?? "", /Not comparable over this change\./);
    visitor.leave(page);
  });
});
