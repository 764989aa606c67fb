import { moneyUnitNames, parseAmount } from "../../domain/money/money-unit.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { unsettled } from "../portfolio/unsettled.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";

const most = 4;

type Placed = { readonly finding: Finding; readonly found: CheckedAgreement; readonly size: number };

/**
 * The worst of what cannot be right or looks wrong: errors before doubts, the largest sums first. The worst of each agreement come
 * before the second of any, and two rows out by the same amount count as one.
 */
export function worstFindings(shown: readonly CheckedAgreement[]): readonly Placed[] {
  const perAgreement = shown.map(sortedIn);
  const firsts = perAgreement.flatMap(([first]) => (first === undefined ? [] : [first]));
  const others = perAgreement.flatMap(([, ...rest]) => rest);
  return [...firsts.toSorted(worse), ...others.toSorted(worse)].slice(0, most);
}

function sortedIn(found: CheckedAgreement): readonly Placed[] {
  const placed = unsettled(found.checked).map(
    (finding): Placed => ({ finding, found, size: sizeOf(finding) }),
  );
  const known = new Set<string>();
  return placed.toSorted(worse).filter(({ finding, size }) => {
    const same = `${finding.identity} ${finding.difference}`;
    if (size > 0 && known.has(same)) return false;
    known.add(same);
    return true;
  });
}

function worse(left: Placed, right: Placed): number {
  const errors = Number(right.finding.severity === "error") - Number(left.finding.severity === "error");
  return errors || right.size - left.size;
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
