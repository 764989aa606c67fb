import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import {
  type ClosingFigures,
  type CouncilYear,
  closingBefore,
  type PortfolioMoney,
} from "../data-package/council-year.ts";
import type { NonCashLimitRow } from "../data-package/tables/non-cash-limits.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { type CouncilIdentity, ofPortfolio, placeOfPortfolio } from "./council-identity.ts";
import { joined, type Outcome } from "./identity.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { reserveCell } from "./reserve-columns.ts";
import { retold } from "./sum-found.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/** A balance the year before ended with, and the one this year begins with. */
type Handover = {
  readonly subject: string;
  readonly closing: PrintedAmount | undefined;
  readonly opening: PrintedAmount | undefined;
};

type Handovers = (now: PortfolioMoney, before: ClosingFigures) => readonly Handover[];

/** F10: a reserve begins a year with what it ended the one before with. */
export const reservesBeginAsTheyEnded = identity("F10", ({ reserves }, before) =>
  reserves
    .filter(({ row }) => row === "line")
    .map((row) => {
      const ended = before.reserves.find((other) => other.row === "line" && other.reserve === row.reserve);
      return {
        subject: row.name,
        closing: ended && reserveCell(ended, "closing"),
        opening: reserveCell(row, "baseline"),
      };
    }),
);

/** F14: what the programme of a year of spending was last, it is taken up with by the next agreement. */
export const programmeBeginsAsItEnded = identity("F14", ({ capitalSchemes }, before) =>
  programmeTotals(capitalSchemes).map((row) => {
    const year = yearLabel(row.spendYear);
    const ended = programmeTotals(before.capitalSchemes).find(({ spendYear }) => spendYear === row.spendYear);
    return {
      subject: `capital programme for ${year}`,
      closing: ended && schemeCell(ended, "amount", `${row.name}, ${year} programme`),
      opening: schemeCell(row, "opening", `${row.name}, ${year} programme as last approved`),
    };
  }),
);

function programmeTotals(rows: Agreement["capitalSchemes"]): Agreement["capitalSchemes"] {
  return rows.filter(({ row, listing }) => row === "total" && listing === "programme");
}

function schemeCell(row: Agreement["capitalSchemes"][number], column: "amount" | "opening", label: string) {
  return printedAmount(agreementTables.capitalSchemes, row, column, { name: label, label });
}

/** F16, F17, F18: what a ring-fenced budget carried forward is what the next year brings forward. */
export function fundBeginsAsItEnded(number: string, fund: NonCashLimitRow["fund"]): CouncilIdentity {
  return identity(number, ({ nonCashLimits }, before) =>
    nonCashLimits
      .filter((row) => row.fund === fund && row.row === "brought forward")
      .map((row) => {
        const ended = before.nonCashLimits.find((other) => other.fund === fund && other.block === row.block);
        return { subject: row.name, closing: ended && balanceCell(ended), opening: balanceCell(row) };
      }),
  );
}

function balanceCell(row: NonCashLimitRow): PrintedAmount | undefined {
  return printedAmount(agreementTables.nonCashLimits, row, "amount", { name: row.name, label: row.name });
}

function identity(number: string, handovers: Handovers): CouncilIdentity {
  return (council: CouncilYear) =>
    joined(
      council.portfolios.flatMap((now) => {
        const before = closingBefore(council, now.portfolio);
        if (before === undefined) return [];
        return handovers(now, before).map((one) => handedOver(number, council.year, now, before, one));
      }),
    );
}

/** A doubt where they differ, not an error: the closing balance was an estimate until the year's accounts were closed. */
function handedOver(
  number: string,
  year: FinancialYear,
  { portfolio }: PortfolioMoney,
  { portfolio: former }: ClosingFigures,
  { subject, closing, opening }: Handover,
): Outcome {
  if (closing === undefined || opening === undefined) return outcomeOf([]);
  const weighed = weigh({
    identity: number,
    subject: `${portfolio.name}, ${subject}`,
    parts: [{ ...ofPortfolio(former, closing), name: `what ${yearLabel(former.year)} ended with` }],
    partsAre: "balances",
    whole: { ...ofPortfolio(portfolio, opening), name: `what ${yearLabel(year)} begins with` },
  });
  const outcome = outcomeOf([weighed]);
  return {
    ...outcome,
    observations: outcome.observations.map((found) =>
      retold(found, {
        severity: found.severity === "error" ? "doubt" : found.severity,
        likelyCause: found.likelyCause ?? "The year before was probably still estimated when it was printed.",
        place: placeOfPortfolio(portfolio, opening),
      }),
    ),
  };
}
