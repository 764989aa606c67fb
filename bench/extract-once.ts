// Run as a process of its own, as `outturn import --ledger-extract` is: reads an extract, rolls it up and tells what it took.

import type { RowOf } from "../src/domain/data-package/table.ts";
import type { ledgerCodes } from "../src/domain/data-package/tables/actuals.ts";
import type { periods } from "../src/domain/data-package/tables/cycle.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { readLedgerExtract } from "../src/ingest/ledger-extract/read-ledger-extract.ts";
import { extractSums } from "../src/operations/extract-rows.ts";

const [path = "", centres = "0"] = process.argv.slice(2);
const year = financialYear(2024);
const source = { sourceFile: undefined, sourceLine: undefined };
const mapping: RowOf<typeof ledgerCodes>[] = Array.from({ length: Number(centres) }, (_, at) => {
  const codes = { costCentre: String(10_000 + at), subjective: "1*", portfolio: "RES" };
  return { year, ...codes, line: `line-${at % 300}`, column: "non-employee", note: undefined, ...source };
});
const to = Temporal.PlainDate.from("2025-03-31");
const period: RowOf<typeof periods> = {
  year,
  period: "q4",
  label: "Quarter 4",
  from: undefined,
  to,
  performanceCutOff: undefined,
  financeCutOff: undefined,
  position: 4,
  ...source,
};

const start = performance.now();
const { extract, issues } = await readLedgerExtract(path);
if (extract === undefined) throw new Error(issues[0]?.message);
const sums = extractSums(extract, year, period, mapping);
if (!("rollUp" in sums)) throw new Error(sums[0]?.message);
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const told = {
  seconds,
  processor: (userCPUTime + systemCPUTime) / 1_000_000,
  megabytes: maxRSS / 1024,
  rows: sums.rolledUp.rows,
  lines: sums.rollUp.lines.length,
};
process.stdout.write(`${JSON.stringify(told)}\n`);
