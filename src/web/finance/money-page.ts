import type { Agreement, TableName } from "../../domain/data-package/agreement.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { PortfolioMoney } from "../../domain/data-package/council-year.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { COUNCIL } from "../../domain/reconciliation/reconcile-council.ts";
import { findingLines } from "../../html/finding-lines.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import type { AddressBook } from "../routes.ts";
import { findingLine } from "./finding-line.ts";

/** What every part of the money page is made from. */
export type Money = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  /** What was noticed about money in the agreement, worst first. */
  readonly findings: readonly Finding[];
  /** What was noticed over portfolios or years that rests on a figure of this page, worst first. */
  readonly over: readonly Finding[];
  /** The portfolios of the year, by which the other side of a move is named. */
  readonly portfolios: readonly PortfolioMoney[];
};

/** The parts of the page and the tables each shows: a finding stands with the table it is about. */
export const parts = {
  resources: { heading: "All resources", tables: ["resources"] },
  bridge: { heading: "From the last budget to this one", tables: ["budgetMovements"] },
  virements: { heading: "Budget moved between services and portfolios", tables: ["virements"] },
  services: { heading: "Where the cash limit goes", tables: ["budgetLines"] },
  spent: { heading: "Spent so far", tables: ["actuals"] },
  forecast: { heading: "Where the year is forecast to end", tables: ["forecasts", "forecastCauses"] },
  outlook: { heading: "If spending goes on like this", tables: [] },
  reserves: { heading: "Reserves", tables: ["reserves", "reserveMovements"] },
  savings: { heading: "Savings", tables: ["savings"] },
  capital: { heading: "Capital programme", tables: ["capitalSchemes", "capitalMovements", "capitalFunding"] },
  "ring-fenced": { heading: "Outside the cash limit", tables: ["nonCashLimits"] },
  "one-off": { heading: "One-off investments", tables: ["oneOffInvestments"] },
  elsewhere: { heading: "The same figures elsewhere in the paper", tables: ["statements"] },
} as const satisfies Record<string, { readonly heading: string; readonly tables: readonly TableName[] }>;

export type PartName = keyof typeof parts;

export const partNames = Object.keys(parts) as readonly PartName[];

type Page = Pick<Money["agreement"], "portfolio" | "virements">;

/**
 * The part a finding stands in, by the table of the last figure it names; undefined for one not about money. One over
 * the whole council stands by the last of its figures that are on this page.
 */
export function partOf(page: Page, { portfolio, figures }: Finding): PartName | undefined {
  const named = figures.flatMap(({ figure }) => figure ?? []);
  const shown = portfolio === COUNCIL ? figuresShown(page, named) : named;
  const table = shown.at(-1)?.split("/")[0];
  return partNames.find((name) => parts[name].tables.some((one) => agreementTables[one].name === table));
}

/** Those of the portfolio in this year; where there are none, those of virements it is a side of. */
function figuresShown({ portfolio, virements }: Page, figures: readonly string[]): readonly string[] {
  const own = figures.filter((figure) => {
    const [, code, year] = figure.split("/");
    return code === encodeURIComponent(portfolio.portfolio) && year === yearSlug(portfolio.year);
  });
  const sides = virements.map((row) => figureId(agreementTables.virements, row, ""));
  return own.length > 0
    ? own
    : figures.filter((figure) => sides.some((virement) => figure.startsWith(virement)));
}

/** A part of the page under its heading, and beneath its tables what does not tie in them. */
export function moneySection({ to, agreement, findings, over }: Money, name: PartName, body: Text): Html {
  const own = [...findings, ...over].filter((finding) => partOf(agreement, finding) === name);
  return section({
    id: name,
    heading: parts[name].heading,
    level: 2,
    body: html`${body}${findingLines(own.map((finding, at) => findingLine({ to, agreement }, finding, own[at + 1])))}`,
  });
}
