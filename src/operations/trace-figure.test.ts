import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { madeRow } from "../../test/made-row.ts";
import { tell } from "../../test/tell.ts";
import { budgetLines, statements } from "../domain/data-package/tables/budget.ts";
import { documents } from "../domain/data-package/tables/cycle.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../domain/data-package/tables/organisation.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { decimal } from "../domain/value/decimal.ts";
import { endOfDay, present } from "../ledger/as-at.ts";
import { traceFigure } from "./trace-figure.ts";

const year = financialYear(2021);
const paper = { sourceFile: "agreement.txt" };
const ofPortfolio = { portfolio: "RES", year };

const portfolio = madeRow(portfolios, { ...ofPortfolio, name: "Resources", position: 1 });
const document = madeRow(documents, {
  document: "agreement",
  ...ofPortfolio,
  kind: "agreement",
  title: "Resources Agreement 2021/22",
  date: Temporal.PlainDate.from("2021-06-07"),
  file: "agreement.txt",
});
const measure = madeRow(measures, {
  ...ofPortfolio,
  measure: "RES1.1",
  code: "RES.1.1",
  title: "Council Tax collected",
  unit: "percentage",
  responsibility: "council",
  polarity: "high",
  frequency: "annual",
  accumulation: "cumulative",
  stage: "live",
  position: 1,
  ...paper,
});
const collected = madeRow(results, {
  measure: "RES1.1",
  part: "all",
  area: "council",
  year: financialYear(2020),
  period: "year",
  value: decimal("97.30"),
  markers: ["provisional"],
  asPrinted: "97.30%*",
  heading: "2020/21 Actual",
  ...paper,
  sourceLine: 245,
});
const service = madeRow(budgetLines, {
  ...ofPortfolio,
  line: "finance",
  row: "line",
  name: "Finance",
  employee: pence(297_800_000),
  nonEmployee: pence(11_000_000),
  gross: pence(309_800_000),
  unit: "GBP thousand",
  position: 1,
  ...paper,
  sourceLine: 500,
});
const headline = madeRow(statements, {
  ...ofPortfolio,
  statement: "finance-gross",
  place: "prose",
  figure: "gross expenditure",
  refersTo: "finance",
  label: "Gross spending of Finance",
  amount: pence(309_800_000),
  unit: "GBP million 3dp",
  position: 1,
  ...paper,
});

const collectedId = "results/RES1.1/all/council/2020-21/year/value";
const grossId = "budget_lines/RES/2021-22/finance/gross";

describe("the receipt of a figure", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: madeRow(council, { council: "x", name: "Small Council" }) },
        { table: portfolios, row: portfolio },
        { table: documents, row: document },
        { table: measures, row: measure },
        { table: results, row: collected },
        { table: budgetLines, row: service },
        { table: statements, row: headline },
      ],
    });
    await tell(ledger, {
      on: "2021-09-01",
      note: "Final figure",
      facts: [{ table: results, row: { ...collected, value: decimal("97.36"), markers: undefined } }],
    });
  });
  after(() => fresh.close());

  const trace = async (figure: string, on?: string) => {
    const today = await present(fresh.ledger);
    const at = on === undefined ? today : { ...today, known: endOfDay(Temporal.PlainDate.from(on)) };
    return traceFigure(figure, { ledger: fresh.ledger, at });
  };

  it("says what the figure is, where it was printed and that it was corrected", async () => {
    const receipt = await trace(collectedId);
    assert.deepEqual(receipt?.what, {
      table: "Results",
      row: "RES.1.1 Council Tax collected, 2020/21",
      column: "result",
      phrase: "the result of RES.1.1 Council Tax collected for 2020/21",
    });
    assert.equal(receipt?.said?.text, "97.36%");
    assert.equal(receipt?.said?.period, "2020/21, April 2020 to March 2021");
    assert.equal(receipt?.standing, "corrected");
    assert.equal(receipt?.printedIn?.title, "Resources Agreement 2021/22");
    assert.deepEqual(receipt?.belongsTo, {
      kind: "measure",
      measure: "RES1.1",
      year,
      name: "RES.1.1 Council Tax collected",
    });
  });

  it("keeps every version, newest first, with the entry, file and line behind it", async () => {
    const receipt = await trace(collectedId);
    assert.deepEqual(
      receipt?.tellings.map(({ kind, said, entry, line, source }) => [
        kind,
        said?.text,
        entry.number,
        line,
        source?.line,
      ]),
      [
        ["corrected", "97.36%", 2, 2, 245],
        ["first", "97.30% [p]", 1, 2, 245],
      ],
    );
    assert.equal(receipt?.tellings[0]?.entry.note, "Final figure");
    assert.deepEqual(receipt?.tellings[1]?.said?.marks, ["Provisional: the figure may still change."]);
  });

  it("is as it was known on an earlier day", async () => {
    const receipt = await trace(collectedId, "2021-08-31");
    assert.equal(receipt?.said?.text, "97.30% [p]");
    assert.equal(receipt?.standing, "stands");
    assert.equal(await trace(collectedId, "2021-06-06"), undefined);
  });

  it("names what does not tie and rests on it, and where else it is printed", async () => {
    const receipt = await trace(grossId);
    assert.equal(receipt?.said?.text, "£3,098,000");
    assert.equal(receipt?.said?.unit, "3,098 in thousands of pounds");
    assert.deepEqual(
      receipt?.findings.map(({ identity, difference }) => [identity, difference]),
      [["F1", "10"]],
    );
    assert.deepEqual(
      receipt?.alsoPrinted.map(({ label, text }) => [label, text]),
      [["Gross spending of Finance (text)", "£3.098m"]],
    );
    assert.deepEqual(
      receipt?.restOfRow.map(({ label, text }) => [label, text]),
      [
        ["name", "Finance"],
        ["employee expenditure", "£2,978,000"],
        ["non-employee expenditure", "£110,000"],
      ],
    );
  });

  it("can be cited in one line that leads back to it", async () => {
    const receipt = await trace(collectedId);
    assert.equal(
      receipt?.citation,
      "97.36% (RES.1.1 Council Tax collected, 2020/21, result). Small Council, Resources Agreement 2021/22, " +
        `7 June 2021, agreement.txt line 245. Outturn figure ${collectedId}, entry 2, as known on 1 September 2021.`,
    );
  });

  it("of a figure taken back says what it was and why", async () => {
    await tell(fresh.ledger, {
      on: "2021-10-01",
      operation: "retract",
      note: "Counted twice",
      facts: [{ table: statements, row: headline, retracted: true }],
    });
    const receipt = await trace("statements/RES/2021-22/finance-gross/amount");
    assert.equal(receipt?.standing, "retracted");
    assert.equal(receipt?.said?.text, "£3,098,000");
    assert.equal(receipt?.tellings[0]?.entry.note, "Counted twice");
    assert.match(receipt?.citation ?? "", /since retracted/);
  });

  it("is not made up for a figure the ledger was never told", async () => {
    assert.equal(await trace("results/RES9.9/all/council/2020-21/year/value"), undefined);
    assert.equal(await trace("nonsense"), undefined);
  });
});
