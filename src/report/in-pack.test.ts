import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { madeFonts } from "../../test/made-fonts.ts";
import { madePictures } from "../../test/made-pictures.ts";
import { madeRow } from "../../test/made-row.ts";
import { readPdf } from "../../test/read-pdf.ts";
import { linesIn, linesOf, sectionIn, tableIn } from "../../test/report-parts.ts";
import { type ReportSources, reportSources } from "../../test/report-sources.ts";
import { contacts, recommendations } from "../domain/data-package/tables/reports.ts";
import { makeReport } from "./make-report.ts";
import { everySection } from "./model/walk.ts";
import { reportPdf } from "./pdf/report-pdf.ts";
import type { CouncilSource, PortfolioSource, Written } from "./report-source.ts";

let sources: ReportSources;
let pack: CouncilSource;
before(async () => {
  sources = await reportSources("stockport");
  pack = await sources.council({ portfolio: "CRMG", year: "2021/22", kind: "pack", period: "mid-year" });
});
after(() => sources.close());

const asks = (recommendation: string, given: object = {}) =>
  madeRow(recommendations, { recommendation, verb: "note", text: `point ${recommendation}.`, ...given });
const post = (contact: string, given: object) => madeRow(contacts, { contact, ...given });

function written<S extends PortfolioSource | CouncilSource>(source: S, given: Partial<Written>): S {
  return { ...source, written: { ...source.written, ...given } };
}

/** The pack over one portfolio of which this is written. */
const packOf = (given: Partial<Written>, own: Partial<Written> = {}): CouncilSource => ({
  ...written(pack, { recommendations: [], contacts: [], ...own }),
  portfolios: pack.portfolios.slice(0, 1).map((one) => written(one, given)),
});

test("a pack that asks nothing itself has what each portfolio asks in its part, and nothing asked of others", () => {
  const asked = [asks("a"), asks("b", { committee: "CRMG" }), asks("c", { committee: "ASCH" })];
  const made = makeReport(packOf({ recommendations: asked, cover: undefined }));
  assert.deepEqual(linesOf(sectionIn(made, "rcg.recommendations")), [
    "The committee is asked to do 2 things:",
    "note point a.",
    "note point b.",
  ]);
});

test("a pack that asks the committee itself asks once for all its portfolios", () => {
  const made = makeReport(packOf({ recommendations: [asks("a")] }, { recommendations: [asks("all")] }));
  const ids = [...everySection(made.report.sections)].map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => id.endsWith("recommendations")),
    ["recommendations"],
  );
});

test("a pack names whom to ask for all its portfolios, each once, its own first", () => {
  const own = post("a", { role: "Democratic Services" });
  const theirs = post("b", { role: "Head of Finance", email: "finance@example.org" });
  const made = makeReport(packOf({ contacts: [own, theirs] }, { contacts: [own] }));
  assert.deepEqual(linesIn(tableIn(made, "contacts")), [
    ["Democratic Services", "", "No address given"],
    ["Head of Finance", "", "finance@example.org"],
  ]);
});

test("the portfolios of a pack begin on one page with the heading over them all", async () => {
  const { report } = makeReport(pack);
  const [first, ...others] = sectionIn({ report }, "portfolios").sections;
  assert.equal(sectionIn({ report }, "portfolios").newPage, true);
  assert.equal(first?.newPage, undefined);
  assert.ok(others.every(({ newPage }) => newPage === true));
  const small = { ...report, sections: report.sections.filter(({ id }) => id === "portfolios") };
  const pictures = new Map([...madePictures, ...(await sources.pictures(report))]);
  const { pages } = await readPdf(reportPdf(small, { pictures, fonts: madeFonts }));
  const heading = pages.findLast(({ words }) => words.includes("Portfolio by portfolio"));
  assert.ok((heading?.words ?? "").length > 300, heading?.words ?? "No such page");
});
