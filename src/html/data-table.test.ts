import assert from "node:assert/strict";
import { test } from "node:test";
import { dataTableExamples } from "./data-table.examples.ts";
import { type DataTable, dataTable } from "./data-table.ts";

const measures = dataTableExamples["measures, stacked on a narrow screen"];
const money = dataTableExamples["money, scrolling in its own box"];

test("a wide money table scrolls in a box that the keyboard reaches and the caption names", () => {
  const shown = dataTable(money).toString();
  assert.match(shown, /^<section class="scroll-box" aria-labelledby="services-caption" tabindex="0">/);
  assert.match(shown, /<caption id="services-caption">Service budgets, £000/);
});

test("each value of a stacked table carries its column's heading", () => {
  assert.match(dataTable(measures).toString(), /<td class="is-number" data-label="Target">96.30%<\/td>/);
});

test("the header cell of a row is a header, whatever its place", () => {
  assert.match(dataTable(measures).toString(), /<td class="is-code">.*?<\/td><th scope="row">/);
});

test("a group heads the rows after it in a body of their own", () => {
  const grouped: DataTable = {
    ...money,
    rows: [
      { kind: "group", heading: "Savings" },
      { kind: "line", cells: ["a", "1", "2", "3", "4", "5"] },
      { kind: "group", heading: "Adjustments" },
    ],
  };
  const shown = dataTable(grouped).toString();
  assert.equal(shown.match(/<tbody>/g)?.length, 2);
  assert.match(shown, /<th scope="rowgroup" colspan="6">Savings<\/th>/);
});

test("a row with a cell too few is refused rather than shown askew", () => {
  const short: DataTable = { ...money, rows: [{ kind: "line", cells: ["Finance", "1"] }] };
  assert.throws(() => dataTable(short), /2 cells for 6 columns/);
});

test("a picture's heading is still there for a screen reader", () => {
  const pictured: DataTable = {
    ...money,
    columns: [{ heading: "Net as a bar", kind: "picture", headingHidden: true }],
    rows: [],
  };
  assert.match(dataTable(pictured).toString(), /<span class="govuk-visually-hidden">Net as a bar<\/span>/);
});
