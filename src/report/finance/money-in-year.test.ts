import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { openingOf, printedRows } from "../../../test/printed-table.ts";
import { type ReportSources, reportSources } from "../../../test/report-sources.ts";
import { parseFigureId } from "../../domain/data-package/figure-id.ts";
import { pence } from "../../domain/money/pence.ts";
import { everyBlock, everyTable, figuresIn } from "../model/walk.ts";
import type { PortfolioSource } from "../report-source.ts";
import { financeHeadlines } from "./headlines.ts";
import { moneySections } from "./portfolio-sections.ts";

let sources: ReportSources;
before(async () => {
  sources = await reportSources("made-up");
});
after(() => sources.close());

const inYear = (portfolio: string, period: string) =>
  sources.portfolio({ portfolio, year: "2024/25", kind: "ppr", period });

function made(source: PortfolioSource, key: string) {
  return moneySections[key]?.(source, { id: `resources.${key}`, title: key });
}

const everySection = (source: PortfolioSource) =>
  Object.keys(moneySections).flatMap((key) => made(source, key) ?? []);

test("a report of the first quarter tells no forecast made after it", async () => {
  const forecast = made(await inYear("MUP", "q1"), "forecast");
  assert.equal(
    openingOf(forecast),
    "At Quarter 1 the portfolio expects to spend £0.060m more than its cash limit.",
  );
  assert.deepEqual(printedRows(forecast), [
    "At Quarter 1 | 23,468 | 23,648 | (120) | 23,528 | 60",
    "Parking income | 60",
    "Not explained with a figure | 0",
    "Deficit | 60",
  ]);
});

test("a report of the second quarter holds its forecast against the first", async () => {
  const forecast = made(await inYear("MUR", "q2"), "forecast");
  assert.equal(
    openingOf(forecast),
    "At Quarter 2 the portfolio expects to spend £0.065m less than its cash limit: £0.105m better than at Quarter 1.",
  );
  assert.deepEqual(printedRows(forecast), [
    "At Quarter 1 | 11,607 | 12,197 | (550) | 11,647 | 40",
    "At Quarter 2 | 11,607 | 12,092 | (550) | 11,542 | (65)",
    "Change since Quarter 1 | 0 | (105) | 0 | (105) | (105)",
    "Software licences | 40 | 55",
    "Vacant posts | – | (120)",
    "Not explained with a figure | 0 | 0",
    "(Surplus)/deficit | 40 | (65)",
  ]);
});

test("a forecast is held against what the last report printed, even where that was corrected since", async () => {
  const source = await inYear("MUP", "q2");
  const [first] = source.agreement.forecasts;
  assert.ok(first);
  const asThen = { ...source.agreement, forecasts: [{ ...first, deficit: first.outturn }] };
  const on = Temporal.PlainDate.from("2024-09-10");
  const since = { ...source, sinceReport: { name: "the Quarter 1 report", on, agreement: asThen } };
  assert.match(openingOf(made(since, "forecast")), /: £23\.453m better than in the Quarter 1 report\./);
});

test("reserves, savings and capital say how they differ from what the last report printed", async () => {
  const source = await inYear("MUP", "q2");
  const { reserves, savings, capitalSchemes } = source.agreement;
  const asThen = {
    ...source.agreement,
    reserves: reserves.map((row) => ({ ...row, forecastUse: inThousands(90) })),
    savings: savings.map((row) => ({ ...row, achieved: inThousands(170) })),
    capitalSchemes: capitalSchemes.map((row) => ({ ...row, amount: inThousands(4900) })),
  };
  const on = Temporal.PlainDate.from("2024-09-10");
  const since = { ...source, sinceReport: { name: "the Quarter 1 report", on, agreement: asThen } };
  const said = (key: string) => openingOf(made(since, key));
  assert.match(said("reserves"), /The use expected is £0\.030m more than in the Quarter 1 report\.$/);
  assert.match(said("savings"), /That is as in the Quarter 1 report\.$/);
  assert.match(said("capital"), /The programme of 2024\/25 is £0\.270m less than in the Quarter 1 report\./);
});

const inThousands = (amount: number) => pence(amount * 100_000);

test("rephased capital is told as a move between years that leaves the scheme's total alone", async () => {
  const capital = made(await inYear("MUP", "q2"), "capital");
  assert.equal(
    openingOf(capital),
    "The capital programme is £4.630m in 2024/25 and £0.360m in 2025/26. Since the programme was last approved £0.090m was added and £0.360m moved to another year, which leaves the schemes’ totals as they were.",
  );
  assert.deepEqual(printedRows(capital).slice(0, 5), [
    "Resurfacing | 4,450 | 4,090 | 0 | 360",
    "Playgrounds | 450 | 540 | – | –",
    "Total | 4,900 | 4,630 | 0 | 360",
    "Resurfacing | Moved between years | Made up: a wet winter put work off. | 2024/25 | (360)",
    "Resurfacing | Moved between years | Made up: a wet winter put work off. | 2025/26 | 360",
  ]);
  assert.ok(capital?.blocks.some(({ kind }) => kind === "chart"));
});

test("reserves walk from the start of the year to its end by what is paid in, used and moved", async () => {
  const rows = printedRows(made(await inYear("MUP", "q2"), "reserves"));
  assert.ok(
    rows.includes("Flooding | Strategic priority | Gullies and culverts | 640 | 210 | 90 | 120 | 595"),
  );
  assert.ok(rows.includes("Flooding | 640 | 45 | (90) | 0 | 0 | 595"));
  assert.ok(rows.includes("Total | 760 | 45 | (120) | 0 | 0 | 685"));
});

test("a ring-fenced account is told by what it carries from one year to the next", async () => {
  const hra = made(await inYear("MUP", "q2"), "non-cash-limits");
  assert.equal(
    openingOf(hra),
    "The Housing Revenue Account begins the year with a surplus of £3.500m and ends it with a surplus of £3.875m.",
  );
});

test("every figure that is held is bound to its own name, and carries the number that is printed", async () => {
  const source = await inYear("MUP", "q2");
  const tables = [...everyTable(everySection(source))];
  const figures = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => ("cells" in row ? row.cells.flatMap(figuresIn) : [])),
  );
  assert.ok(figures.length > 120);
  for (const { figure, text, value, spoken } of figures) {
    if (figure !== undefined) assert.ok(parseFigureId(figure), `no figure is called ${figure}`);
    if (text.startsWith("(")) assert.equal(spoken, `minus ${text.slice(1, -1)}`);
    if (value !== undefined)
      assert.equal(Number(value), Number(text.replaceAll(",", "").replace(/^\((.*)\)$/, "-$1")));
  }
  const net = figures.find(({ figure }) => figure === "budget_lines/MUP/2024-25/total/net");
  assert.deepEqual(net, {
    text: "23,468",
    figure: "budget_lines/MUP/2024-25/total/net",
    value: "23468",
    format: "money",
    places: 0,
  });
});

test("a line has a cell for each column, and tables and drawings have names of their own", async () => {
  const sections = everySection(await inYear("MUP", "q2"));
  for (const { id, columns, rows } of everyTable(sections))
    for (const row of rows) if ("cells" in row) assert.equal(row.cells.length, columns.length, `in ${id}`);
  const names = [...everyBlock(sections)].flatMap((block) =>
    block.kind === "table" ? [block.table.id] : block.kind === "chart" ? [block.drawing.id] : [],
  );
  assert.equal(new Set(names).size, names.length);
});

test("every money section opens with a sentence, and survives being written down", async () => {
  for (const section of everySection(await inYear("MUW", "q2"))) {
    assert.match(openingOf(section), /^[A-Z£].*\.$/, section.id);
    assert.deepEqual(JSON.parse(JSON.stringify(section)), section);
  }
});

test("a portfolio of which no money is held has no money section and no box", async () => {
  const source = { ...(await inYear("MUP", "q2")), agreement: madeAgreement() };
  assert.deepEqual(everySection(source), []);
  assert.deepEqual(financeHeadlines(source), []);
});

test("the other side of a move is named, not coded", async () => {
  const rows = printedRows(made(await inYear("MUR", "q2"), "reserves")).join("\n");
  assert.match(rows, /Moved (in|out) (to|from) .+, in (Places|People) \(made up\)/);
  assert.doesNotMatch(rows, /\bMU[PWR]\b/);
});
