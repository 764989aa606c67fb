import { drawAmount, printedIn, total } from "./draw.ts";
import type { Making, Totals, Use } from "./making.ts";
import { add } from "./rows.ts";

/** The service table, the bridge to it, the savings in the bridge, and the forecast. */
export function addBudget(making: Making, totals: Totals, use: Use): void {
  const limit = addServices(making);
  const saved = addSavings(making);
  addBridge(making, limit, saved);
  const deficit = addForecast(making, limit, use);
  addStatements(making, limit, deficit);
  addCounts(making);
  totals.limit += limit;
  totals.savings += saved;
  totals.deficit += deficit;
}

function addServices({ rows, draw, of, unit, size }: Making): number {
  const print = printedIn(unit);
  const services = Array.from({ length: size.services }, () => ({
    employee: drawAmount(draw, 100, 4000),
    nonEmployee: drawAmount(draw, 50, 3000),
    income: -drawAmount(draw, 0, 900),
  }));
  const all = {
    employee: total(services.map(({ employee }) => employee)),
    nonEmployee: total(services.map(({ nonEmployee }) => nonEmployee)),
    income: total(services.map(({ income }) => income)),
  };
  for (const [at, { employee, nonEmployee, income }] of [...services, all].entries()) {
    const isTotal = at === size.services;
    add(rows, "budgetLines", {
      ...{ ...of, unit, position: at + 1 },
      line: isTotal ? "total" : `s${at + 1}`,
      row: isTotal ? "total" : "line",
      name: isTotal ? "Total" : `Service ${at + 1}`,
      employee: print(employee),
      nonEmployee: print(nonEmployee),
      gross: print(employee + nonEmployee),
      income: print(income),
      net: print(employee + nonEmployee + income),
    });
  }
  return all.employee + all.nonEmployee + all.income;
}

function addSavings({ rows, draw, of, unit, size }: Making): number {
  const print = printedIn(unit);
  const savings = Array.from({ length: size.savings }, () => {
    const value = drawAmount(draw, 60, 500);
    return { value, achieved: Math.floor((value * draw(0, 10)) / 10) };
  });
  const common = { ...of, unit };
  for (const [at, { value, achieved }] of savings.entries()) {
    const key = `saving-${at + 1}`;
    const name = `Saving ${at + 1}`;
    const kept = { value: print(value), achieved: print(achieved), movement: key };
    add(rows, "savings", {
      ...common,
      saving: key,
      row: "line",
      name,
      rating: "amber",
      ...kept,
      position: at + 1,
    });
    const step = { row: "line", kind: "saving", block: "savings", amount: print(-value) } as const;
    add(rows, "budgetMovements", { ...common, movement: key, name, ...step, position: at + 10 });
  }
  const value = total(savings.map((one) => one.value));
  const achieved = total(savings.map((one) => one.achieved));
  const sums = { value: print(value), achieved: print(achieved), position: 999 };
  add(rows, "savings", { ...common, saving: "total", row: "total", name: "Total", ...sums });
  const block = { row: "subtotal", block: "savings", amount: print(-value), position: 900 } as const;
  add(rows, "budgetMovements", { ...common, movement: "savings-total", name: "Total savings", ...block });
  return value;
}

/** The first portfolio's virement to the next stands in the table of virements; the others name their partner alone. */
function addBridge(making: Making, limit: number, saved: number): void {
  const { rows, draw, of, unit, next, former, given, taken, isFirst } = making;
  const print = printedIn(unit);
  const award = drawAmount(draw, 50, 600);
  const isSecond = former === "P1";
  const step = { ...of, unit, row: "line" } as const;
  add(rows, "budgetMovements", {
    ...{ ...step, movement: "opening", row: "opening", name: "Last reported budget", position: 1 },
    amount: print(limit + saved - award + given - taken),
  });
  add(rows, "budgetMovements", {
    ...{ ...step, movement: "award", kind: "indicative adjustment", name: "Pay award", position: 2 },
    amount: print(award),
  });
  add(rows, "budgetMovements", {
    ...{ ...step, movement: "to-next", kind: "virement", name: "Virement to the next", position: 3 },
    ...(isFirst ? { virement: "v1" } : { partner: next }),
    amount: print(-given),
  });
  add(rows, "budgetMovements", {
    ...{ ...step, movement: "from-former", kind: "virement", name: "Virement from the former", position: 4 },
    ...(isSecond ? { virement: "v1" } : { partner: former }),
    amount: print(taken),
  });
  add(rows, "budgetMovements", {
    ...{ ...step, movement: "closing", row: "closing", name: "Cash limit", position: 1000 },
    amount: print(limit),
  });
}

function addForecast({ rows, draw, of, unit }: Making, limit: number, use: Use): number {
  const print = printedIn(unit);
  const deficit = draw(-80_000_000, 120_000_000);
  const net = limit + deficit + use.all;
  add(rows, "forecasts", {
    ...{ ...of, period: "q2", unit },
    cashLimit: print(limit),
    netExpenditure: print(net),
    appropriations: print(-use.all),
    outturn: print(net - use.all),
    deficit: print(deficit),
  });
  const [first, second] = [draw(-60_000_000, 90_000_000), draw(-60_000_000, 90_000_000)];
  const causes = { pressure: first, income: second, unexplained: deficit - first - second };
  for (const [at, [cause, amount]] of Object.entries(causes).entries()) {
    const common = { ...of, period: "q2", unit, position: at + 1 };
    add(rows, "forecastCauses", { ...common, cause, name: `Cause ${cause}`, amount: print(amount) });
  }
  return deficit;
}

/** What is said in a headline and in a sentence, in millions to the thousand. */
function addStatements({ rows, of }: Making, limit: number, deficit: number): void {
  const unit = "GBP million 3dp";
  const print = printedIn(unit);
  add(rows, "statements", {
    ...{ ...of, statement: "limit", place: "headline", figure: "net cash limit", label: "Cash limit" },
    ...{ amount: print(limit), unit, position: 1 },
  });
  add(rows, "statements", {
    ...{ ...of, statement: "deficit", place: "prose", figure: "forecast deficit", label: "Forecast" },
    ...{ amount: print(deficit), unit, position: 2 },
  });
}

function addCounts({ rows, draw, of }: Making): void {
  const counts = { met: draw(0, 20), close: draw(0, 9), missed: draw(0, 9), none: draw(0, 3) };
  const all = { ...counts, total: total(Object.values(counts)) };
  for (const status of ["met", "close", "missed", "none", "total"] as const) {
    add(rows, "statusCounts", { ...of, period: "q2", status, count: all[status] });
  }
}
