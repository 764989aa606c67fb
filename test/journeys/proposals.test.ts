import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import type { ExampleSite } from "../example-site.ts";
import { requestsSite } from "../requests-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = await temporaryFolder();

describe("what the records say against the ledger", { concurrency: 2 }, () => {
  let site: ExampleSite;
  let visitor: Visitor;
  before(async () => {
    site = await requestsSite(folder);
    visitor = await openBrowser(site.address);
  });
  after(async () => {
    await visitor.close();
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  for (const path of ["/proposals", "/proposals?measure=RES4.1", "/measures/RES4.1"]) {
    it(`${path} reads well at 1280 and 320 px: valid, accessible, nothing wider than the window`, async () => {
      const page = await visitor.openPage(path, { width: [1280, 320] });
      visitor.leave(page);
    });
  }

  it("leads from a measure to both figures and why, and on to the receipt of the ledger's", async () => {
    const page = await visitor.openPage("/measures/RES4.1");
    await page.getByRole("link", { name: "Both figures, and why" }).click();
    await page.waitForURL(/\/proposals\?measure=RES4\.1/);
    await page.locator("#differs-table a", { hasText: "86.0%" }).click();
    await page.waitForURL(/\/trace\/results\/RES4\.1\/all\/council\/2019-20\/year\/value/);
    visitor.leave(page);
  });
});
