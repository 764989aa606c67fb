import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openingOf, printedRows } from "../../../test/printed-table.ts";
import { type ReportSources, reportSources } from "../../../test/report-sources.ts";
import { everyTable, figuresIn } from "../model/walk.ts";
import type { CouncilSource } from "../report-source.ts";
import { councilMoneySections } from "./council-sections.ts";
import { financeHeadlines } from "./headlines.ts";

let sources: ReportSources;
before(async () => {
  sources = await reportSources("made-up");
});
after(() => sources.close());

const corporate = (period: string) =>
  sources.council({ portfolio: "council", year: "2024/25", kind: "cpr", period });

function made(source: CouncilSource, key: string) {
  return councilMoneySections[key]?.(source, { id: `resources.${key}`, title: key });
}

function assertPrinted(source: CouncilSource, key: string, rows: readonly string[]) {
  const printed = printedRows(made(source, key));
  for (const row of rows)
    assert.ok(printed.includes(row), `${key} has no row “${row}” among:\n${printed.join("\n")}`);
}

test("the portfolios side by side come to the council's total at the report's period", async () => {
  const source = await corporate("q1");
  assert.equal(
    openingOf(made(source, "council-money")),
    "The three portfolios may spend £122.222m net in 2024/25. At Quarter 1 they expect to end the year £1.180m over that: three of three over their limits.",
  );
  assertPrinted(source, "council-money", [
    "Places (made up) | 23,468 | 23,528 | 60",
    "People (made up) | 87,147 | 88,227 | 1,080",
    "Resources (made up) | 11,607 | 11,647 | 40",
    "All portfolios | 122,222 | 123,402 | 1,180",
    "Forecast outturn, Quarter 1 | 123,402 | 123,402 | Agree",
  ]);
  assert.doesNotMatch(printedRows(made(source, "council-money")).join("\n"), /Quarter 2/);
});

test("a total the council prints itself keeps the council's own figure, and one it does not is worked out", async () => {
  const source = await corporate("q2");
  const section = made(source, "council-capital");
  assert.ok(section);
  const [programme] = [...everyTable([section])];
  const total = programme?.rows.find(({ kind }) => kind === "total");
  const figures = total !== undefined && "cells" in total ? total.cells.flatMap(figuresIn) : [];
  assert.deepEqual(
    figures.map(({ text, figure }) => [text, figure]),
    [
      ["9,380", "council_statements/2024-25/capital/amount"],
      ["360", "capital_schemes/MUP/2024-25/total/2025-26/amount"],
    ],
  );
});

test("the virements of the report's period stand apart from those reported before, and later ones are left out", async () => {
  const third = await corporate("q3");
  assert.equal(
    openingOf(made(third, "virements")),
    "One virement of Quarter 3 moves £0.140m, within one portfolio and for this year only. What one side loses the other gains, so the council’s total stays as it was.",
  );
  assertPrinted(third, "virements", [
    "Customer services, in Resources (made up) | Technology, in Resources (made up) | This year only | Director of Resources, 14 January 2025 | 140",
    "Parks, in Places (made up) | Libraries, in People (made up) | For good | Cabinet, 21 May 2024 | 60",
  ]);
  const second = printedRows(made(await corporate("q2"), "virements"));
  assert.deepEqual(second.at(-1), "All moved |  |  |  | 60");
});

test("reserves, savings and capital add up over the portfolios", async () => {
  const source = await corporate("q2");
  assertPrinted(source, "council-reserves", [
    "People (made up) | 4,200 | 1,470 | 1,140 | 330 | 2,980",
    "All portfolios | 6,860 | 2,530 | 1,810 | 720 | 5,095",
  ]);
  assertPrinted(source, "council-savings", [
    "People (made up) | 1,060 | 450",
    "All portfolios | 1,585 | 870",
  ]);
  assertPrinted(source, "council-capital", [
    "Places (made up) | 4,630 | 360",
    "All portfolios | 9,380 | 360",
    "Capital grants | 6,950 | –",
    "All sources | 9,380 | 360",
  ]);
});

test("the ring-fenced accounts, council tax and prudential indicators are told with the council's money", async () => {
  const source = await corporate("q2");
  assertPrinted(source, "ring-fenced", [
    "Rents of council homes | (19,630)",
    "Balance carried forward | (3,875)",
    "Council tax billed | (114,640)",
  ]);
  assert.equal(
    openingOf(made(source, "council-tax")),
    "The council raises £96,539,140 from the equivalent of 52,400 dwellings of band D, which is £1,842.35 for each.",
  );
  assertPrinted(source, "council-tax", ["Police share | 11.24%"]);
  assertPrinted(source, "prudential-indicators", [
    "Financing costs to net budget",
    "2024/25 | 6.42% | 10.00% | Within its limit",
    "2026/27 | £127.2m | £140.0m | Within its limit",
  ]);
});

test("the council's headline boxes are its net budget, its reserves and its capital", async () => {
  const boxes = financeHeadlines(await corporate("q2")).map(
    ({ label, figure }) => `${label}: ${figure.text}`,
  );
  assert.deepEqual(boxes, [
    "Net budget 2024/25: £122.222m",
    "Approved use of reserves: £2.530m",
    "Capital budget 2024/25: £9.380m",
  ]);
});
