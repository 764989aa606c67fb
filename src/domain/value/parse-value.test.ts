import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { financialYear } from "../period/financial-year.ts";
import { periodText } from "../period/period-text.ts";
import { anyValue } from "./any-value.test.ts";
import { formatValue } from "./format-value.ts";
import { type ParseContext, parseValue } from "./parse-value.ts";
import { missing } from "./value.ts";

/** Each reading as "part: value, unit, period"; what is unread after a stroke. */
function read(text: string, context: ParseContext = {}): string {
  const { readings, unread } = parseValue(text, context);
  const said = readings.map(({ part, period, value }) =>
    [
      `${part === undefined ? "" : `${part}: `}${formatValue(value)}`,
      ...(value.kind === "measured" ? [value.unit] : []),
      ...(period === undefined ? [] : [periodText(period)]),
    ].join(", "),
  );
  return [said.join("; "), ...unread].join(" / ");
}

test("a figure is read with its unit and its places", () => {
  assert.equal(read("97.36%"), "97.36%, percentage");
  assert.equal(read("8.5"), "8.5, number");
  assert.equal(read("8.5", { unit: "days" }), "8.5, days");
  assert.equal(read("£44.18"), "£44.18, pounds");
  assert.equal(read("£44.18", { unit: "pounds-per-square-metre" }), "£44.18, pounds-per-square-metre");
  assert.equal(read("1,074"), "1,074, number");
  assert.equal(read("0.21m"), "0.21m, million");
  assert.equal(read("£1.2 million"), "£1.2m, pounds-million");
  assert.equal(read("90.28 kWh per m²"), "90.28, kwh-per-square-metre");
  assert.equal(read("8.14 days"), "8.14, days");
});

test("a sign printed in the cell outweighs the unit the measure is expected in", () => {
  assert.equal(read("20%", { unit: "number" }), "20%, percentage");
});

test("below nought is a minus of any length, or brackets", () => {
  for (const text of ["-1,313", "−1,313", "–1,313", "(1,313)"]) assert.equal(read(text), "−1,313, number");
  assert.equal(read("(£1.2m)"), "−£1.2m, pounds-million");
  assert.equal(read("£-5"), "−£5, pounds");
  assert.equal(read("-£5"), "−£5, pounds");
});

test("a rate keeps its two counts however they are printed", () => {
  assert.equal(read("35.9% (42 of 117)"), "35.9% (42 of 117), percentage");
  assert.equal(read("66.7% (56 out of 84)"), "66.7% (56 of 84), percentage");
  assert.equal(read("81.8% 191,118 of 233,550"), "81.8% (191,118 of 233,550), percentage");
  assert.equal(read("98% (3169 of 3230)"), "98% (3,169 of 3,230), percentage");
  assert.equal(read("42 of 117 35.9%"), "35.9% (42 of 117), percentage");
});

test("a number in brackets after a figure counts it, unless it is written as a year", () => {
  assert.equal(read("6.8 (182)"), "6.8 (182), number");
  assert.equal(read("88.3% (34,132)"), "88.3% (34,132), percentage");
  assert.equal(read("78.0% (2016)"), "78.0%, percentage, CY2016");
  assert.equal(read("78.0% (2,016)"), "78.0% (2,016), percentage");
});

test("counts whose percentage is cut off are kept, and the percentage is not made up", () => {
  assert.equal(read("(1475 of 1770)"), "[x] not legible (1,475 of 1,770)");
  assert.equal(read("841,621 of"), "[x] not legible (841,621 of a total not given)");
});

test("the period a figure is about is read beside it", () => {
  assert.equal(read("3.8 (78) As at 31/03/14"), "3.8 (78), number, as at 2014-03-31");
  assert.equal(read("82 (y/e Sept'13)"), "82, number, YE2013-09");
  assert.equal(read("93.3% (13/14 Q4)"), "93.3%, percentage, FY2013/14 Q4");
  assert.equal(read("34.6% (2012)"), "34.6%, percentage, CY2012");
  assert.equal(read("(2009) 56.7%"), "56.7%, percentage, CY2009");
  assert.equal(read("(2009) 56.7%", { bareYear: "survey-wave" }), "56.7%, percentage, wave 2009");
  assert.equal(read("56% (Q1 & 2)", { year: financialYear(2020) }), "56%, percentage, FY2020/21 Q1-Q2");
});

test("a quarter of no known year is handed back unread", () => {
  assert.equal(read("56% (Q1 & 2)"), "56%, percentage / (Q1 & 2)");
});

test("a cell of two parts gives two readings about the same period", () => {
  assert.equal(read("a)90.5% b)85.8% (2020)"), "a: 90.5%, percentage, CY2020; b: 85.8%, percentage, CY2020");
  assert.equal(
    read("a) 90.5% (2019) b) 85.8% (2020)"),
    "a: 90.5%, percentage, CY2019; b: 85.8%, percentage, CY2020",
  );
  assert.equal(read("(2011) 90% 48%"), "1: 90%, percentage, CY2011; 2: 48%, percentage, CY2011");
  assert.equal(
    read("(2011) 90% 48%", { parts: ["day", "dark"] }),
    "day: 90%, percentage, CY2011; dark: 48%, percentage, CY2011",
  );
  assert.equal(read("a) 90% b) N/A"), "a: 90%, percentage; b: [z] not applicable");
});

test("two bare numbers side by side are parts only where the measure has two", () => {
  assert.equal(read("8.5 7.4"), " / 8.5 7.4");
  assert.equal(read("8.5 7.4", { parts: ["new", "changed"] }), "new: 8.5, number; changed: 7.4, number");
  assert.equal(read("8.5 7.4 6.1", { parts: ["new", "changed"] }), " / 8.5 7.4 6.1");
});

test("markers are read from shorthand, from words and from the note under the table", () => {
  assert.equal(read("26.8%*"), "26.8% [p], percentage");
  assert.equal(read("26.8%*", { footnotes: { "*": "revised" } }), "26.8% [r], percentage");
  assert.equal(read("26.8%*", { footnotes: {} }), "26.8%, percentage / *");
  assert.equal(read("26.8% [p][r]"), "26.8% [p][r], percentage");
  assert.equal(read("26.8% (provisional)"), "26.8% [p], percentage");
});

test("why there is no figure is read from words, dashes and shorthand", () => {
  const reasons: Record<string, string> = {
    "": "[x] left blank",
    "  ": "[x] left blank",
    "-": "[x] left blank",
    "..": "[x] not available",
    TBC: "[x] to be confirmed",
    "N/A": "[z] not applicable",
    "Not applicable": "[z] not applicable",
    "Not Applicable": "[z] not applicable",
    "Not Available": "[x] not available",
    "[x]": "[x] not available",
    "[z]": "[z] not applicable",
    "[c]": "[c] suppressed",
    "[x] not yet available": "[x] not yet available",
    "2018 data available during 2020": "[x] not yet available, CY2018",
  };
  for (const [text, reason] of Object.entries(reasons)) assert.equal(read(text), reason);
});

test("a shorthand that contradicts its words is not passed over", () => {
  assert.equal(read("[z] not available"), "[z] not applicable / not available");
});

test("what is not understood is handed back, never guessed at", () => {
  for (const text of ["10-15%", "<5", "1,07", "1e5", "42/117", "(2016)", "high", "b)", "£5%", "100+"]) {
    assert.equal(read(text), ` / ${text}`);
  }
  assert.equal(read("less than 5%"), "5%, percentage / less than");
  assert.equal(read("12 (5%)"), "12, number / (5%)");
  assert.equal(read("97% N/A"), "97%, percentage / N/A");
  assert.equal(read("97% (95%, provisional)"), "97%, percentage / (95%, provisional)");
  assert.equal(read("6.8 (182"), " / 6.8 (182");
});

test("the text is kept exactly as given", () => {
  assert.equal(parseValue(" 97.36 %\n").text, " 97.36 %\n");
  assert.equal(read(" 97.36 %\n"), "97.36%, percentage");
});

test("a value that is printed is read back as the same value", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const { readings, unread } = parseValue(
        formatValue(value),
        value.kind === "measured" ? { unit: value.unit } : {},
      );
      assert.deepEqual(
        { unread, values: readings.map((reading) => reading.value) },
        { unread: [], values: [value] },
      );
    }),
  );
});

const pieces = fc.constantFrom(
  ..."( ) £ % - − .. , ; * [p] [x] a) b) of Q1 y/e Sept'13 as at 31/03/14 2016 1,074 97.36 0.21m N/A TBC data available".split(
    " ",
  ),
);

test("any cell whatever is read without failing, and nothing in it is lost", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((some) => some.join(" ")),
      ),
      (text) => {
        const { readings, unread } = parseValue(text);
        assert.ok(readings.length + unread.length > 0);
        assert.equal(parseValue(text).text, text);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a cell longer than any figure is prose, and is put aside unread", () => {
  const text = "1 of ".repeat(500_000);
  assert.deepEqual(parseValue(text), { text, readings: [], unread: [text] });
});

test("a blank cell is a value left blank, not nought", () => {
  assert.deepEqual(parseValue("").readings, [
    { part: undefined, period: undefined, value: missing("left-blank") },
  ]);
});
