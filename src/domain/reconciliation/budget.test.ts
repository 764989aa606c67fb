import assert from "node:assert/strict";
import { test } from "node:test";
import { grossIsItsParts } from "./f01-gross.ts";
import { netIsGrossAndIncome } from "./f02-net.ts";
import { columnsSumToTotals } from "./f03-totals.ts";
import { bridgeWalks } from "./f04-bridge.ts";
import { cashLimitIsOneFigure } from "./f05-cash-limit.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

const columns = "line row name employee nonEmployee gross income net";

function serviceTable(...lines: readonly string[]) {
  return sampleAgreement({ budgetLines: sampleRows("budgetLines", columns, ...lines) });
}

const twoServices = [
  "museums line Museums 860 173 1033 -492 541",
  "registrars line Registrars 993 298 1291 -1313 -22",
];

test("a service table that ties has its sums counted and nothing found", () => {
  const agreement = serviceTable(...twoServices, "total total Total 1853 471 2324 -1805 519");
  assert.deepEqual(grossIsItsParts(agreement), { observations: [], sums: 3 });
  assert.deepEqual(netIsGrossAndIncome(agreement), { observations: [], sums: 3 });
  assert.deepEqual(columnsSumToTotals(agreement), { observations: [], sums: 5 });
});

test("a gross that is not its parts is named with the service, the sum and the print", () => {
  const [found] = grossIsItsParts(serviceTable("museums line Museums 860 173 1043 - -")).observations;
  assert.equal(
    found?.message,
    "Museums: employee expenditure £860k plus non-employee expenditure £173k comes to £1,033k, but the gross expenditure is printed as £1,043k: £10k more.",
  );
  assert.equal(found?.severity, "error");
  assert.equal(found?.difference, "10");
  assert.equal(found?.place, "budget_lines.museums.gross");
  assert.deepEqual(
    found?.figures.map(({ label, value, figure }) => [label, value, figure]),
    [
      ["Museums, employee expenditure", "860", "budget_lines/TST/2021-22/museums/employee"],
      ["Museums, non-employee expenditure", "173", "budget_lines/TST/2021-22/museums/non_employee"],
      ["Museums, gross expenditure", "1,043", "budget_lines/TST/2021-22/museums/gross"],
    ],
  );
});

test("a net out by one thousand is rounding", () => {
  const [found] = netIsGrossAndIncome(
    serviceTable("safety line Safety 1063 689 1752 -645 1108"),
  ).observations;
  assert.equal(found?.severity, "rounding");
  assert.equal(
    found?.message,
    "Safety: gross expenditure £1,752k less income £645k comes to £1,107k, but the net cash limit budget is printed as £1,108k: £1k more, which rounding explains.",
  );
});

test("a total short in every column by what one line would hold says so", () => {
  const found = columnsSumToTotals(
    serviceTable(...twoServices, "total total Total 1841 458 2299 -1780 519"),
  ).observations;
  assert.deepEqual(
    found.map(({ place, difference }) => [place, difference]),
    [
      ["budget_lines.total.employee", "12"],
      ["budget_lines.total.non_employee", "13"],
      ["budget_lines.total.gross", "25"],
      ["budget_lines.total.income", "25"],
    ],
  );
  assert.match(
    found[0]?.likelyCause ?? "",
    /employee £12k, non-employee £13k, gross £25k, income £25k, net nil/,
  );
});

test("a blank service leaves a total that does not tie in doubt", () => {
  const [found] = columnsSumToTotals(
    serviceTable(...twoServices, "electoral line Electoral - - - - -", "total total Total - - - - 600"),
  ).observations;
  assert.equal(found?.severity, "doubt");
  assert.match(found?.message ?? "", /: £81k more\. Electoral is left blank, which may be the reason\.$/);
});

test("an amount in the wrong row of the resources is seen from both rows", () => {
  const resources = sampleRows(
    "resources",
    "line row name cashLimit reserves capital total",
    "corporate line Corporate 4678 1088 0 6667",
    "people line People 4335 1455 30888 35777",
    "total total Total 9013 2543 30888 42444",
  );
  const { observations, sums } = columnsSumToTotals(sampleAgreement({ resources }));
  assert.equal(sums, 7);
  assert.deepEqual(
    observations.map(({ place, difference, likelyCause }) => [place, difference, likelyCause]),
    [
      [
        "resources.corporate.total.across",
        "901",
        "The row People is out by the same £901k the other way: an amount was probably moved between the two rows.",
      ],
      [
        "resources.people.total.across",
        "901",
        "The row Corporate is out by the same £901k the other way: an amount was probably moved between the two rows.",
      ],
    ],
  );
});

const bridge = [
  "opening opening - Opening 5642",
  "redundancy line one-off Redundancy -292",
  "one-off-total subtotal one-off One-off -292",
  "library line savings Library -250",
  "museums line savings Museums -150",
  "savings-total subtotal savings Savings -400",
];

function bridgeTo(closing: string, lines = bridge) {
  const columns = "movement row block name amount";
  const budgetMovements = sampleRows(
    "budgetMovements",
    columns,
    ...lines,
    `closing closing - Closing ${closing}`,
  );
  return sampleAgreement({ budgetMovements });
}

test("a bridge walks from the opening budget by its blocks to the closing one", () => {
  assert.deepEqual(bridgeWalks(bridgeTo("4950")), { observations: [], sums: 3 });
});

test("a closing budget the steps do not reach is an error", () => {
  const [found] = bridgeWalks(bridgeTo("5950")).observations;
  assert.equal(
    found?.message,
    "Budget bridge: the opening budget £5,642k less One-off £292k less Savings £400k comes to £4,950k, but the closing budget is printed as £5,950k: £1,000k more.",
  );
});

test("a wrong subtotal in the bridge is one finding when the steps reach the closing budget", () => {
  const found = bridgeWalks(bridgeTo("4950", bridge.with(5, "savings-total subtotal savings Savings -410")));
  assert.deepEqual(
    found.observations.map(({ place }) => place),
    ["budget_movements.savings-total.amount"],
  );
});

test("the cash limit of the headline, the text and the forecast is the net of the service table", () => {
  const headline = {
    statement: "headline",
    place: "headline",
    figure: "net cash limit",
    label: "Cash limit",
  };
  const words = { ...headline, statement: "words", place: "prose", unit: "GBP million 3dp" };
  const agreement = sampleAgreement({
    budgetLines: sampleRows("budgetLines", columns, "total total Total - - - - 4841"),
    forecasts: [sampleRow("forecasts", { period: "q1", cashLimit: "4841" })],
    statements: [
      sampleRow("statements", { ...headline, amount: "4814" }),
      sampleRow("statements", { ...words, amount: "4.841" }),
    ],
  });
  const { observations, sums } = cashLimitIsOneFigure(agreement);
  assert.equal(sums, 3);
  assert.deepEqual(
    observations.map(({ message, likelyCause }) => [message, likelyCause]),
    [
      [
        "Net cash limit: the net of the service table is £4,841k, but the headline is printed as £4,814k: £27k less.",
        "The two figures have the same digits, with two of them changed round.",
      ],
    ],
  );
});
