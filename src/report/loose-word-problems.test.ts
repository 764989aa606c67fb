import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { madeRow } from "../../test/made-row.ts";
import { type ReportSources, reportSources } from "../../test/report-sources.ts";
import { services } from "../domain/data-package/tables/organisation.ts";
import { deliverables, priorities, risks } from "../domain/data-package/tables/plan.ts";
import { notices } from "../domain/data-package/tables/reports.ts";
import { makeReport } from "./make-report.ts";
import type { CouncilSource, PortfolioSource } from "./report-source.ts";

let sources: ReportSources;
let source: PortfolioSource;
let council: CouncilSource;
before(async () => {
  sources = await reportSources("stockport", ["council", "rcg-2021-22"]);
  source = withOddWords(await sources.portfolio({ portfolio: "RCG", year: "2021/22", kind: "agreement" }));
  const pack = await sources.council({ portfolio: "CRMG", year: "2021/22", kind: "pack" });
  council = { ...pack, portfolios: [source], written: { ...pack.written, notices: [notice] } };
});
after(() => sources.close());

const odd = "So {{nothing of the kind}} was done.";
const notice = madeRow(notices, { portfolio: "RCG", notice: "odd", text: odd });

function withOddWords(own: PortfolioSource): PortfolioSource {
  const { agreement } = own;
  return {
    ...own,
    written: { ...own.written, notices: [notice] },
    agreement: {
      ...agreement,
      portfolio: { ...agreement.portfolio, vision: odd },
      services: [madeRow(services, { name: "Libraries", about: odd })],
      priorities: [madeRow(priorities, { priority: "1", name: "Growth", about: odd, note: odd })],
      deliverables: [madeRow(deliverables, { name: "A new market", about: odd })],
      risks: [madeRow(risks, { risk: "R1", name: "Prices rise", controls: odd })],
    },
  };
}

const found = (made: ReturnType<typeof makeReport>) =>
  made.problems
    .filter(({ message }) => message.includes("“nothing of the kind”"))
    .map(({ section, severity, message }) => `${severity} ${section}: ${message.split(":")[0]}`);

test("a token that names nothing is found in every row of the plan that is printed, each once", () => {
  assert.deepEqual(found(makeReport(source)), [
    "error vision: The vision",
    "error vision: Libraries",
    "error delivery: Growth",
    "error delivery: Growth",
    "error delivery: A new market",
    "error risks: R1 Prices rise",
    "error notices: The notice “odd”",
  ]);
});

test("what a report does not print is not on its checklist", () => {
  const summary = makeReport({ ...source, name: { ...source.name, kind: "summary" } });
  assert.deepEqual(found(summary), ["error notices: The notice “odd”"]);
});

test("a pack has its portfolios’ problems under their parts, and a notice they have in common once", () => {
  const sections = found(makeReport(council)).map((line) => line.split(":")[0]);
  assert.deepEqual(sections, [
    "error rcg.vision",
    "error rcg.vision",
    "error rcg.delivery",
    "error rcg.delivery",
    "error rcg.delivery",
    "error rcg.risks",
    "error notices",
  ]);
});

test("a report on the whole council has those of the risks it prints, portfolio by portfolio", () => {
  const cpr = makeReport({ ...council, name: { ...council.name, kind: "cpr" } });
  assert.deepEqual(found(cpr), ["error risks.rcg: R1 Prices rise", "error notices: The notice “odd”"]);
});
