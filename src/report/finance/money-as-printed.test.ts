import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { notesBeneath, openingOf, printedRows } from "../../../test/printed-table.ts";
import { type ReportSources, reportSources } from "../../../test/report-sources.ts";
import type { PortfolioSource } from "../report-source.ts";
import { financeHeadlines } from "./headlines.ts";
import { moneySections } from "./portfolio-sections.ts";

/** What three agreements print of their money, typed from the papers. */
let sources: ReportSources;
before(async () => {
  sources = await reportSources("stockport", ["council", "cfe-2020-21", "rcg-2021-22", "src-2015-16"]);
});
after(() => sources.close());

function made(source: PortfolioSource, key: string) {
  return moneySections[key]?.(source, { id: `resources.${key}`, title: key });
}

function assertPrinted(source: PortfolioSource, key: string, rows: readonly string[]) {
  const printed = printedRows(made(source, key));
  for (const row of rows)
    assert.ok(printed.includes(row), `${key} has no row “${row}” among:\n${printed.join("\n")}`);
}

const agreement = (portfolio: string, year: string) =>
  sources.portfolio({ portfolio, year, kind: "agreement" });

test("the Resources agreement of 2021/22 prints its bridge, its services and its total as the paper does", async () => {
  const source = await agreement("RCG", "2021/22");
  assert.ok(
    openingOf(made(source, "revenue")).startsWith(
      "The portfolio may spend £24.502m net in 2021/22, £0.383m more than the £24.119m last reported.",
    ),
  );
  assertPrinted(source, "revenue", [
    "Gross expenditure budget | 52,172",
    "Less income budget | (27,670)",
    "Net cash limit budget | 24,502",
    "Approved use | 3,256",
    "2021/22 capital budget | 49,848",
    "2022/23 capital budget | 10,023",
  ]);
  assertPrinted(source, "bridge", [
    "Resources, Commissioning & Governance 2020/21 Budget at Q3 | 24,119",
    "Indicative Adjustments",
    "Radical Digital Authority phased cash limit increase 2020/21 – 2023/24 | 250",
    "Troubled Families Grant (20/21 adjustment only) – removal from cash limit. | (28)",
    "Total Indicative Adjustments | 885",
    "Savings",
    "Adjustment to budget in line with expected expenditure / income. | (60)",
    "Total Savings | (502)",
    "2021/22 Cash Limit Budget | 24,502",
  ]);
  assertPrinted(source, "service-budgets", [
    "Business Intelligence & Data | 2,482 | 810 | 3,292 | (850) | 2,442",
    "Electoral Services | [x] | [x] | [x] | [x] | [x]",
    "Investment and Development Account | 0 | 11,799 | 11,799 | (14,471) | (2,672)",
    "Corporate Savings to be Allocated | 0 | (502) | (502) | 0 | (502)",
    "Technology | 2,882 | 4,368 | 7,250 | (3,193) | 4,057",
    "Resources, Commissioning and Governance Total | 26,417 | 25,755 | 52,172 | (27,670) | 24,502",
  ]);
  const [blank, finding] = notesBeneath(made(source, "service-budgets"));
  assert.equal(blank, "[x] left blank. The source left the space blank.");
  assert.match(
    finding ?? "",
    /^Looks wrong: Electoral Services is left blank in the table of budget lines, and the paper does not say why\./,
  );
});

test("the Resources agreement of 2021/22 prints its reserves, savings, capital and one-off money", async () => {
  const source = await agreement("RCG", "2021/22");
  const reserves = printedRows(made(source, "reserves"));
  for (const amount of ["397", "21", "51", "29", "2,652", "66", "3,216", "40", "3,256"])
    assert.ok(
      reserves.some((row) => row.split(" | ").includes(amount)),
      `no reserve of ${amount}`,
    );
  assert.ok(reserves[0] === "Corporate reserves" && reserves.includes("Directorate reserves"));
  const savings = printedRows(made(source, "savings")).map((row) => row.split(" | ").slice(0, 3).join(" | "));
  assert.deepEqual(savings, [
    "Adjustment to budget in line with expected expenditure / income. | Green | 60",
    "Vacancy management. | Green | 276",
    "Technology costs and new solutions. | Amber | 166",
    "Total |  | 502",
  ]);
  assertPrinted(source, "capital", [
    "Non-Education Capital Schemes",
    "Asset Management Plan | 2,273 | 5,846",
    "Sub-total | 8,624 | 5,846",
    "Education - Schools Capital Programme",
    "Special Sector | 11,262 | 4,177",
    "Sub-total | 41,224 | 4,177",
    "TOTAL | 49,848 | 10,023",
  ]);
  assertPrinted(source, "capital-funding", [
    "Capital Grants | 14,980 | 0",
    "Directly Funded Borrowing | 263 | 0",
    "Unsupported Borrowing | 30,327 | 4,177",
    "Capital Receipts | 3,049 | 5,551",
    "External Contributions | 1,200 | 23",
    "Revenue Contributions (RCCO) | 29 | 272",
    "TOTAL | 49,848 | 10,023",
  ]);
  assert.equal(printedRows(made(source, "capital-details")).length, 11);
  assertPrinted(source, "one-off", ["Hopes Carr Memorial Park | 300", "Tackling Climate Change | 600"]);
  const boxes = financeHeadlines(source).map(({ label, figure }) => `${label}: ${figure.text}`);
  assert.deepEqual(boxes, [
    "Cash limit 2021/22: £24.502m",
    "Reserves: £3.256m",
    "Capital 2021/22: £49.848m",
    "Capital 2022/23: £10.023m",
  ]);
});

test("the Citizen Focus agreement of 2020/21 prints its forecast, its causes and what is achieved of its savings", async () => {
  const source = await agreement("CFE", "2020/21");
  assertPrinted(source, "revenue", [
    "Net cash limit budget | 4,841",
    "Forecast outturn | 5,671",
    "(Surplus)/deficit | 830",
    "Forecast use | 58",
    "2022/23 capital budget | 0",
  ]);
  assertPrinted(source, "bridge", [
    "Citizens Focus & Engagement 2019/20 Budget at Quarter 4 | 5,642",
    "Redundancy Costs | (292)",
    "Total Savings | (570)",
    "Total Changes post Budget Council Meeting | 61",
    "2020/21 Budget | 4,841",
  ]);
  assertPrinted(source, "service-budgets", [
    "Registrars, Events and Citizen Focus Management | 993 | 298 | 1,291 | (1,313) | (22)",
    "Citizen Focus and Engagement Total | 5,473 | 1,711 | 7,184 | (2,343) | 4,841",
  ]);
  assertPrinted(source, "forecast", [
    "At Q1.5 | 4,841 | 5,729 | (58) | 5,671 | 830",
    "Museums: attractions closed | 256",
    "Not explained with a figure | 98",
    "Deficit | 830",
  ]);
  assertPrinted(source, "reserves", [
    "Transformation - Invest to Save Reserve | Reserve Linked to Budget | Museum Projects | 131 | 18 | 113",
    "TOTAL |  |  | 171 | 58 | 113",
  ]);
  const savings = printedRows(made(source, "savings")).map((row) => row.split(" | ").slice(0, 4).join(" | "));
  assert.ok(savings.includes("Balancing the Cost of Services Phase 2 | Amber | 70 | 10"));
  assert.ok(savings.includes("Total |  | 570 | 510"));
  assert.equal(
    openingOf(made(source, "capital")),
    "There is no capital programme: £0 in 2020/21, £0 in 2021/22 and £0 in 2022/23.",
  );
});

test("the Safe and Resilient agreement of 2015/16 prints its resources, the schools grant and its larger schemes", async () => {
  const source = await agreement("SRC", "2015/16");
  assertPrinted(source, "revenue", [
    "Corporate and Support Services | 4,678 | 1,088 | 0 | 6,667",
    "People | 4,335 | 1,455 | 30,888 | 35,777",
    "Resources 2015/16 | 9,013 | 2,543 | 30,888 | 42,444",
  ]);
  assertPrinted(source, "service-budgets", [
    "Other Services Excluded (People) | 1,438 | (1,545) | (107) | (34) | (141)",
    "Total | 9,090 | 3,799 | 12,889 | (3,876) | 9,013",
  ]);
  assertPrinted(source, "non-cash-limits", [
    "Central Statutory Services | 1,606",
    "High Needs Block",
    "Place funding | 6,900",
    "Sub-total High Needs Block | 26,479",
    "Total | 31,233",
  ]);
  assertPrinted(source, "reserves", [
    "Libraries | To support new initiatives and projects | 297",
    "Total |  | 2,673",
    "School Balances | 13,414",
    "TOTAL | 17,150",
    "Libraries | Moved in from Independence and Wellbeing | 130",
  ]);
  assertPrinted(source, "capital-funding", [
    "Primary Sector schemes | 27,211 | 16,097 | 8,787 | 1,205 | 1,101 | 21",
    "Special Sector schemes | 452 | 194 | 0 | 0 | 9 | 249",
    "TOTAL | 30,888 | 19,065 | 8,787 | 1,253 | 1,261 | 522",
  ]);
  assertPrinted(source, "capital-details", [
    "Early Education for 2-yr olds, spent over the past two years: £0.237m.",
    "St Thomas's CE (Heaton Chapel) | 3FE Expansion | 7,471",
    "Cheadle Heath Prim | Expansion | [x]",
    "Bramhall High | High Dome | 50",
  ]);
});

test("what does not tie in the agreement of 2015/16 stands beneath its table, rounding told from error", async () => {
  const source = await agreement("SRC", "2015/16");
  const beneath = (key: string) => notesBeneath(made(source, key));
  assert.match(beneath("revenue").join("\n"), /Cannot be right: .*£6,667k: £901k more\./);
  const services = beneath("service-budgets");
  assert.equal(services.filter((note) => note.startsWith("Cannot be right: ")).length, 4);
  assert.deepEqual(services.slice(4), [
    "Rounding only: Community Safety: gross expenditure £1,752k less income £645k comes to £1,107k, but the net cash limit budget is printed as £1,108k: £1k more, which rounding explains.",
    "Rounding only: Libraries (including Advice Services): gross expenditure £3,087k less income £251k comes to £2,836k, but the net cash limit budget is printed as £2,835k: £1k less, which rounding explains.",
  ]);
  assert.match(beneath("capital-details").at(-1) ?? "", /Cheadle Heath Prim is left blank/);
  assert.deepEqual(beneath("capital"), []);
});
