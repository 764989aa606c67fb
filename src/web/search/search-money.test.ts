import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";

describe("the search page of the made-up council", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(async () => {
    assert.deepEqual(site.problems, []);
    await site.close();
  });

  const page = async (path: string) => {
    const answer = await fetch(new URL(path, site.address));
    assert.equal(answer.status, 200, path);
    return (await answer.text()).replace(/.*<main/s, "<main");
  };
  const hits = async (query: string) => {
    const found = await page(`/search?${new URLSearchParams({ q: query })}`);
    return [...found.matchAll(/class="hit__title">.*?href="([^"]*)">([^<]*)</g)].map(
      ([, href = "", title]) => [title, href] as const,
    );
  };

  it("leads from a virement's reason to its receipt, which names both sides", async () => {
    const [[, href = ""] = []] = await hits("web team works with technology");
    assert.equal(href, "/trace/virements/2024-25/web-team/amount");
    const receipt = await page(href);
    assert.match(receipt, /MUR customer-services to MUR technology/);
    assert.match(receipt, /£140,000/);
  });

  it("leads to a line of the council tax and to an indicator, with what they say", async () => {
    assert.deepEqual(await hits("council tax base"), [
      ["Council tax base", "/trace/council_tax/2024-25/tax-base/number"],
    ]);
    const found = await page("/search?q=external+debt");
    assert.match(found, /£118,400,000/);
    assert.match(found, /the whole council 2024\/25/);
    assert.match(await page("/trace/council_tax/2024-25/tax-base/number"), /52,400\.0/);
  });
});
