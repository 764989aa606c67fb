import { moneyUnitNames, parseAmount } from "../../domain/money/money-unit.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { unsettled } from "../portfolio/unsettled.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";

const most = 4;
const mostOfOne = 2;

type Placed = { readonly finding: Finding; readonly found: CheckedAgreement; readonly size: number };

/**
 * The worst of what does not add up: errors before doubts, the largest sums first, no more than two of one
 * agreement so that one bad table does not hide the others.
 */
export function worstFindings(shown: readonly CheckedAgreement[]): readonly Placed[] {
  const placed = shown
    .flatMap((found) =>
      unsettled(found.checked).map((finding): Placed => ({ finding, found, size: sizeOf(finding) })),
    )
    .sort(
      (left, right) =>
        Number(right.finding.severity === "error") - Number(left.finding.severity === "error") ||
        right.size - left.size,
    );
  const taken: Placed[] = [];
  for (const one of placed) {
    const same = taken.filter(({ found }) => found === one.found).length;
    if (taken.length < most && same < mostOfOne) taken.push(one);
  }
  return taken;
}

/** The difference in pence; 0 where it is no money. */
function sizeOf({ difference, unit }: Finding): number {
  const name = moneyUnitNames.find((one) => one === unit);
  if (name === undefined || difference === "") return 0;
  const amount = parseAmount(difference, name);
  return amount.ok ? Math.abs(amount.value) : 0;
}

/** The worst findings in words, each under the agreement it is in. */
export function worstList(to: AddressBook, shown: readonly CheckedAgreement[]): Html {
  return html`<ul class="said">${worstFindings(shown).map(
    ({ finding, found }) =>
      html`<li>${link({ text: portfolioName(found.agreement.portfolio), href: to.findings(found.agreement.portfolio) })}: ${finding.message}</li>`,
  )}</ul>`;
}
