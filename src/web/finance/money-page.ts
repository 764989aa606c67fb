import type { Agreement, TableName } from "../../domain/data-package/agreement.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { findingLines } from "../../html/finding-lines.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import type { AddressBook } from "../routes.ts";
import { findingLine } from "./finding-line.ts";

/** What every part of the money page is made from. */
export type Money = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  /** What was noticed about money, worst first. */
  readonly findings: readonly Finding[];
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

/** The part a finding stands in, by the table of the last figure it names; undefined for one not about money. */
export function partOf({ figures }: Finding): PartName | undefined {
  const table = figures.findLast(({ figure }) => figure !== undefined)?.figure?.split("/")[0];
  return partNames.find((name) => parts[name].tables.some((one) => agreementTables[one].name === table));
}

/** A part of the page under its heading, and beneath its tables what does not tie in them. */
export function moneySection({ to, findings }: Money, name: PartName, body: Text): Html {
  const own = findings.filter((finding) => partOf(finding) === name);
  return section({
    id: name,
    heading: parts[name].heading,
    level: 2,
    body: html`${body}${findingLines(own.map((finding, at) => findingLine(to, finding, own[at + 1])))}`,
  });
}
