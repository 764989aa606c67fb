import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { madeRow } from "../../test/made-row.ts";
import { linesIn, linesOf, sectionIn, tableIn } from "../../test/report-parts.ts";
import { type ReportSources, reportSources } from "../../test/report-sources.ts";
import { parseFigureId } from "../domain/data-package/figure-id.ts";
import { recommendations, reportSections, reportTexts } from "../domain/data-package/tables/reports.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { makeReport } from "./make-report.ts";
import { tableCode } from "./model/table-code.ts";
import { everySection, everyTable, figuresIn, plainWords } from "./model/walk.ts";
import { everyWords } from "./printed-so-far.ts";
import type { PortfolioSource } from "./report-source.ts";

let sources: ReportSources;
let source: PortfolioSource;
before(async () => {
  sources = await reportSources("stockport");
  source = await sources.portfolio({
    portfolio: "RCG",
    year: "2021/22",
    kind: "agreement",
    on: "2021-06-30",
  });
});
after(() => sources.close());

test("an agreement has its sections in the order of domain.md, those with nothing in them left out", () => {
  const { report } = makeReport(source);
  assert.deepEqual(
    report.sections.map(({ id }) => id),
    [
      "recommendations",
      "introduction",
      "headlines",
      "plan",
      "vision",
      "measures",
      "timetable",
      "policy-context",
      "delivery",
      "resources",
      "legal",
      "financial",
      "equality",
      "contacts",
      "glossary",
      "how-to-read",
    ],
  );
  assert.equal(report.title, "Portfolio Performance and Resource Agreement 2021/22");
  assert.equal(report.id, "rcg-2021-22-agreement");
});

test("a measure stands once in the delivery plan, with its outturns, its target and how it stands", () => {
  const made = makeReport(source);
  const lines = linesIn(tableIn(made, "delivery.1.measures"));
  assert.deepEqual(
    lines.filter(([code]) => code === "RCG.1.1, BV.09").map((cells) => cells.slice(2)),
    [["97.25%", "97.14%", "97.36%", "96.30%", "Target met"]],
  );
  const half = lines.find(([code]) => code === "RCG 1.9");
  assert.deepEqual(half?.slice(2, 5), [
    "Not applicable [z]",
    "Not applicable [z]",
    "56%, April to September 2020",
  ]);
});

test("every measure of the agreement stands in one of its tables, and in no other", () => {
  const { report } = makeReport(source);
  const tables = [...everyTable(report.sections)].filter(({ id }) => id.endsWith(".measures"));
  const codes = tables.flatMap((table) => linesIn(table).map(([code, title]) => `${code} ${title}`));
  // 16 measures, of which the places for first choices have two parts.
  assert.equal(codes.length, 17);
  assert.equal(new Set(codes).size, 17);
});

test("what is said of a measure stands beneath it, and its shorthand is explained beneath the table", () => {
  const { rows, notes } = tableIn(makeReport(source), "delivery.1.measures");
  const at = rows.findIndex((row) => "cells" in row && plainWords(row.cells[0] ?? []) === "RCG.1.1, BV.09");
  const [, note] = rows.slice(at + 1).filter((row) => row.kind === "note");
  assert.match(note?.kind === "note" ? plainWords(note.text) : "", /^The debt to collect fell in 2020\/21/);
  assert.ok(notes.some((words) => plainWords(words) === "[z] There can be no such figure."));
});

test("a target easier than the last result is said to be so beneath its line", () => {
  const { rows } = tableIn(makeReport(source), "delivery.1.measures");
  const note = rows.find((row) => row.kind === "note");
  assert.equal(
    note?.kind === "note" ? plainWords(note.text) : "",
    "Affected by: Covid-19. Every quarter. Higher is better. 2021/22 target easier than the last result.",
  );
});

test("figures in tables of measures keep their lasting names and exact values", () => {
  const { rows } = tableIn(makeReport(source), "delivery.1.measures");
  const [first] = rows.flatMap((row) => ("cells" in row ? [row.cells] : []));
  assert.deepEqual(figuresIn(first?.[4] ?? []), [
    {
      text: "97.36%",
      figure: "results/RCG1.1/all/council/2020-21/year/value",
      value: "97.36",
      format: "percent",
      places: 2,
    },
  ]);
});

test("every figure that is named is named as the ledger names its cells", () => {
  const { report } = makeReport(source);
  const named = [...everyWords(report.sections)].flatMap(figuresIn).flatMap(({ figure }) => figure ?? []);
  assert.ok(named.length > 200, `${named.length} figures are named`);
  for (const figure of named) assert.notEqual(parseFigureId(figure), undefined, figure);
});

test("no two sections and no two tables of a report have the same name, and codes are the names’", () => {
  const { report } = makeReport(source);
  const sections = [...everySection(report.sections)].map(({ id }) => id);
  const tables = [...everyTable(report.sections)];
  assert.equal(new Set(sections).size, sections.length);
  assert.equal(new Set(tables.map(({ id }) => id)).size, tables.length);
  for (const { id, code } of tables) assert.equal(code, tableCode(report.id, id));
});

test("lines of tables have a cell for each column", () => {
  for (const { id, columns, rows } of everyTable(makeReport(source).report.sections)) {
    for (const row of rows) if ("cells" in row) assert.equal(row.cells.length, columns.length, id);
  }
});

test("the headline boxes have the money of the paper’s first page", () => {
  const [block] = sectionIn(makeReport(source), "headlines").blocks;
  assert.deepEqual(
    block?.kind === "boxes" ? block.boxes.map(({ label, figure }) => `${label} ${figure.text}`) : [],
    [
      "Cash limit 2021/22 £24.502m",
      "Reserves £3.256m",
      "Capital 2021/22 £49.848m",
      "Capital 2022/23 £10.023m",
    ],
  );
});

test("a narrative of the council’s own stands under the section it follows in the paper", () => {
  const { title, sections } = sectionIn(makeReport(source), "policy-context");
  assert.equal(title, "Policy Context");
  assert.equal(sections[0]?.title, "Covid-19 pandemic response");
  assert.equal(sections.length, 7);
});

test("the same source gives the same report, byte for byte", () => {
  assert.equal(JSON.stringify(makeReport(source).report), JSON.stringify(makeReport({ ...source }).report));
});

test("a draft says that it is one before anything else, and an approved version does not", () => {
  assert.deepEqual(
    makeReport(source).report.notices.map(({ tone }) => tone),
    ["draft"],
  );
  assert.deepEqual(makeReport({ ...source, version: "1.0 (CRMG)" }).report.notices, []);
});

test("a report over portfolios says that figures are made up where one of its portfolios must, once", async () => {
  for (const [portfolio, kind] of [
    ["CRMG", "pack"],
    ["council", "cpr"],
  ] as const) {
    const council = await sources.council({ portfolio, year: "2021/22", kind, period: "mid-year" });
    assert.deepEqual(
      makeReport(council).report.notices.map(({ tone }) => tone),
      ["made up", "draft"],
    );
  }
});

const row = (section: string, given: object) =>
  madeRow(reportSections, { kind: "agreement", section, position: 1, ...given });
const text = (section: string, given: object = {}) =>
  madeRow(reportTexts, {
    portfolio: "RCG",
    year: financialYear(2021),
    report: "agreement",
    section,
    text: "We collected {{RCG1.1}}.",
    ...given,
  });
const withWritten = (given: Partial<PortfolioSource["written"]>): PortfolioSource => ({
  ...source,
  written: { ...source.written, ...given },
});

test("a token that names nothing is found in what the committee is asked, as it is in a text", () => {
  const asked = madeRow(recommendations, {
    recommendation: "a",
    verb: "note",
    text: "that {{nothing of the kind}} is spent.",
    position: 1,
  });
  const made = makeReport({
    ...withWritten({ recommendations: [asked] }),
    name: { ...source.name, kind: "finance" },
  });
  const found = made.problems.filter(({ section }) => section === "recommendations");
  assert.deepEqual(
    found.map(({ severity }) => severity),
    ["error"],
  );
  assert.match(found[0]?.message ?? "", /No figure is called “nothing of the kind”/);
});

test("a text of the report takes the place of the agreement’s narrative, its tokens bound to figures", () => {
  const made = makeReport(withWritten({ texts: [text("introduction", { title: "Welcome" })] }));
  const introduction = sectionIn(made, "introduction");
  assert.equal(introduction.title, "Welcome");
  assert.equal(linesOf(introduction)[0], "We collected 97.36%.");
  assert.equal(introduction.written, "We collected {{RCG1.1}}.");
});

test("a section of the council’s own is printed with its text, and missed without one", () => {
  const layout = [row("climate", { title: "Climate" })];
  const made = makeReport(withWritten({ layout, texts: [text("climate")] }));
  assert.deepEqual([made.report.sections[0]?.id, made.report.sections[0]?.title], ["climate", "Climate"]);
  const without = makeReport(withWritten({ layout }));
  assert.equal(without.report.sections[0]?.id, "introduction");
  assert.deepEqual(
    without.problems.filter(({ section }) => section === "climate"),
    [
      {
        severity: "error",
        section: "climate",
        message:
          "The section “Climate” has no text, so it is not printed. Write it in report_texts under the section “climate”, or leave the section out in report_sections.",
      },
    ],
  );
});

test("a section that is left out is left out, and one that is renamed has its new name", () => {
  const layout = [row("plan", { shown: "no" }), row("timetable", { title: "Dates", position: 3 })];
  const made = makeReport(withWritten({ layout }));
  assert.ok(!made.report.sections.some(({ id }) => id === "plan"));
  assert.equal(sectionIn(made, "timetable").title, "Dates");
});

test("a text for a section the report does not have is a problem that offers the nearest", () => {
  const { problems } = makeReport(withWritten({ texts: [text("introducton")] }));
  const [problem] = problems.filter(({ section }) => section === "introducton");
  assert.equal(problem?.severity, "warning");
  assert.match(problem?.message ?? "", /Did you mean “introduction”\?/);
});

test("a token nothing is known by is an error in its section", () => {
  const { problems } = makeReport(withWritten({ texts: [text("vision", { text: "{{RCG9.9}}" })] }));
  assert.ok(problems.some(({ severity, section }) => severity === "error" && section === "vision"));
});

test("a measure that nobody answers for is a warning with its code", () => {
  const { problems } = makeReport(source);
  const [owner] = problems.filter(({ message }) => message.startsWith("Nobody named."));
  assert.match(
    owner?.message ?? "",
    /^Nobody named\. 16 of 16 measures name nobody who answers for them \(RCG\.1\.1/,
  );
});
