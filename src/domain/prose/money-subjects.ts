import { cashLimitOf, lastForecast } from "../budget/cash-limit.ts";
import { savingsAtRisk } from "../budget/savings-at-risk.ts";
import { agreementTables } from "../data-package/agreement.ts";
import type { Row, Table } from "../data-package/table.ts";
import type { ForecastRow } from "../data-package/tables/budget.ts";
import { sum } from "../money/pence.ts";
import { councilFigures } from "../reconciliation/council-figures.ts";
import type { PrintedAmount } from "../reconciliation/printed-amount.ts";
import { contribution } from "../reconciliation/weigh.ts";
import { addedAmounts, cellAmount, moneySubject } from "./money-subject.ts";
import { namedSubject, spellingsOf } from "./named-rows.ts";
import { serviceBudgets } from "./service-budgets.ts";
import type { Amount, Subject } from "./subject.ts";
import type { SubjectMoney } from "./subject-money.ts";
import { yearChoices } from "./year-choices.ts";

const tables = agreementTables;

/** Everything of a portfolio's money that has a name: its totals, then its tables line by line. */
export function moneySubjects(money: SubjectMoney): readonly Subject[] {
  return [
    ...totals(money),
    ...reservesAndSavings(money),
    ...forecastSubjects(money),
    ...capitalSubjects(money),
    ...lines(money),
  ];
}

function totals(money: SubjectMoney): readonly Subject[] {
  const limit = cashLimitOf(money);
  const of = (figure: "gross expenditure" | "income") =>
    amountOf(councilFigures[figure].of(money, { period: undefined, spendYear: undefined }));
  const bridge = (row: "opening" | "closing") =>
    cellAmount(
      tables.budgetMovements,
      money.budgetMovements.find((one) => one.row === row),
      "amount",
    );
  const cashLimit: Amount =
    limit === undefined ? { amount: undefined, cells: [] } : { amount: limit.amount, cells: [limit] };
  return [
    moneySubject({ name: "cash limit", also: ["net cash limit"], said: ["cash limit"] }, { "": cashLimit }),
    moneySubject({ name: "gross expenditure", said: ["gross expenditure"] }, { "": of("gross expenditure") }),
    moneySubject({ name: "income" }, { "": of("income") }),
    moneySubject({ name: "bridge opening", also: ["previous budget"] }, { "": bridge("opening") }),
    moneySubject({ name: "bridge closing" }, { "": bridge("closing") }),
  ];
}

function reservesAndSavings(money: SubjectMoney): readonly Subject[] {
  const nothingAsked = { period: undefined, spendYear: undefined };
  const of = (figure: keyof typeof councilFigures) =>
    amountOf(councilFigures[figure].of(money, nothingAsked));
  const open = savingsAtRisk(money.savings);
  const cells = open.savings.map(({ saving }) => ({ table: tables.savings, row: saving, property: "value" }));
  const rated = (rating: string) =>
    addedAmounts(
      money.savings
        .filter((saving) => saving.row === "line" && saving.rating === rating)
        .map((saving) => cellAmount(tables.savings, saving, "value")),
    );
  return [
    moneySubject(
      { name: "savings total", also: ["savings"], said: ["total savings", "savings total"] },
      {
        "": of("savings"),
        achieved: of("savings achieved"),
        "at risk": { amount: open.savings.length === 0 ? undefined : open.wholly, cells },
        green: rated("green"),
        amber: rated("amber"),
        red: rated("red"),
      },
    ),
    moneySubject(
      { name: "reserves total", also: ["reserves"], said: ["total reserves"] },
      {
        "": of("reserves approved"),
        opening: of("reserves opening"),
        approved: of("reserves approved"),
        "forecast use": of("reserves forecast use"),
        balance: of("reserves balance"),
        closing: of("reserves closing"),
      },
    ),
  ];
}

/** The cells a figure of the council is made from, added up. */
function amountOf(printed: readonly (PrintedAmount | undefined)[]): Amount {
  const held = printed.filter((one) => one !== undefined);
  if (held.length === 0) return { amount: undefined, cells: [] };
  return { amount: sum(held.map(contribution)), cells: held.map(({ at }) => at) };
}

const forecastColumns = {
  outturn: "outturn",
  variance: "deficit",
  "net expenditure": "netExpenditure",
  "cash limit": "cashLimit",
  appropriations: "appropriations",
} as const;

/** Each column of the forecast; the newest period's where none is named. */
function forecastSubjects(money: SubjectMoney): readonly Subject[] {
  const newest = lastForecast(money);
  const labels = new Map(money.periods.map(({ period, label }) => [period, label]));
  return Object.entries(forecastColumns).map(([word, column]) => {
    const choices: Record<string, Amount> = { "": forecastAmount(newest, column) };
    for (const row of money.forecasts) {
      choices[row.period] = forecastAmount(row, column);
      const label = labels.get(row.period);
      if (label !== undefined) choices[label] = forecastAmount(row, column);
    }
    const said = word === "outturn" ? ["forecast outturn"] : [];
    const also = word === "variance" ? ["forecast deficit", "forecast surplus"] : [];
    return moneySubject({ name: `forecast ${word}`, also, said }, choices);
  });
}

/** An outturn that is not printed is net expenditure with appropriations, which is what it is (F7). */
function forecastAmount(row: ForecastRow | undefined, column: string): Amount {
  const printed = cellAmount(tables.forecasts, row, column);
  if (printed.amount !== undefined || column !== "outturn") return printed;
  const parts = ["netExpenditure", "appropriations"].map((one) => cellAmount(tables.forecasts, row, one));
  return parts.every(({ amount }) => amount !== undefined) ? addedAmounts(parts) : printed;
}

function capitalSubjects({ portfolio, capitalSchemes, capitalFunding }: SubjectMoney): readonly Subject[] {
  const programme = capitalSchemes.filter(({ listing }) => listing === "programme");
  const totals = programme.filter(({ row }) => row === "total");
  const listed = totals.length > 0 ? totals : programme.filter(({ row }) => row === "line");
  const funding = capitalFunding.filter(({ scheme }) => scheme === "programme");
  const sources = [...Map.groupBy(funding, ({ source }) => source)];
  const schemes = [
    ...Map.groupBy(
      capitalSchemes.filter(({ row }) => row !== "total"),
      ({ scheme }) => scheme,
    ),
  ];
  const spell = spellingsOf(schemes.map(([key, rows]) => ({ key, name: rows[0]?.name ?? key })));
  const choices = (table: Table, rows: readonly (Row & { readonly spendYear: number })[]) =>
    yearChoices(table, rows, portfolio.year);
  return [
    moneySubject(
      { name: "capital programme", said: ["capital programme"] },
      choices(tables.capitalSchemes, listed),
    ),
    ...schemes.map(([key, rows]) => {
      const name = rows[0]?.name ?? key;
      return namedSubject("capital scheme", { key, name }, spell, choices(tables.capitalSchemes, rows));
    }),
    ...sources.map(([source, rows]) => {
      const also = [`capital funding ${rows[0]?.name ?? source}`];
      return moneySubject({ name: `capital funding ${source}`, also }, choices(tables.capitalFunding, rows));
    }),
  ];
}

/** The tables whose lines have names, each with what its rows hold; the first column stands for the name alone. */
function lines(money: SubjectMoney): readonly Subject[] {
  const steps = money.budgetMovements.filter(({ row }) => row === "line" || row === "subtotal");
  return [
    ...serviceBudgets(money),
    ...linesOf("saving", tables.savings, money.savings, "saving", { value: "value", achieved: "achieved" }),
    ...linesOf("bridge", tables.budgetMovements, steps, "movement", { amount: "amount" }),
    ...linesOf("reserve", tables.reserves, money.reserves, "reserve", {
      approved: "approved",
      opening: "baseline",
      "forecast use": "forecastUse",
      balance: "balance",
      closing: "closing",
    }),
    ...linesOf("resources", tables.resources, money.resources, "line", {
      total: "total",
      "cash limit": "cashLimit",
      reserves: "reserves",
      capital: "capital",
    }),
    ...causes(money),
    ...linesOf("one-off", tables.oneOffInvestments, money.oneOffInvestments, "investment", {
      amount: "amount",
    }),
    ...ringFenced(money),
  ];
}

/** A cause of the variance: as the newest forecast has it, or that of the period named. */
function causes(money: SubjectMoney): readonly Subject[] {
  const newest = lastForecast(money)?.period;
  const groups = [...Map.groupBy(money.forecastCauses, ({ cause }) => cause)];
  const spell = spellingsOf(groups.map(([key, rows]) => ({ key, name: rows[0]?.name ?? key })));
  return groups.map(([key, rows]) => {
    const choices: Record<string, Amount> = {};
    for (const row of rows) {
      choices[row.period] = cellAmount(tables.forecastCauses, row, "amount");
      if (row.period === newest) choices[""] = cellAmount(tables.forecastCauses, row, "amount");
    }
    const alone = { "": { amount: undefined, cells: [] } };
    return namedSubject("forecast cause", { key, name: rows[0]?.name ?? key }, spell, {
      ...alone,
      ...choices,
    });
  });
}

/** Lines outside the cash limit, by their fund: "ring-fenced dsg high-needs". */
function ringFenced({ nonCashLimits }: SubjectMoney): readonly Subject[] {
  return nonCashLimits.map((row) =>
    moneySubject(
      { name: `ring-fenced ${row.fund} ${row.line}`, also: [`ring-fenced ${row.fund} ${row.name}`] },
      { "": cellAmount(tables.nonCashLimits, row, "amount") },
    ),
  );
}

function linesOf(
  family: string,
  table: Table,
  rows: readonly Row[],
  key: string,
  columns: Readonly<Record<string, string>>,
): readonly Subject[] {
  const names = rows.map((row) => ({ key: String(row[key]), name: String(row["name"]) }));
  const spell = spellingsOf(names);
  return rows.map((row, at) => {
    const cells = Object.entries(columns).map(
      ([words, property]) => [words, cellAmount(table, row, property)] as const,
    );
    const [first] = cells;
    const alone = { "": first?.[1] ?? { amount: undefined, cells: [] } };
    return namedSubject(family, names[at] ?? { key: "", name: "" }, spell, {
      ...alone,
      ...Object.fromEntries(cells),
    });
  });
}
