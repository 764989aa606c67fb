import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { linesIn, tableIn } from "../../../test/report-parts.ts";
import { type ReportSources, reportSources } from "../../../test/report-sources.ts";
import { makeReport } from "../make-report.ts";

let sources: ReportSources;
before(async () => {
  sources = await reportSources("stockport", ["council", "src-2015-16"]);
});
after(() => sources.close());

test("where no target is held for the year, the last one stands with its own year", async () => {
  const made = makeReport(await sources.portfolio({ portfolio: "SRC", year: "2015/16", kind: "agreement" }));
  const table = tableIn(made, "delivery.other.measures");
  const at = table.columns.findIndex(({ heading }) => heading === "2015/16 target");
  const targetOf = (code: string) => linesIn(table).find(([first]) => first?.startsWith(code))?.[at];
  assert.equal(targetOf("SRC.17"), "Aim to maintain");
  assert.equal(targetOf("SRC.18"), "Aim to maximise, 2014/15");
  assert.equal(targetOf("SRC.22"), "Aim to maintain, 2014/15");
});
