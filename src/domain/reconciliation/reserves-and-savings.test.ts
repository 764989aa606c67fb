import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsSumToTotals } from "./f03-totals.ts";
import { reservesAreUsedAsSaid } from "./f09-reserves.ts";
import { savingsAreInTheBridge } from "./f11-savings.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

const used = "reserve row name fund approved forecastUse balance";

test("reserves tie when approved less use is the balance and the use is the appropriation", () => {
  const agreement = sampleAgreement({
    reserves: sampleRows(
      "reserves",
      used,
      "invest line Invest revenue 131 18 113",
      "double line Double revenue 40 40 0",
      "total total Total revenue 171 58 113",
    ),
    forecasts: [sampleRow("forecasts", { period: "q1", appropriations: "-58" })],
  });
  assert.deepEqual(reservesAreUsedAsSaid(agreement), { observations: [], sums: 4 });
  assert.deepEqual(columnsSumToTotals(agreement), { observations: [], sums: 3 });
});

test("a balance that is not what is left, and an appropriation that is not the use, are errors", () => {
  const agreement = sampleAgreement({
    reserves: sampleRows("reserves", used, "invest line Invest revenue 131 18 131"),
    forecasts: [sampleRow("forecasts", { period: "q1", appropriations: "-58" })],
  });
  assert.deepEqual(
    reservesAreUsedAsSaid(agreement).observations.map(({ message }) => message),
    [
      "Invest: approved use £131k less forecast use £18k comes to £113k, but the balance is printed as £131k: £18k more.",
      "Use of reserves: minus forecast use £18k is −£18k, but the appropriation in the forecast is printed as −£58k: a difference of £40k.",
    ],
  );
});

test("each fund has its own total", () => {
  const agreement = sampleAgreement({
    reserves: sampleRows(
      "reserves",
      "reserve row name fund baseline",
      "libraries line Libraries revenue 297",
      "total total Total revenue 297",
      "schools line Schools dsg 13414",
      "dsg line DSG dsg 3736",
      "dsg-total total Total dsg 17150",
    ),
  });
  assert.deepEqual(columnsSumToTotals(agreement), { observations: [], sums: 2 });
});

function reservesIn(resources: string, transfer: string) {
  return reservesAreUsedAsSaid(
    sampleAgreement({
      resources: sampleRows("resources", "line row reserves", `total total ${resources}`),
      reserves: sampleRows(
        "reserves",
        "reserve row name fund baseline",
        "libraries line Libraries revenue 297",
        "total total Total revenue 2673",
      ),
      reserveMovements: [
        sampleRow("reserveMovements", {
          reserve: "libraries",
          movement: "from-iaw",
          kind: "transfer in",
          amount: transfer,
          partner: "Independence",
        }),
      ],
    }),
  ).observations;
}

test("resources that miss exactly one transfer are a doubt that names it", () => {
  const [found] = reservesIn("2543", "130");
  assert.equal(found?.severity, "doubt");
  assert.match(found?.likelyCause ?? "", /^The transfer from Independence \(Libraries\) is exactly £130k/);
});

test("resources that differ by no transfer are an error", () => {
  assert.equal(reservesIn("2543", "120")[0]?.severity, "error");
});

const saving = "saving row name rating value achieved movement";
const movement = "movement row kind block name amount";

function savingsOf(...lines: readonly string[]) {
  return savingsAreInTheBridge(
    sampleAgreement({
      savings: sampleRows("savings", saving, ...lines),
      budgetMovements: sampleRows(
        "budgetMovements",
        movement,
        "library line saving savings Library -250",
        "registrars line saving savings Registrars -70",
        "savings-total subtotal - savings Savings -320",
      ),
    }),
  );
}

test("savings tie with the bridge as a whole and step by step", () => {
  const checked = savingsOf(
    "a line Library green 250 250 library",
    "b line Registrars amber 70 10 registrars",
    "total total Total - 320 260 -",
  );
  assert.deepEqual(checked.observations, []);
  assert.equal(checked.sums, 2 + 1 + 2 + 2);
});

test("savings that the bridge does not take away are errors", () => {
  const { observations } = savingsOf("a line Library green 250 250 library", "total total Total - 250 250 -");
  assert.deepEqual(
    observations.map(({ message }) => message),
    [
      "Savings: Savings in the budget bridge is −£320k, but the total of the savings is printed as £250k: a difference of £70k.",
    ],
  );
});

test("green with £0.050m or more still to come is a doubt, as is more achieved than was to be saved", () => {
  const { observations } = savingsOf(
    "a line Library green 250 200 library",
    "b line Registrars amber 70 75 registrars",
    "total total Total - 320 275 -",
  );
  assert.deepEqual(
    observations.map(({ severity, message }) => [severity, message]),
    [
      [
        "doubt",
        "Library: rated green, but only £200k is achieved of a saving of £250k, which is £50k short; green allows less than £0.050m.",
      ],
      ["doubt", "Registrars: £75k is achieved of a saving of £70k, which is £5k more than was to be saved."],
    ],
  );
});
