import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { linesIn, linesOf, sectionIn, tableIn } from "../../test/report-parts.ts";
import { type ReportSources, reportSources } from "../../test/report-sources.ts";
import { makeReport } from "./make-report.ts";
import { tableCode } from "./model/table-code.ts";
import { everyBlock, everyTable, plainWords } from "./model/walk.ts";
import type { PortfolioSource } from "./report-source.ts";

let sources: ReportSources;
let source: PortfolioSource;
before(async () => {
  sources = await reportSources("made-up");
  source = await sources.portfolio({
    portfolio: "MUP",
    year: "2024/25",
    kind: "ppr",
    period: "q2",
    on: "2025-02-28",
  });
});
after(() => sources.close());

test("an in-year report is called by the label of its period", () => {
  assert.equal(
    makeReport(source).report.title,
    "Portfolio Performance and Resource Report, Quarter 2 2024/25",
  );
});

test("a measure stands with last year’s outturn, its latest figure, its target, and both its statuses apart", () => {
  const { columns, rows } = tableIn(makeReport(source), "performance.1.measures");
  assert.deepEqual(
    columns.map(({ heading }) => heading),
    ["Code", "Measure", "2023/24", "Quarter 2 2024/25", "2024/25 target", "Now", "Year end", "Direction"],
  );
  const lines = linesIn(tableIn(makeReport(source), "performance.1.measures"));
  assert.deepEqual(lines.find(([code]) => code === "MUP1.4")?.slice(2, 7), [
    "2,534",
    "385",
    "364, by then; 2,600 for the year",
    "Target met",
    "Missed",
  ]);
  assert.ok(rows.some((row) => row.kind === "note" && /^A dry spring/.test(plainWords(row.text))));
});

test("exceptions come before the rest, the missed first, then the close, then those heading there", () => {
  const made = makeReport(source);
  const { sections } = sectionIn(made, "exceptions");
  assert.deepEqual(
    sections.map(({ id }) => id),
    ["exceptions.missed", "exceptions.close", "exceptions.heading"],
  );
  const places = made.report.sections.map(({ id }) => id);
  assert.ok(places.indexOf("exceptions") < places.indexOf("performance"));
});

test("an exception says how it was judged, and who answers for it", () => {
  const { rows } = tableIn(makeReport(source), "exceptions.missed.measures");
  const [note] = rows.filter((row) => row.kind === "note").map((row) => plainWords(row.text));
  assert.match(note ?? "", /^53\.6 against 45\.0: 8\.6 per 100,000 above/);
  assert.match(note ?? "", /Answers for it: Head of Street Services\.$/);
});

test("a figure due after the report’s period is not late for it", () => {
  const lines = linesOf(sectionIn(makeReport(source), "exceptions"));
  assert.ok(!lines.some((line) => line.includes("January 2024/25")));
});

test("what fell due is counted by the report’s period, however much later it is drafted", async () => {
  const q2 = { portfolio: "MUP", year: "2024/25", kind: "ppr", period: "q2" } as const;
  const made = makeReport(await sources.portfolio(q2));
  const lines = linesOf(sectionIn(made, "changes.since-agreement"));
  assert.ok(!lines.some((line) => line.includes("fell due and was not supplied")));
});

test("a draft made long after its period says that it may have later figures, and how to have them as they were", () => {
  const drafted = (on: string) => {
    const agreement = { ...source.agreement, on: Temporal.PlainDate.from(on) };
    const { notices } = makeReport({ ...source, agreement }).report;
    return plainWords(notices.find(({ tone }) => tone === "draft")?.text ?? []);
  };
  // Its period ended on 30 September, and the next does on 31 December.
  assert.match(drafted("2024-12-30"), /may change\.$/);
  assert.match(drafted("2025-02-28"), /known on 28 February 2025, .* give --as-at\.$/);
});

test("a measure whose only figure is of a later period is not late for the report’s own", async () => {
  const q2 = { portfolio: "MUW", year: "2024/25", kind: "ppr", period: "q2" } as const;
  const made = makeReport(await sources.portfolio(q2));
  assert.ok(!linesOf(sectionIn(made, "exceptions")).some((line) => line.startsWith("MUW2.8")));
});

test("what changed since the Agreement is counted, and told the worst first", () => {
  const lines = linesOf(sectionIn(makeReport(source), "changes.since-agreement"));
  assert.match(lines[0] ?? "", /^Since the Agreement, \d of 12 measures moved status/);
  assert.ok(
    lines.some((line) => line.startsWith("MUP2.1 Days to mend a pothole: was Close, is now Target met")),
  );
});

test("a report on exceptions has no tables of all measures, and one on money has no measures", async () => {
  const exceptions = makeReport({ ...source, name: { ...source.name, kind: "exceptions" } });
  assert.ok([...everyTable(exceptions.report.sections)].every(({ id }) => id.startsWith("exceptions.")));
  const finance = makeReport({ ...source, name: { ...source.name, kind: "finance" } });
  assert.ok([...everyTable(finance.report.sections)].every(({ id }) => !id.includes("measures")));
  assert.ok(finance.report.sections.some(({ id }) => id === "resources"));
});

test("a summary for residents has no tables", () => {
  const summary = makeReport({ ...source, name: { ...source.name, kind: "summary" } });
  assert.deepEqual(
    [...everyBlock(summary.report.sections)].filter(({ kind }) => kind === "table"),
    [],
  );
  const lines = linesOf(sectionIn(summary, "how-we-did"));
  assert.ok(lines.includes("Days to mend a pothole: 7.0 days (Quarter 2 2024/25). Target: 8.0 days."));
});

test("an update late in the year lists the measures with new figures, and names the others", () => {
  const { agreement } = source;
  const sinceReport = { name: "the Q2 report", on: agreement.on, agreement };
  const trees = {
    ...agreement.results.find(({ measure }) => measure === "MUP1.4"),
    period: "q3",
    year: 2024,
  };
  const results = [...agreement.results, trees as (typeof agreement.results)[number]];
  const made = makeReport({
    ...source,
    name: { ...source.name, period: "q3" },
    agreement: { ...agreement, results },
    sinceReport,
  });
  assert.deepEqual(
    linesIn(tableIn(made, "performance.1.measures")).map(([code]) => code),
    ["MUP1.4"],
  );
  assert.ok(
    linesOf(sectionIn(made, "performance.1")).includes(
      "No new figure since the last report: MUP1.1, MUP1.2, MUP1.3, MUP1.5, MUP1.6 and MUP1.7.",
    ),
  );
});

test("a target changed since the Agreement without a reason stops publication", () => {
  const { agreement } = source;
  const before = agreement.targets.map((row) =>
    row.measure === "MUP2.1" && row.year === 2024 ? { ...row, why: undefined } : row,
  );
  const now = before.map((row) =>
    row.measure === "MUP2.1" && row.year === 2024 && row.value !== undefined
      ? { ...row, value: { ...row.value, exact: row.value.exact.plus(1) } }
      : row,
  );
  const made = makeReport({
    ...source,
    agreement: { ...agreement, targets: now },
    sinceAgreement: { name: "the Agreement", on: agreement.on, agreement: { ...agreement, targets: before } },
  });
  assert.deepEqual(
    made.problems.filter(({ severity }) => severity === "error"),
    [
      {
        severity: "error",
        section: "performance",
        message:
          "MUP2.1: its target for 2024/25 was changed since the Agreement, and no reason is given. Give it in targets, why.",
        figure: "targets/MUP2.1/all/2024-25/value",
      },
    ],
  );
});

test("a corporate report counts every portfolio’s measures and sets its money beside them", async () => {
  const council = await sources.council({
    portfolio: "council",
    year: "2024/25",
    kind: "cpr",
    period: "q2",
    on: "2025-02-28",
  });
  const made = makeReport(council);
  const lines = linesIn(tableIn(made, "portfolios-compared"));
  assert.deepEqual(lines[0], ["Places (made up)", "2", "7", "1", "1", "1", "23,468", "75"]);
  // 23,468 + 87,147 + 11,607 and 75 + 1,680 - 65.
  assert.deepEqual(lines.at(-1)?.slice(6), ["122,222", "1,690"]);
  const tables = [...everyTable(made.report.sections)].map(({ id }) => id);
  assert.equal(new Set(tables).size, tables.length);
  const [late] = made.problems.filter(({ section }) => section === "exceptions.mur");
  assert.match(late?.message ?? "", /^Resources \(made up\): /);
});

test("a meeting pack has each portfolio’s report as a part, with names of its own", async () => {
  const council = await sources.council({ portfolio: "Places", year: "2024/25", kind: "pack", period: "q2" });
  const made = makeReport(council);
  assert.equal(made.report.subject, "Places Scrutiny Committee");
  assert.deepEqual(
    sectionIn(made, "portfolios").sections.map(({ id }) => id),
    council.portfolios.map(({ agreement }) => agreement.portfolio.portfolio.toLowerCase()),
  );
  const tables = [...everyTable(made.report.sections)];
  assert.equal(new Set(tables.map(({ id }) => id)).size, tables.length);
  const own = tables.find(({ id }) => id === "mup.performance.1.measures");
  assert.equal(own?.code, tableCode(made.report.id, "mup.performance.1.measures"));
});
