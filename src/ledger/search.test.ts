import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { madeRow } from "../../test/made-row.ts";
import { aMeasure, aPortfolio, theCouncil, year2021 } from "../../test/small-council.ts";
import { budgetLines } from "../domain/data-package/tables/budget.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../domain/data-package/tables/organisation.ts";
import { glossary } from "../domain/data-package/tables/plan.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { endOfDay, present } from "./as-at.ts";
import { measuresOfCode, search, wordsInNames } from "./search.ts";
import { searchWords } from "./search-words.ts";

const year2020 = financialYear(2020);

const line = (portfolio: string, key: string, name: string, year = year2021) =>
  madeRow(budgetLines, {
    portfolio,
    year,
    line: key,
    row: key === "total" ? "total" : "line",
    name,
    net: pence(100_000),
    unit: "GBP thousand",
    position: 1,
  });

const measure = (
  key: string,
  title: string,
  given: { code?: string; aliases?: string[]; year?: number } = {},
) =>
  madeRow(measures, {
    ...aMeasure("CUL", key),
    title,
    ...(given.code !== undefined && { code: given.code }),
    ...(given.aliases !== undefined && { aliases: given.aliases }),
    year: financialYear(given.year ?? 2021),
  });

describe("search", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const first = madePackage({
      knownOn: "2020-06-01",
      tables: [
        [council, [theCouncil]],
        [portfolios, [aPortfolio("CUL", year2020)]],
        [budgetLines, [line("CUL", "halls", "Village halls", year2020)]],
        [
          measures,
          [
            measure("CUL1.1", "Books lent by our libraries", {
              code: "CUL 1.1",
              aliases: ["BV9"],
              year: 2020,
            }),
          ],
        ],
      ],
    });
    const second = madePackage({
      knownOn: "2021-06-01",
      tables: [
        [portfolios, [aPortfolio("CUL"), aPortfolio("RES")]],
        [
          budgetLines,
          [
            line("CUL", "libraries", "Library Service and Information"),
            line("CUL", "parks", "Parks"),
            line("CUL", "total", "Libraries and Parks, total"),
            line("RES", "libraries", "Libraries’ computers"),
          ],
        ],
        [
          measures,
          [
            measure("CUL1.1", "Loans from libraries", { code: "CUL.1.1", aliases: ["BV9"] }),
            measure("CUL1.10", "Visits to museums", { code: "CUL 1.10" }),
          ],
        ],
        [
          glossary,
          [
            madeRow(glossary, {
              portfolio: "CUL",
              year: year2021,
              term: "LMS",
              meaning: "Library system",
              position: 1,
            }),
          ],
        ],
      ],
    });
    const report = await importInto(fresh.ledger, [first, second]);
    assert.deepEqual(report.issues, []);
  });
  after(() => fresh.close());

  const find = async (text: string, { on, most = 10 }: { on?: string; most?: number } = {}) => {
    const words = searchWords(text);
    assert.ok(words !== undefined);
    const today = await present(fresh.ledger);
    const at = on === undefined ? today : { ...today, known: endOfDay(Temporal.PlainDate.from(on)) };
    return search(fresh.ledger, at, words, { most });
  };
  const lines = async (text: string, how?: { on?: string; most?: number }) =>
    (await find(text, how)).budgetLines.rows.map(({ name }) => name);

  it("finds words in any order, whatever their letter case", async () => {
    assert.deepEqual(await lines("INFORMATION library"), ["Library Service and Information"]);
  });

  it("finds a word by its plural and a plural by its word", async () => {
    assert.deepEqual(await lines("libraries"), ["Libraries’ computers", "Library Service and Information"]);
    assert.deepEqual(await lines("library"), ["Library Service and Information", "Libraries’ computers"]);
  });

  it("finds only words that begin so", async () => {
    assert.deepEqual(await lines("arks"), []);
  });

  it("leaves totals out: they are nothing of their own", async () => {
    assert.ok(!(await lines("libraries parks")).includes("Libraries and Parks, total"));
  });

  it("narrows by a portfolio's code and by a year, which find nothing alone but the portfolio", async () => {
    assert.deepEqual(await lines("cul libraries"), ["Library Service and Information"]);
    assert.deepEqual(await lines("halls 2020/21"), ["Village halls"]);
    assert.deepEqual(await lines("halls 2021/22"), []);
    const found = await find("res");
    assert.deepEqual([found.portfolios.total, found.budgetLines.total], [1, 0]);
  });

  it("finds what was known on a day, and no more", async () => {
    assert.deepEqual(await lines("libraries", { on: "2020-12-31" }), []);
    const [then] = (await find("libraries", { on: "2020-12-31" })).measures.rows;
    assert.equal(then?.title, "Books lent by our libraries");
  });

  it("shows a measure once, as its newest year defines it", async () => {
    const { rows, total } = (await find("libraries")).measures;
    assert.deepEqual([rows.map(({ title }) => title), total], [["Loans from libraries"], 1]);
    assert.equal((await find("lent")).measures.rows[0]?.year, 2020);
  });

  it("says how many there are beyond those it gives", async () => {
    const { rows, total } = (await find("libraries", { most: 1 })).budgetLines;
    assert.deepEqual([rows.length, total], [1, 2]);
  });

  it("puts what is called exactly so before what is only spoken of so", async () => {
    assert.equal((await find("parks")).budgetLines.best, 0);
    assert.equal((await find("lms")).glossary.best, 0);
    assert.equal((await find("system library")).glossary.best, 2);
    assert.equal((await find("nothing such")).glossary.best, undefined);
  });

  it("takes what looks like SQL or a pattern for words", async () => {
    for (const text of [
      "'; drop table entries; --",
      "% _ \\m",
      ".*",
      "(((",
      "a{1,99999}",
      "\\",
      "<script>",
    ]) {
      const words = searchWords(text);
      if (words === undefined) continue;
      assert.equal((await find(text)).budgetLines.total, 0, text);
    }
    assert.equal(searchWords("%_\\ .*"), undefined);
  });

  it("finds a measure by its code or an alias in any spelling, and no other", async () => {
    const at = await present(fresh.ledger);
    for (const code of ["cul 1.1", "CUL.1.1", "cul1.1", "Cul-1.1", "bv9", "BV 9"]) {
      const found = await measuresOfCode(fresh.ledger, at, code);
      assert.deepEqual(
        found.map((row) => [row.measure, row.year]),
        [["CUL1.1", 2021]],
        code,
      );
    }
    assert.deepEqual(await measuresOfCode(fresh.ledger, at, "CUL1.11"), []);
    assert.deepEqual(await measuresOfCode(fresh.ledger, at, "BV09"), []);
    assert.deepEqual(await measuresOfCode(fresh.ledger, at, "cul"), []);
  });

  it("lists the words things are called by, for what a mistyped one may stand for", async () => {
    const words = await wordsInNames(fresh.ledger, await present(fresh.ledger));
    assert.ok(words.includes("museums") && words.includes("computers"));
  });
});
