import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { linesOf, sectionIn } from "../../../test/report-parts.ts";
import { type ReportSources, reportSources } from "../../../test/report-sources.ts";
import { makeReport } from "../make-report.ts";
import { everySection } from "../model/walk.ts";

let sources: ReportSources;
before(async () => {
  sources = await reportSources("stockport");
});
after(() => sources.close());

async function linesOfDelivery(portfolio: string, year: string): Promise<readonly string[]> {
  const made = makeReport(await sources.portfolio({ portfolio, year, kind: "agreement" }));
  return [...everySection([sectionIn(made, "delivery")])].flatMap(linesOf);
}

test("an agreement that ties no measure to a priority says so once, and not at each priority", async () => {
  const lines = await linesOfDelivery("SRC", "2015/16");
  assert.equal(lines.filter((line) => line.startsWith("No measure is tied to one priority")).length, 1);
  assert.ok(!lines.includes("No measure serves this priority."));
});

test("an agreement that ties measures to its priorities says nothing of them all", async () => {
  const lines = await linesOfDelivery("RCG", "2021/22");
  assert.ok(!lines.some((line) => line.includes("tied to one priority")));
});
