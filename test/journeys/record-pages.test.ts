import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openBrowser, type Visitor } from "../browser.ts";
import { type RecordsSite, recordsSite } from "../records-site.ts";

/** A page of every kind that records have. */
const pages = [
  "/feeds",
  "/feeds/contact-centre-calls", // rejected rows, values no list knows
  "/feeds/complaints", // everything went well
  "/feeds/sickness-absence", // a month of a service is a record
  "/proposals",
  "/proposals?measure=CFE1.10", // figures the paper has lost
  "/codes",
  "/codes/services", // spellings to be reviewed
  "/codes/sites",
  "/measures/CFE1.6", // worked out from calls
  "/measures/CFE1.6/records",
  "/measures/CFE1.3/records", // so few that numbers are withheld
  "/measures/CFE3.1/records", // a total
  "/measures/RCG1.6/records", // a rate in pounds
  "/measures/RCG1.4/why",
  "/measures/RCG1.5/why",
] as const;

describe("pages of records", { concurrency: 2 }, () => {
  let site: RecordsSite;
  let visitor: Visitor;
  before(async () => {
    site = await recordsSite();
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

  it("a load's page and a record's read well, and say that the records are made up", async () => {
    const [load] = await site.warehouse.loads("contact-centre-calls");
    assert.ok(load !== undefined);
    const address = `/feeds/contact-centre-calls/loads/${load.id}`;
    for (const path of [address, `${address}/records/2`]) {
      const page = await visitor.openPage(path, { width: [1280, 320] });
      assert.match((await page.locator("main").textContent()) ?? "", /Made-up records/);
      visitor.leave(page);
    }
  });

  it("lead from a measure down to its records, and say on the way that these are made up", async () => {
    const page = await visitor.openPage("/measures/CFE1.6/records");
    assert.match((await page.locator("main").textContent()) ?? "", /Made-up records.*238,982/s);
    visitor.leave(page);
  });
});
