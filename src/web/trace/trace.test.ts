import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { pageWords } from "../../../test/page-words.ts";
import { aDocument, aLine, aMeasure, aPortfolio, aResult, theCouncil } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { budgetLines } from "../../domain/data-package/tables/budget.ts";
import { documents } from "../../domain/data-package/tables/cycle.ts";
import { measures, results } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { openApp } from "../app.ts";

const collected = "/trace/results/PARKS1.1/all/council/2020-21/year/value";
const gross = "/trace/budget_lines/PARKS/2021-22/grass/gross";

describe("the page of a figure's receipt", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    const printed = { sourceFile: "agreement.txt" };
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        { table: portfolios, row: aPortfolio("PARKS") },
        { table: documents, row: { ...aDocument("PARKS", "agreement"), file: "agreement.txt" } },
        { table: measures, row: aMeasure("PARKS", "PARKS1.1") },
        { table: results, row: aResult("PARKS1.1", "97.30", printed) },
        { table: results, row: aResult("PARKS1.1", "96.10", { ...printed, year: 2019 }) },
        { table: budgetLines, row: aLine("PARKS", "grass", [300, 100, 410]) },
      ],
    });
    const correction = { table: results, row: aResult("PARKS1.1", "97.36", printed) };
    await tell(ledger, { on: "2021-09-01", note: "Final figure", facts: [correction] });
    const wrong = { table: results, row: aResult("PARKS1.1", "96.10", { year: 2019 }), retracted: true };
    await tell(ledger, {
      on: "2021-10-01",
      operation: "retract",
      note: "Another council's figure",
      facts: [wrong],
    });
    app = await openApp(ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  const wordsOf = async (path: string) => {
    const answer = await app.request(path);
    assert.equal(answer.status, 200, path);
    return pageWords(await answer.text());
  };

  it("reads aloud what the figure is, where it is printed and what it was before", async () => {
    const words = await wordsOf(collected);
    assert.ok(words.includes("Where 97.36% comes from"), words);
    assert.ok(
      words.includes(
        "97.36% is the result of PARKS1.1 Measure PARKS1.1 for 2020/21. " +
          "It was corrected on 1 September 2021; before, it was 97.30%.",
      ),
      words,
    );
  });

  it("lists every version with its entry and leads to each entry", async () => {
    const text = await (await app.request(collected)).text();
    assert.match(text, /href="\/entries\/1"/);
    assert.match(text, /href="\/entries\/2"/);
    assert.ok(pageWords(text).includes("Corrected Final figure 97.36% agreement.txt 2"), pageWords(text));
  });

  it("says on an earlier day what was known then, and that it has changed since", async () => {
    const words = await wordsOf(`${collected}?as-at=2021-08-01`);
    assert.ok(words.includes("97.30% is the result of"), words);
    assert.ok(words.includes("It has changed since the day you are looking from. Today: 97.36%."), words);
  });

  it("says plainly that a figure was taken back, and why", async () => {
    const words = await wordsOf(collected.replace("2020-21", "2019-20"));
    assert.ok(words.includes("This figure was taken back on 1 October 2021."), words);
    assert.ok(words.includes("Another council’s figure"), words);
  });

  it("sets out what does not tie and rests on the figure", async () => {
    const words = await wordsOf(gross);
    assert.ok(words.includes("One thing that does not tie rests on this figure."), words);
    assert.ok(words.includes("Difference £10,000"), words);
  });

  it("says how it was checked where nothing is wrong", async () => {
    const words = await wordsOf(collected);
    assert.ok(words.includes("Nothing that was checked disagrees with this figure."), words);
  });

  it("gives one line to cite the figure by, with the address that leads back to it", async () => {
    const words = await wordsOf(collected);
    assert.ok(words.includes(`http://localhost${collected}`), words);
  });

  it("helps where the name is no figure's, or was never given, or not yet known", async () => {
    const shapeless = await app.request("/trace/nonsense");
    assert.equal(shapeless.status, 404);
    assert.ok(pageWords(await shapeless.text()).includes("is not the name of a figure"));
    const never = await app.request(collected.replace("2020-21", "2030-31"));
    assert.equal(never.status, 404);
    assert.match(await never.text(), /href="\/measures\/PARKS1\.1"/);
    const early = await app.request(`${collected.replace("2020-21", "2030-31")}?as-at=2021-06-07`);
    assert.equal(early.status, 404);
  });
});
