import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { parse } from "csv-parse/sync";
import { agreementIn } from "../../test/golden/agreements.ts";
import { madeRow } from "../../test/made-row.ts";
import { rulesOf } from "../domain/assessment/assess-agreement.ts";
import { measureRow, quarters, resultRow, targetRow } from "../domain/assessment/held-rows.test.ts";
import { ruleLookup, usualRules } from "../domain/assessment/rule.ts";
import { notices as noticesTable } from "../domain/data-package/tables/reports.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import { measureCsv } from "./measure-data.ts";
import { safeText } from "./safe-cell.ts";

const rules = { ruleFor: ruleLookup(usualRules), calendar: quarters };
const on = Temporal.PlainDate.from("2022-06-30");

function linesOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true });
}

describe("the data table of a measure", () => {
  const data = {
    rows: {
      measures: [measureRow({ title: "=Calls, answered", parts: ["a=Day"] })],
      results: [
        resultRow(2020, "year", "94.0", {
          numerator: 47,
          denominator: 50,
          sourceFile: "agreement.pdf",
          sourceLine: 12,
        }),
        resultRow(2020, "q1", "-1.5", { part: "a", markers: ["provisional"] }),
        resultRow(2020, "q2", "", { missing: "not-available" }),
      ],
      targets: [targetRow(2020, "95.0"), targetRow(2021, "96.0")],
    },
    rules,
    settingsOf: () => undefined,
    on,
    notices: [],
  };
  const csv = measureCsv(data);

  it("says beside a result what the council says of figures of its period, and beside no other", () => {
    const text = "The figures of the first quarter are made up.";
    const said = madeRow(noticesTable, {
      portfolio: "council",
      year: financialYear(2020),
      notice: "n",
      period: "q1",
      text,
    });
    const lines = linesOf(measureCsv({ ...data, notices: [said] }));
    assert.deepEqual(
      lines.filter(({ notice }) => notice !== "").map(({ year, period, notice }) => [year, period, notice]),
      [["2020/21", "q1", text]],
    );
  });

  it("has a line for every result, and one for every target without a result", () => {
    assert.deepEqual(
      linesOf(csv).map(({ part, year, period, value, missing, target }) =>
        [part, year, period, value, missing, target].join("|"),
      ),
      [
        "a|2020/21|q1|-1.5||",
        "all|2020/21|q2||not-available|95.0",
        "all|2020/21|year|94.0||95.0",
        "all|2021/22|year|||96.0",
      ],
    );
  });

  it("says how each figure stands in its own period, by which rule, and where it was printed", () => {
    const whole = linesOf(csv).find(({ period, year }) => period === "year" && year === "2020/21");
    assert.deepEqual(
      [whole?.["status"], whole?.["status_words"], whole?.["rule"], whole?.["rule_version"]],
      ["close", "Close", "usual tolerance", "1"],
    );
    assert.deepEqual([whole?.["numerator"], whole?.["denominator"]], ["47", "50"]);
    assert.deepEqual([whole?.["source_file"], whole?.["source_line"]], ["agreement.pdf", "12"]);
  });

  it("ends its lines as RFC 4180 says and quotes what holds a comma", () => {
    assert.ok(csv.includes('"\'=Calls, answered"'), csv);
    assert.equal(csv.split("\r\n").length, 6);
    assert.ok(!csv.replaceAll("\r\n", "").includes("\n"));
  });

  it("keeps the sign of a figure and takes no text for a formula", () => {
    const [first] = linesOf(csv);
    assert.deepEqual([first?.["value"], first?.["title"]], ["-1.5", "'=Calls, answered"]);
  });
});

test("text that a spreadsheet would run is text again, whatever its first sign", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"]) {
    assert.equal(safeText(text), `'${text}`);
  }
  for (const text of ["Calls", "5 - 3", "a=b", ""]) assert.equal(safeText(text), text);
});

test("every result of the example comes out, each on a line of its own", async () => {
  const agreement = await agreementIn("cfe-2020-21");
  for (const { measure } of agreement.measures) {
    const own = <Row extends { readonly measure: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.measure === measure);
    const results = own(agreement.results);
    const rows = { measures: own(agreement.definitions), results, targets: own(agreement.targets) };
    const lines = linesOf(
      measureCsv({ rows, rules: rulesOf(agreement), settingsOf: () => undefined, on, notices: [] }),
    );
    const figures = lines.filter(({ value, missing }) => value !== "" || missing !== "");
    assert.equal(figures.length, results.length, measure);
  }
});
