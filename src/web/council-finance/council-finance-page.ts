import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { contents } from "../../html/contents.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { printedCouncilSheets } from "../../open-data/council-sheets.ts";
import { moneyFileLinks } from "../finance-files/file-links.ts";
import { capitalPart } from "./capital-part.ts";
import type { CouncilMoney, Part } from "./council-money.ts";
import { councilNotices } from "./council-notices.ts";
import { councilTaxPart } from "./council-tax-part.ts";
import { councilVerdict } from "./council-verdict.ts";
import { indicatorsPart } from "./indicators-part.ts";
import { outturnPart } from "./outturn-part.ts";
import { reservesPart } from "./reserves-part.ts";
import { ringFencedParts } from "./ring-fenced-part.ts";
import { savingsPart } from "./savings-part.ts";
import { statedPart } from "./stated-part.ts";
import { virementsPart } from "./virements-part.ts";

const parts: readonly Part[] = [
  outturnPart,
  virementsPart,
  reservesPart,
  savingsPart,
  capitalPart,
  ...ringFencedParts,
  councilTaxPart,
  indicatorsPart,
  statedPart,
];

/** The money of the whole council in one year; `years` are those held, newest first. */
export function councilFinancePage(money: CouncilMoney, years: readonly FinancialYear[]): Html {
  const made = parts.map((part) => ({ part, body: part.body(money) }));
  const shown = made.flatMap(({ part, body }) => (body === undefined ? [] : [{ part, body }]));
  const missing = made.flatMap(({ part, body }) => (body === undefined ? [part.what] : []));
  const links = shown.map(({ part }) => ({ text: part.heading, href: `#${part.id}` }));
  const { year } = money.council;
  return html`${titleBlock({ title: "Money", about: aboutLine(money) })}${yearWays(money, years)}
<p class="quiet">Tables are in £000. Brackets are income, savings or a surplus. A figure without a dotted line is added up here from those above it.</p>
${councilVerdict(money)}${councilNotices(money)}${contents(links)}${shown.map(({ part, body }) =>
  section({ id: part.id, heading: part.heading, level: 2, body }),
)}${moneyFileLinks(money.to, { year }, printedCouncilSheets(money.council))}${missing.length > 0 && notHeld(missing, year)}`;
}

/** The page of a ledger that holds no portfolio yet. */
export function noCouncilMoney(): Html {
  const empty = emptyState({
    what: "No money is held yet.",
    when: "The council’s cash limits, forecasts, reserves, savings and capital appear here with the first agreement that is imported.",
    whose: "It is for the council’s finance team to hand one in.",
  });
  return html`${titleBlock({ title: "Money" })}${empty}`;
}

function aboutLine({ council }: CouncilMoney): string {
  const names = council.portfolios.map(({ portfolio }) => portfolio.name);
  return `${yearLabel(council.year)} · ${names.length === 1 ? "one portfolio held" : `${names.length} portfolios held`}: ${listed(names)}`;
}

function yearWays({ to, council }: CouncilMoney, years: readonly FinancialYear[]): Html | undefined {
  const others = years.filter((year) => year !== council.year);
  if (others.length === 0) return undefined;
  const ways = others.map((year) => link({ text: yearLabel(year), href: to.finance(year) }));
  return html`<p>Other years: ${join(ways, ", ")}.</p>`;
}

function notHeld(missing: readonly string[], year: FinancialYear): Html {
  return emptyState({
    what: `Not held for ${yearLabel(year)}: ${listed(missing)}.`,
    when: "They appear here as soon as a package that has them is imported.",
    whose: "It is for the council’s finance team to hand them in.",
  });
}
