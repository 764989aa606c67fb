import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { acceptedWords } from "../../domain/reconciliation/accepted-words.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { findingList } from "../../html/finding-item.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { worstFirst } from "../portfolio/adds-up.ts";
import { countWords } from "../portfolio/count-words.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { findingWords } from "../trace/finding-words.ts";
import { tallyWords } from "./tally-words.ts";

/** One agreement: what was checked in it, and the findings to show, worst first. */
export function agreementFindings(
  to: AddressBook,
  { agreement, checked }: CheckedAgreement,
  shown: readonly Finding[],
): Html {
  const { portfolio } = agreement;
  const href = to.portfolio(portfolio.portfolio, portfolio.year);
  const money = to.portfolio(portfolio.portfolio, portfolio.year, "finance");
  const ways = html`${link({ text: "The portfolio", href })} · ${link({ text: "Its money", href: money })}`;
  return section({
    id: `${portfolio.portfolio}-${portfolio.year}`.toLowerCase(),
    heading: portfolioName(portfolio),
    level: 2,
    ruled: true,
    body: html`<p>${summary(checked.findings, checked.sumsChecked)} ${ways}</p>${
      shown.length > 0 && findingList(worstFirst(shown).map((finding) => itemOf(to, finding)))
    }`,
  });
}

/** What crosses portfolios and years, for one year of the council. */
export function councilFindings(
  to: AddressBook,
  { council: { year }, checked }: CheckedCouncilYear,
  shown: readonly Finding[],
): Html {
  return section({
    id: `council-${year}`,
    heading: `All portfolios together, ${yearLabel(year)}`,
    level: 2,
    ruled: true,
    body: html`<p>What crosses portfolios and years. ${
      checked.sumsChecked === 0
        ? `${atStart(tallyWords(checked.findings))}.`
        : summary(checked.findings, checked.sumsChecked)
    }</p>${shown.length > 0 && findingList(worstFirst(shown).map((finding) => itemOf(to, finding)))}`,
  });
}

function summary(findings: readonly Finding[], sums: number): string {
  const checked = `${countWords(sums, "sum was", "sums were")} checked`;
  if (findings.length > 0) return `${checked}. ${atStart(tallyWords(findings))}.`;
  return sums === 0
    ? "This agreement prints nothing that adds up to a printed total."
    : `Everything ties: ${checked} and nothing was found.`;
}

function itemOf(to: AddressBook, finding: Finding) {
  const item = findingWords(to, finding);
  return finding.accepted === undefined ? item : { ...item, accepted: acceptedWords(finding.accepted) };
}
