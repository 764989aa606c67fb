import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { normalCode } from "../../domain/measure/code.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { type Html, html } from "../../html/html.ts";
import { titleBlock } from "../../html/layout.ts";
import { verdict } from "../../html/verdict.ts";
import { linesOf, measuresTable } from "../portfolio/measures-table.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { AddressBook } from "../routes.ts";

export type Choice = MeasureSummary & { readonly portfolio: PortfolioRow };

/** A code printed on more than one measure: says so, and shows them side by side. */
export function choicePage(to: AddressBook, asked: string, choices: readonly Choice[]): Html {
  const [first] = choices;
  const code = normalCode(first?.measure.code ?? asked);
  const papers = [...new Set(choices.map(({ portfolio }) => portfolioName(portfolio)))];
  const titles = choices.map(({ measure }) => `“${titleWords(measure).replace(/\.$/, "")}”`);
  return html`${titleBlock({ title: `Which ${code}?` })}${verdict(
    `The code ${code} is printed on ${choices.length} measures in ${listed(papers)}: ${listed(titles)}. Choose the one you mean.`,
  )}${measuresTable({
    to,
    id: "choices",
    caption: `Measures with the code ${code}${first === undefined ? "" : `, ${yearLabel(first.measure.year)}`}`,
    groups: [{ heading: undefined, lines: linesOf(choices) }],
  })}`;
}
