import { titleWords } from "../../domain/assessment/measure-words.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { heldAmount } from "../../domain/data-package/held-amount.ts";
import type { Row } from "../../domain/data-package/table.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { cellWords } from "../../domain/receipt/cell-words.ts";
import { mainColumns } from "../../domain/receipt/main-columns.ts";
import { type Html, html } from "../../html/html.ts";
import type { SearchHit } from "../../html/search-results.ts";
import type { Found } from "../../ledger/search.ts";
import type { SearchKind } from "../../ledger/searched.ts";
import { inWords } from "../finance/printed.ts";
import { deliverableId, priorityId } from "../portfolio/thread.ts";
import type { AddressBook, PortfolioPart } from "../routes.ts";

type Place = { readonly portfolio: string; readonly year: FinancialYear };

/** What makes hits: the addresses, and the names of portfolios. */
export type Hits = { readonly to: AddressBook; readonly portfolios: readonly PortfolioRow[] };

/** What was found of a kind, as a page shows it. */
export function hitsOf(hits: Hits, found: Found, kind: SearchKind): readonly SearchHit[] {
  return makers[kind](hits, found);
}

type Makers = { readonly [Kind in SearchKind]: (hits: Hits, found: Found) => readonly SearchHit[] };

const makers: Makers = {
  portfolios: ({ to }, found) =>
    found.portfolios.rows.map((row) => ({
      title: { text: `${row.name} ${yearLabel(row.year)}`, href: to.portfolio(row.portfolio, row.year) },
      place: row.holder ?? "no portfolio holder named",
    })),
  measures: (hits, found) =>
    found.measures.rows.map((row) => ({
      title: { text: titleWords(row), href: hits.to.measure(row.measure) },
      code: row.code ?? row.measure,
      place: placeWords(hits, row),
    })),
  priorities: (hits, found) =>
    found.priorities.rows.map((row) => ({
      ...at(hits, row, row.name, priorityId(row.priority)),
      ...shortly(row.about),
    })),
  deliverables: (hits, found) =>
    found.deliverables.rows.map((row) => ({
      ...at(hits, row, row.name, deliverableId(row.deliverable)),
      ...shortly(row.about),
    })),
  services: (hits, found) =>
    found.services.rows.map((row) => ({ ...at(hits, row, row.name, "services"), ...shortly(row.about) })),
  budgetLines: (hits, found) =>
    found.budgetLines.rows.map((row) => ({
      ...at(hits, row, row.name, `line-${row.line}`, "finance"),
      ...amountOf(hits, "budgetLines", row, [["net", "net"]]),
    })),
  reserves: (hits, found) =>
    found.reserves.rows.map((row) => ({
      ...at(hits, row, named(row.name, row.purpose), `reserve-${row.reserve}`, "finance"),
      ...amountOf(hits, "reserves", row, [
        ["approved", "approved for use"],
        ["baseline", "at the start of the year"],
      ]),
    })),
  savings: (hits, found) =>
    found.savings.rows.map((row) => ({
      ...at(hits, row, row.name, `saving-${row.saving}`, "finance"),
      ...amountOf(hits, "savings", row, [["value", "to be saved"]]),
    })),
  schemes: (hits, found) =>
    found.schemes.rows.map((row) => ({
      ...at(
        hits,
        row,
        row.listing === "detail" ? named(row.name, row.about) : row.name,
        `scheme-${row.scheme}`,
        "finance",
      ),
      ...amountOf(hits, "capitalSchemes", row, [["amount", `in ${yearLabel(row.spendYear)}`]]),
    })),
  investments: (hits, found) =>
    found.investments.rows.map((row) => ({
      ...at(hits, row, row.name, `investment-${row.investment}`, "finance"),
      ...amountOf(hits, "oneOffInvestments", row, [["amount", "set aside once"]]),
    })),
  ringFenced: (hits, found) =>
    found.ringFenced.rows.map((row) => ({
      ...at(hits, row, row.name, `fund-${row.fund}-${row.line}`, "finance"),
      ...amountOf(hits, "nonCashLimits", row, [["amount", "outside the cash limit"]]),
    })),
  virements: (hits, found) =>
    found.virements.rows.map((row) => ({
      title: { text: row.why, href: hits.to.figure(agreementTables.virements, row, "amount") },
      place: placeWords(hits, { portfolio: row.fromPortfolio, year: row.year }),
      ...amountOf(hits, "virements", row, [["amount", movedWords(row)]]),
    })),
  councilTax: (hits, found) =>
    found.councilTax.rows.map((row) => ofCouncil(hits, "councilTax", row, row.name)),
  indicators: (hits, found) =>
    found.indicators.rows.map((row) =>
      ofCouncil(hits, "prudentialIndicators", row, `${row.name}, ${yearLabel(row.forYear)}`),
    ),
  risks: (hits, found) =>
    found.risks.rows.map((row) => ({
      ...at(hits, row, row.name, "risks", "risks"),
      ...shortly(row.controls),
    })),
  milestones: (hits, found) =>
    found.milestones.rows.map((row) => ({
      ...at(hits, row, row.name, "milestones", "risks"),
      said: `${row.project}${row.dueAsPrinted === undefined ? "" : `, due ${row.dueAsPrinted}`}`,
    })),
  glossary: (hits, found) =>
    found.glossary.rows.map((row) => ({ ...at(hits, row, row.term, "words"), said: row.meaning })),
  meetings: (hits, found) =>
    found.meetings.rows.map((row) => ({
      ...at(hits, row, row.report, "timetable"),
      said: meetingWords(row),
    })),
};

/** The title as a way to the thing's place on its portfolio's page, and the portfolio's name. */
function at(hits: Hits, row: Place, text: string, id: string, part?: PortfolioPart): SearchHit {
  const href = `${hits.to.portfolio(row.portfolio, row.year, part)}#${id}`;
  return { title: { text, href }, place: placeWords(hits, row) };
}

/** What is the whole council's, by the receipt of its first figure. */
function ofCouncil(
  { to }: Hits,
  name: "councilTax" | "prudentialIndicators",
  row: Row & { readonly year: FinancialYear },
  text: string,
): SearchHit {
  const table = agreementTables[name];
  const [figure = "name"] = mainColumns(table, row);
  return {
    title: { text, href: to.figure(table, row, figure) },
    place: `the whole council ${yearLabel(row.year)}`,
    said: cellWords(table, row, figure, undefined).text,
  };
}

function movedWords({ fromPortfolio, toPortfolio }: Found["virements"]["rows"][number]): string {
  return fromPortfolio === toPortfolio ? "moved between services" : `moved to ${toPortfolio}`;
}

function placeWords({ portfolios }: Hits, { portfolio, year }: Place): string {
  const row = portfolios.find((one) => one.portfolio === portfolio && one.year === year);
  return `${row?.name ?? portfolio} ${yearLabel(year)}`;
}

function named(name: string, more: string | undefined): string {
  return more === undefined ? name : `${name}: ${more}`;
}

const longest = 180;

/** The beginning of what is said of it, without the marks of its Markdown. */
function shortly(text: string | undefined): { readonly said?: string } {
  if (text === undefined) return {};
  const plain = text
    .replaceAll(/[*_#`>]|^\s*[-•]\s+/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return { said: plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, "")} …` };
}

type MoneyTable =
  | "budgetLines"
  | "reserves"
  | "savings"
  | "capitalSchemes"
  | "oneOffInvestments"
  | "nonCashLimits"
  | "virements";

/** The first of these amounts that is printed, bound to its receipt. */
function amountOf(
  { to }: Hits,
  name: MoneyTable,
  row: Row,
  columns: readonly (readonly [property: string, words: string])[],
): { readonly said?: Html } {
  for (const [property, words] of columns) {
    const found = heldAmount(agreementTables[name], row, property);
    if (found !== undefined) return { said: html`${found.amount < 0 && "−"}${inWords(to, found)} ${words}` };
  }
  return {};
}

function meetingWords({ date, asPrinted, committee, confirmed }: Found["meetings"]["rows"][number]): string {
  const day = date === undefined ? (asPrinted ?? "date not printed") : dateWords(date);
  const where = committee === undefined ? "" : `, ${committee}`;
  return `${day}${where}${confirmed === "no" ? " (date to be confirmed)" : ""}`;
}
