import { pence } from "../../money/pence.ts";
import { financialYear } from "../../period/financial-year.ts";
import { decimal } from "../../value/decimal.ts";
import { by, changed, type Edit } from "./plain-council.ts";
import { generatedYear as year } from "./rows.ts";

const previous = financialYear(year - 1);

/** One error: the identity it breaks, the rows it is in with what is changed there, and the cells found out by. */
export type Planted = {
  readonly identity: string;
  readonly edit: Edit;
  readonly cells: readonly string[];
};

export const planted: readonly Planted[] = [
  {
    identity: "F1",
    edit: changed("budgetLines", { portfolio: "P1", line: "s1" }, ({ employee }) => ({
      employee: by(employee, 270),
    })),
    cells: ["budget_lines/P1/2021-22/s1/employee"],
  },
  {
    identity: "F2",
    edit: changed("budgetLines", { portfolio: "P2", line: "s2" }, ({ income }) => ({
      income: by(income, 333),
    })),
    cells: ["budget_lines/P2/2021-22/s2/income"],
  },
  {
    identity: "F3",
    edit: changed("budgetLines", { portfolio: "P3", line: "total" }, ({ income }) => ({
      income: by(income, 1200),
    })),
    cells: ["budget_lines/P3/2021-22/total/income"],
  },
  {
    identity: "F4",
    edit: changed("budgetMovements", { portfolio: "P1", movement: "award" }, ({ amount }) => ({
      amount: by(amount, 210),
    })),
    cells: ["budget_movements/P1/2021-22/award/amount"],
  },
  {
    identity: "F5",
    edit: changed("statements", { portfolio: "P1", statement: "limit" }, ({ amount }) => ({
      amount: by(amount, 900),
    })),
    cells: ["statements/P1/2021-22/limit/amount"],
  },
  {
    identity: "F6",
    edit: changed("forecasts", { portfolio: "P2" }, ({ deficit }) => ({ deficit: by(deficit, 810) })),
    cells: ["forecasts/P2/2021-22/q2/deficit"],
  },
  {
    identity: "F7",
    edit: changed("forecasts", { portfolio: "P3" }, ({ outturn }) => ({ outturn: by(outturn, -450) })),
    cells: ["forecasts/P3/2021-22/q2/outturn"],
  },
  {
    identity: "F8",
    edit: changed("forecastCauses", { portfolio: "P1", cause: "income" }, ({ amount }) => ({
      amount: by(amount, 345),
    })),
    cells: ["forecast_causes/P1/2021-22/q2/income/amount"],
  },
  {
    identity: "F9",
    edit: changed("reserves", { portfolio: "P1", year, reserve: "r2" }, ({ balance }) => ({
      balance: by(balance, 260),
    })),
    cells: ["reserves/P1/2021-22/r2/balance"],
  },
  {
    identity: "F10",
    edit: changed("reserves", { portfolio: "P2", year, reserve: "r3" }, ({ closing }) => ({
      closing: by(closing, 540),
    })),
    cells: ["reserves/P2/2021-22/r3/closing"],
  },
  {
    identity: "F10",
    edit: changed("reserveMovements", { portfolio: "P3", movement: "to-next" }, ({ amount }) => ({
      amount: by(amount, -230),
    })),
    cells: ["reserve_movements/P3/2021-22/r1/to-next/amount"],
  },
  {
    identity: "F10",
    edit: changed("councilStatements", { figure: "reserves closing" }, ({ amount }) => ({
      amount: by(amount, 777),
    })),
    cells: ["council_statements/2021-22/c2/amount"],
  },
  {
    identity: "F11",
    edit: changed("savings", { portfolio: "P2", saving: "saving-1" }, ({ value }) => ({
      value: by(value, 290),
    })),
    cells: ["savings/P2/2021-22/saving-1/value"],
  },
  {
    identity: "F12",
    edit: changed("budgetMovements", { portfolio: "P3", movement: "to-next" }, ({ amount }) => ({
      amount: by(amount, -220),
    })),
    cells: ["budget_movements/P3/2021-22/to-next/amount"],
  },
  {
    identity: "F12",
    edit: changed("virements", { virement: "v1" }, ({ amount }) => ({ amount: by(amount, 205) })),
    cells: ["virements/2021-22/v1/amount"],
  },
  {
    identity: "F13",
    edit: changed(
      "capitalFunding",
      { portfolio: "P1", scheme: "c2", spendYear: year, source: "capital grants" },
      ({ amount }) => ({ amount: by(amount, -310) }),
    ),
    cells: ["capital_funding/P1/2021-22/c2/2021-22/capital%20grants/amount"],
  },
  {
    identity: "F14",
    edit: changed(
      "capitalMovements",
      { portfolio: "P2", scheme: "c2", spendYear: year, kind: "rephasing" },
      ({ amount }) => ({
        amount: by(amount, -240),
      }),
    ),
    cells: ["capital_movements/P2/2021-22/c2/2021-22/later/amount"],
  },
  {
    identity: "F15",
    edit: (rows) =>
      (["capital grants", "revenue contributions"] as const).reduce(
        (all, source) =>
          ["c1", "programme"].reduce(
            (one, scheme) =>
              changed(
                "capitalFunding",
                { portfolio: "P3", scheme, spendYear: year, source },
                ({ amount }) => ({
                  amount: by(amount, source === "capital grants" ? -1234 : 1234),
                }),
              )(one),
            all,
          ),
        rows,
      ),
    cells: ["capital_funding/P3/2021-22/programme/2021-22/revenue%20contributions/amount"],
  },
  ...(["hra", "dsg", "collection-fund"] as const).map((fund, at) => ({
    identity: `F${16 + at}`,
    edit: changed("nonCashLimits", { portfolio: "P1", year, fund, line: "cf" }, ({ amount }) => ({
      amount: by(amount, 405),
    })),
    cells: [`non_cash_limits/P1/2021-22/${fund}/cf/amount`],
  })),
  {
    identity: "F16",
    edit: changed(
      "nonCashLimits",
      { portfolio: "P1", year: previous, fund: "hra", line: "cf" },
      ({ amount }) => ({
        amount: by(amount, 333),
      }),
    ),
    cells: ["non_cash_limits/P1/2020-21/hra/cf/amount"],
  },
  {
    identity: "F19",
    edit: changed("councilTax", { kind: "band d" }, ({ amount }) => ({
      amount: pence((amount ?? 0) + 1000),
    })),
    cells: ["council_tax/2021-22/band-d/amount"],
  },
  {
    identity: "F20",
    edit: changed("councilTax", { line: "share-fire" }, () => ({ number: decimal("13.2") })),
    cells: ["council_tax/2021-22/share-fire/number"],
  },
  {
    identity: "F21",
    edit: changed("results", { measure: "P2.1" }, () => ({ numerator: 652 })),
    cells: ["results/P2.1/all/council/2021-22/year/value"],
  },
  {
    identity: "F22",
    edit: changed("statusCounts", { portfolio: "P1", status: "met" }, ({ count }) => ({ count: count + 3 })),
    cells: ["status_counts/P1/2021-22/q2/met/count"],
  },
  {
    identity: "F23",
    edit: changed("measures", { measure: "P3.2" }, () => ({ code: "P3.1" })),
    cells: ["measures/P3.2/2021-22/code"],
  },
  {
    identity: "F24",
    edit: changed("statements", { portfolio: "P3", statement: "deficit" }, ({ amount }) => ({
      amount: by(amount, 270),
    })),
    cells: ["statements/P3/2021-22/deficit/amount"],
  },
];
