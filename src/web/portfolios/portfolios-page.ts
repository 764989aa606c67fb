import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { verdict } from "../../html/verdict.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { unsettled } from "../portfolio/unsettled.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import type { Framed } from "../site.ts";
import { tallyTargets } from "../target-tally.ts";
import { moneyLine, uncountedWords } from "./card-of.ts";
import { emptyLedger } from "./empty-ledger.ts";
import type { ShownAgreements } from "./shown-agreements.ts";

/** Every portfolio of every year, newest year first. */
export function portfoliosPage(to: AddressBook, { portfolios, shown }: ShownAgreements): Framed {
  const years = [...new Set(portfolios.map(({ year }) => year))];
  const main =
    portfolios.length === 0
      ? emptyLedger()
      : html`${verdict(spanWords(portfolios, years))}${yearWays(to, years)}${withFigures(to, shown)}${years
          .filter((year) => !shown.some(({ agreement }) => agreement.portfolio.year === year))
          .map((year) =>
            earlierYear(
              to,
              year,
              portfolios.filter((row) => row.year === year),
            ),
          )}`;
  return {
    title: "Portfolios",
    part: "portfolios",
    breadcrumbs: [{ text: "Home", href: to.home }],
    main: html`${titleBlock({ title: "Portfolios" })}${main}`,
  };
}

/** How all portfolios of a year stand together. */
function yearWays(to: AddressBook, years: readonly FinancialYear[]): Html {
  const ways = years.map((year) => link({ text: yearLabel(year), href: to.performance(year) }));
  return html`<p>How all measures of a year stand: ${join(ways, ", ")}. ${link({ text: "Who answers for what", href: to.coverage() })}.</p>`;
}

/** "3 portfolio agreements are held, from 2015/16 to 2021/22." */
export function spanWords(portfolios: readonly PortfolioRow[], years: readonly FinancialYear[]): string {
  const [newest] = years;
  const oldest = years.at(-1);
  const held = `${countWords(portfolios.length, "portfolio agreement")} ${portfolios.length === 1 ? "is" : "are"} held`;
  if (newest === undefined || oldest === undefined) return `${held}.`;
  return newest === oldest
    ? `${held}, for ${yearLabel(newest)}.`
    : `${held}, from ${yearLabel(oldest)} to ${yearLabel(newest)}.`;
}

/** The portfolios shown with their figures, in one table by year. */
function withFigures(to: AddressBook, shown: readonly CheckedAgreement[]): Html {
  const years = [...new Set(shown.map(({ agreement }) => agreement.portfolio.year))];
  return dataTable({
    id: "portfolios",
    caption: "Portfolios, newest year first",
    reading:
      "Targets are judged by the last result held; the portfolio’s own page says which target judges which.",
    columns: [
      { heading: "Portfolio", kind: "header" },
      { heading: "Held by", kind: "text" },
      { heading: "Money", kind: "text" },
      { heading: "Numerical targets", kind: "text" },
      { heading: "Does it add up?", kind: "text" },
    ],
    rows: years.flatMap((year): readonly Row[] => [
      { kind: "group", heading: yearLabel(year) },
      ...shown
        .filter(({ agreement }) => agreement.portfolio.year === year)
        .map((one): Row => ({ kind: "line", cells: cells(to, one) })),
    ]),
    narrow: "stack",
  });
}

/** The years before those, by name alone. */
function earlierYear(to: AddressBook, year: FinancialYear, rows: readonly PortfolioRow[]): Html {
  return section({
    id: `year-${yearSlug(year)}`,
    heading: yearLabel(year),
    level: 2,
    body: html`<ul class="govuk-list govuk-list--bullet">${rows.map(
      (row) => html`<li>${portfolioLink(to, row)}${row.holder !== undefined && `, ${row.holder}`}</li>`,
    )}</ul>`,
  });
}

function portfolioLink(to: AddressBook, { name, portfolio, year }: PortfolioRow): Html {
  return link({ text: name, href: to.portfolio(portfolio, year) });
}

function cells(to: AddressBook, { agreement, checked }: CheckedAgreement): readonly Text[] {
  const { portfolio } = agreement;
  const tally = tallyTargets(summariseMeasures(agreement));
  const open = unsettled(checked).length;
  const standing =
    tally.judged === 0 ? uncountedWords(tally) : `${tally.met} of ${tally.judged} met, ${tally.close} close`;
  return [
    portfolioLink(to, portfolio),
    portfolio.holder ?? "Not named",
    moneyLine(to, agreement),
    standing,
    open === 0
      ? `Yes: ${countWords(checked.sumsChecked, "sum")} worked out`
      : link({
          text: `${countAtStart(open, "thing")} to look at`,
          href: to.findings(portfolio),
        }),
  ];
}
