import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { parseReportId, reportColumns, reportId } from "./report-id.ts";

const midYear = { portfolio: "RCG", year: financialYear(2021), kind: "ppr", period: "mid-year" } as const;

test("a report is known by its portfolio, its year, its kind and its period", () => {
  assert.equal(reportId(midYear), "rcg-2021-22-ppr-mid-year");
  assert.deepEqual(reportColumns(midYear), { portfolio: "RCG", year: 2021, report: "ppr-mid-year" });
});

test("the name in an address is read back", () => {
  assert.deepEqual(parseReportId("rcg-2021-22-ppr-mid-year"), { ...midYear, portfolio: "rcg" });
  assert.deepEqual(parseReportId("SRC-2015-16-agreement"), {
    portfolio: "SRC",
    year: 2015,
    kind: "agreement",
  });
});

test("an address that names no year or no kind of report names no report", () => {
  for (const id of ["", "rcg", "rcg-2021-22", "rcg-2021-23-agreement", "rcg-2021-22-poem"]) {
    assert.equal(parseReportId(id), undefined, id);
  }
});
