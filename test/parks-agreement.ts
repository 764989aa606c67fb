import { actuals } from "../src/domain/data-package/tables/actuals.ts";
import { budgetLines, budgetMovements, forecasts } from "../src/domain/data-package/tables/budget.ts";
import { capitalSchemes } from "../src/domain/data-package/tables/capital.ts";
import { periods } from "../src/domain/data-package/tables/cycle.ts";
import { comparators, measures, results, targets } from "../src/domain/data-package/tables/measures.ts";
import { reserves, savings } from "../src/domain/data-package/tables/reserves.ts";
import { pence } from "../src/domain/money/pence.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { decimal } from "../src/domain/value/decimal.ts";
import { madeAgreement } from "./made-agreement.ts";
import { madeRow } from "./made-row.ts";

// The Parks portfolio of 2021/22 with a little of everything that words may take figures from.

const year = financialYear(2021);
const own = { portfolio: "PRK", year, unit: "GBP thousand", position: 1 } as const;
const thousand = (amount: number) => pence(amount * 100_000);

const measure = (key: string, title: string, given: object = {}) =>
  madeRow(measures, {
    measure: key,
    year,
    portfolio: "PRK",
    code: key,
    title,
    unit: "percentage",
    responsibility: "council",
    polarity: "high",
    frequency: "annual",
    accumulation: "snapshot",
    stage: "live",
    position: 1,
    ...given,
  });

const result = (key: string, startsIn: number, given: object) =>
  madeRow(results, { measure: key, year: financialYear(startsIn), ...given });

const line = (key: string, name: string, net: number, income: number | undefined, given: object = {}) =>
  madeRow(budgetLines, {
    ...own,
    line: key,
    row: "line",
    name,
    net: thousand(net),
    income: income === undefined ? undefined : thousand(income),
    ...given,
  });

const saving = (key: string, name: string, value: number, row: "line" | "total" = "line") =>
  madeRow(savings, {
    ...own,
    saving: key,
    row,
    name,
    value: thousand(value),
    rating: row === "line" ? "amber" : undefined,
  });

const scheme = (spendYear: number, amount: number) =>
  madeRow(capitalSchemes, {
    ...own,
    scheme: "total",
    spendYear: financialYear(spendYear),
    row: "total",
    name: "Total programme",
    amount: thousand(amount),
  });

const forecast = (period: string, outturn: number) =>
  madeRow(forecasts, { ...own, period, outturn: thousand(outturn), deficit: thousand(outturn - 4218) });

const period = (key: string, label: string, position: number) =>
  madeRow(periods, {
    year,
    period: key,
    label,
    position,
    from: Temporal.PlainDate.from("2021-04-01"),
    to: Temporal.PlainDate.from(position === 1 ? "2021-06-30" : "2021-09-30"),
  });

const spent = (key: string, actual: number) =>
  madeRow(actuals, {
    ...own,
    period: "q2",
    line: key,
    actual: thousand(actual),
    budgetToDate: thousand(actual + 10),
  });

export const parks = madeAgreement({
  measures: [
    measure("PRK1.1", "Parks with a Green Flag", { code: "PRK.1.1" }),
    measure("PRK1.2", "Playgrounds inspected on time", { parts: ["a=North area", "b=South area"] }),
    measure("PRK1.3", "Days to mend a broken swing", { unit: "days", polarity: "low" }),
  ],
  results: [
    result("PRK1.1", 2019, { value: decimal("34.2") }),
    result("PRK1.1", 2020, {
      value: decimal("35.9"),
      numerator: 42,
      denominator: 117,
      markers: ["provisional"],
    }),
    result("PRK1.2", 2020, { part: "a", value: decimal("97.36") }),
    result("PRK1.2", 2020, { part: "b", value: decimal("91.50") }),
    result("PRK1.3", 2020, { missing: "not-collected" }),
  ],
  targets: [
    madeRow(targets, { measure: "PRK1.1", year, kind: "numerical", value: decimal("40.0") }),
    madeRow(targets, {
      measure: "PRK1.1",
      year: financialYear(2020),
      kind: "numerical",
      value: decimal("35.0"),
    }),
  ],
  periods: [period("q1", "Quarter 1", 1), period("q2", "Mid-Year", 2)],
  budgetLines: [
    line("grounds", "Grounds Maintenance", 2843, -157),
    line("events", "Events and Bandstands", 1375, undefined),
    line("total", "Total", 4218, -157, { row: "total" }),
  ],
  budgetMovements: [
    madeRow(budgetMovements, {
      ...own,
      movement: "start",
      row: "opening",
      name: "Last budget",
      amount: thousand(4300),
    }),
    madeRow(budgetMovements, {
      ...own,
      movement: "mowing",
      row: "line",
      kind: "saving",
      name: "Mow less often.",
      amount: thousand(-82),
    }),
  ],
  savings: [
    saving("mowing", "Mow less often.", 82),
    saving("hire", "Hire out the bandstand (summer)", 15),
    saving("total", "Total", 97, "total"),
  ],
  reserves: [
    madeRow(reserves, {
      ...own,
      reserve: "storm",
      row: "line",
      fund: "revenue",
      name: "Storm damage",
      approved: pence(12_345_67),
    }),
  ],
  forecasts: [forecast("q1", 4230), forecast("q2", 4198)],
  actuals: [spent("grounds", 1400), spent("events", 690)],
  comparators: [
    madeRow(comparators, {
      measure: "PRK1.1",
      year: financialYear(2020),
      group: "england",
      name: "All of England",
      value: decimal("33.1"),
    }),
  ],
  capitalSchemes: [scheme(2021, 1200), scheme(2022, 850)],
});
