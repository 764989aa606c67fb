import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type ExampleSite, exampleSite } from "../../../test/example-site.ts";

describe("the search and findings pages of the example", () => {
  let site: ExampleSite;
  before(async () => {
    site = await exampleSite();
  });
  after(async () => {
    assert.deepEqual(site.problems, []);
    await site.close();
  });

  const open = async (path: string) => {
    const answer = await fetch(new URL(path, site.address));
    return { status: answer.status, text: await answer.text() };
  };
  const search = async (query: string) =>
    (await open(`/search?${new URLSearchParams({ q: query })}`)).text.replace(/.*<main/s, "<main");
  const titles = (page: string) =>
    [...page.matchAll(/class="hit__title">.*?href="([^"]*)">([^<]*)</g)].map(([, href, title]) => [
      title,
      href,
    ]);

  it("finds a measure by its code, however it is spelled", async () => {
    for (const code of ["rcg 1.1", "RCG.1.1", "RCG1.1"]) {
      const page = await search(code);
      assert.match(page, /One thing was found/);
      assert.deepEqual(
        titles(page).map(([, href]) => href),
        ["/measures/RCG1.1"],
        code,
      );
    }
  });

  it("finds a measure by the other code printed beside it", async () => {
    assert.deepEqual(titles(await search("BV09")), titles(await search("rcg 1.1")));
  });

  it("finds both measures that have one code", async () => {
    assert.deepEqual(
      titles(await search("rcg 3.1")).map(([, href]) => href),
      ["/measures/RCG3.1-bim", "/measures/RCG3.1-sickness"],
    );
  });

  it("finds libraries in plans, services and money, those called so first, with figures bound", async () => {
    const page = await search("libraries");
    const headings = [...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, heading]) => heading);
    assert.equal(headings[0], "Services");
    assert.deepEqual(
      new Set(headings),
      new Set([
        "Services",
        "Reserves",
        "Service budgets",
        "One-off investments",
        "Priorities",
        "What will be delivered",
        "Savings",
        "Milestones",
      ]),
    );
    const [, href] = titles(page).find(([title]) => title === "Libraries (including Advice Services)") ?? [];
    assert.equal(href, "/portfolios/src/2015-16/finance#line-libraries");
    assert.match(page, /href="\/trace\/budget_lines\/SRC\/2015-16\/libraries\/net">£2\.835m</);
    assert.match((await open("/portfolios/src/2015-16/finance")).text, /id="line-libraries"/);
  });

  it("narrows by a portfolio's code and a year", async () => {
    assert.deepEqual(
      titles(await search("rcg libraries 2021/22")).map(([title]) => title),
      ["Libraries Open Plus"],
    );
  });

  it("shows all of one kind where there are more than fit beside the others", async () => {
    const page = await search("rcg");
    assert.match(page, /href="\/search\?q=rcg&amp;kind=measures">All 16 measures</);
    const all = (await open("/search?q=rcg&kind=measures")).text;
    assert.equal(titles(all).length, 16);
    assert.match(all, /Only measures are shown/);
  });

  it("shows what was typed as words, never as markup", async () => {
    const page = await search('<script>alert("x")</script>');
    assert.ok(!page.includes("<script"));
    assert.match(page, /Nothing was found for “&lt;script&gt;alert/);
    assert.match(page, /value="&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;"/);
  });

  it("suggests the word a mistyped one may stand for, and the nearest codes", async () => {
    assert.match(await search("librraies"), /Did you mean.*href="\/search\?q=libraries">libraries</s);
    assert.match(await search("RCG1.99"), /Did you mean.*href="\/measures\/RCG1\.9"/s);
    assert.match(await search("xyzzy libraries"), /libraries \(\d+ found\)/);
  });

  it("says what can be found where nothing is typed yet", async () => {
    for (const query of ["", "  ", "?!"]) assert.match(await search(query), /What can be found: portfolios/);
  });

  it("takes a query of any length and any letters", async () => {
    for (const query of ["a ".repeat(5000), "\u0000", "😀", "%", "\\"]) {
      const { status } = await open(`/search?${new URLSearchParams({ q: query })}`);
      assert.equal(status, 200, query.slice(0, 10));
    }
  });

  it("finds on an earlier day what was known on it, and its links stay on that day", async () => {
    const then = (await open("/search?q=libraries&as-at=2020-01-01")).text;
    assert.ok(titles(then).length > 0);
    assert.ok(
      titles(then).every(([, href]) => href?.includes("as-at=2020-01-01")),
      "every link keeps the day",
    );
    assert.ok(!then.includes("Libraries Open Plus"));
  });

  it("answers a portfolio or a year that is not held with the nearest that are", async () => {
    const { status, text } = await open("/findings?portfolio=rgc");
    assert.equal(status, 404);
    assert.match(text, /No portfolio “rgc” is held\./);
    assert.match(text, /href="\/findings\?portfolio=rcg"/);
    assert.equal((await open("/findings?year=1999-00")).status, 404);
    assert.match((await open("/findings?identity=f99")).text, /There is no check “f99”/);
  });

  it("says which years of a portfolio are held where the two filters fit nothing", async () => {
    const { status, text } = await open("/findings?portfolio=rcg&year=2015-16");
    assert.equal(status, 200);
    assert.match(text, /No agreement of this portfolio is held for this year\..*2021\/22/s);
  });
});
