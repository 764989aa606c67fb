import { type Agreement, agreementTables } from "../../domain/data-package/agreement.ts";
import type { BudgetLineRow, ForecastRow, StatementRow } from "../../domain/data-package/tables/budget.ts";
import type { ReserveRow } from "../../domain/data-package/tables/reserves.ts";
import { millions } from "../../domain/money/format.ts";
import type { Pence } from "../../domain/money/pence.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import type { Html } from "../../html/html.ts";
import type { AddressBook } from "../routes.ts";

/** An amount with the address of its receipt. */
export type Bound = { readonly amount: Pence; readonly href: string };

/** "£24.502m", leading to its receipt. */
export function boundMillions({ amount, href }: Bound): Html {
  return figure({ text: millions(amount), href });
}

/** The money of an agreement's first page: as its headlines print it, else from its tables. */
export function headlineMoney(to: AddressBook, agreement: Agreement) {
  return {
    cashLimit: cashLimit(to, agreement),
    gross: stated(to, agreement, "gross expenditure") ?? totalLine(to, agreement, "gross"),
    income: stated(to, agreement, "income") ?? totalLine(to, agreement, "income"),
    reserves: reserves(to, agreement),
    capital: capitalByYear(to, agreement),
    forecast: lastForecast(to, agreement),
  };
}

export function cashLimit(to: AddressBook, agreement: Agreement): Bound | undefined {
  const total = agreement.resources.find(({ row }) => row === "total");
  return (
    stated(to, agreement, "net cash limit") ??
    totalLine(to, agreement, "net") ??
    bound(total?.cashLimit, () => total && to.figure(agreementTables.resources, total, "cashLimit"))
  );
}

function bound(amount: Pence | undefined, href: () => string | undefined): Bound | undefined {
  const found = href();
  return amount === undefined || found === undefined ? undefined : { amount, href: found };
}

function stated(
  to: AddressBook,
  { statements }: Agreement,
  wanted: StatementRow["figure"],
): Bound | undefined {
  const row = statements.find(({ place, figure }) => place === "headline" && figure === wanted);
  return row && { amount: row.amount, href: to.figure(agreementTables.statements, row, "amount") };
}

type BudgetColumn = "gross" | "income" | "net";

function totalLine(to: AddressBook, { budgetLines }: Agreement, column: BudgetColumn): Bound | undefined {
  const row: BudgetLineRow | undefined = budgetLines.find((line) => line.row === "total");
  return row && bound(row[column], () => to.figure(agreementTables.budgetLines, row, column));
}

type Reserves = { readonly figure: Bound; readonly what: string; readonly forecastUse: Bound | undefined };

/** What may be used of reserves; where the paper prints no approved use, what stands in them at the start. */
function reserves(to: AddressBook, agreement: Agreement): Reserves | undefined {
  const row = agreement.reserves.find((one) => one.row === "total" && one.fund === "revenue");
  const cell = (column: "approved" | "forecastUse" | "baseline") =>
    row && bound(row[column], () => to.figure(agreementTables.reserves, row as ReserveRow, column));
  const approved = stated(to, agreement, "reserves approved") ?? cell("approved");
  const forecastUse = stated(to, agreement, "reserves forecast use") ?? cell("forecastUse");
  if (approved !== undefined) return { figure: approved, what: "reserves approved for use", forecastUse };
  const baseline = cell("baseline");
  return (
    baseline && { figure: baseline, what: "in earmarked reserves at the start of the year", forecastUse }
  );
}

export type CapitalYear = { readonly year: FinancialYear; readonly figure: Bound };

function capitalByYear(to: AddressBook, { statements, capitalSchemes }: Agreement): readonly CapitalYear[] {
  const headlines = statements.flatMap((row): readonly CapitalYear[] =>
    row.place === "headline" && row.figure === "capital programme" && row.spendYear !== undefined
      ? [
          {
            year: row.spendYear,
            figure: { amount: row.amount, href: to.figure(agreementTables.statements, row, "amount") },
          },
        ]
      : [],
  );
  const totals = capitalSchemes.flatMap((row): readonly CapitalYear[] =>
    row.row === "total" && row.listing === "programme" && row.amount !== undefined
      ? [
          {
            year: row.spendYear,
            figure: { amount: row.amount, href: to.figure(agreementTables.capitalSchemes, row, "amount") },
          },
        ]
      : [],
  );
  return (headlines.length > 0 ? headlines : totals).toSorted((left, right) => left.year - right.year);
}

export type LastForecast = {
  /** "Q1.5 2020/21" */
  readonly madeIn: string;
  /** Above nought is over the cash limit. */
  readonly deficit: Bound;
};

/** The forecast of the latest reporting period that says how the year ends against the cash limit. */
export function lastForecast(to: AddressBook, { forecasts, periods }: Agreement): LastForecast | undefined {
  const place = ({ period }: ForecastRow) => periods.find((one) => one.period === period)?.position ?? 0;
  const row = forecasts
    .filter(({ deficit }) => deficit !== undefined)
    .toSorted((left, right) => place(left) - place(right))
    .at(-1);
  if (row?.deficit === undefined) return undefined;
  const label = periods.find(({ period, year }) => period === row.period && year === row.year)?.label;
  return {
    madeIn: `${label ?? row.period} ${yearLabel(row.year)}`,
    deficit: { amount: row.deficit, href: to.figure(agreementTables.forecasts, row, "deficit") },
  };
}
