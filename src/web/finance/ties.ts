import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { type Money, type PartName, partNames, partOf, parts } from "./money-page.ts";

const worstFirst: readonly Finding["severity"][] = ["error", "doubt", "rounding"];

/** The findings that stand in a part of the page, worst first. */
export function moneyFindings(agreement: Agreement, findings: readonly Finding[]): readonly Finding[] {
  const about = findings.filter((finding) => partOf(agreement, finding) !== undefined);
  return worstFirst.flatMap((severity) => about.filter((finding) => finding.severity === severity));
}

/** How many sums of money were worked out: the checker's own count with the measures left out. */
export function moneySums(agreement: Agreement): number {
  return reconcile({ ...agreement, measures: [], targets: [], results: [], comparators: [] }).sumsChecked;
}

const notSums = ["F23", "D1"];

/** Whether everything ties, how much was checked, and where to look at what does not. */
export function tiesNotice(money: Money, sums: number): Html {
  const { to, agreement, findings, over } = money;
  const { portfolio, year } = agreement.portfolio;
  const follow = { text: "What was checked, and how", href: `${to.findings({ portfolio, year })}#checked` };
  const all = [...findings, ...over];
  if (sums === 0 && all.length === 0) {
    const more = "This agreement prints nothing that adds up to a printed total.";
    return notice({ kind: "information", point: "No sum could be checked.", more, follow });
  }
  const [apart, apartOver] = [apartIn(findings), apartIn(over)];
  const checked = `${countWords(sums, "sum was", "sums were")} checked.`;
  if (apart.length + apartOver.length === 0) {
    return notice({
      kind: "well",
      point: "Every sum ties.",
      more: html`${checked}${besides(money, all)}`,
      follow,
    });
  }
  if (apart.length === 0) {
    const point = `Every sum of this agreement ties, but ${countWord(apartOver.length)} over portfolios or years ${apartOver.length === 1 ? "does" : "do"} not.`;
    const more = html`Look in ${placesOf(money, apartOver)}. ${checked}${besides(money, all)}`;
    return notice({ kind: "uncomfortable", point, more, follow });
  }
  const point = `${countAtStart(apart.length, "sum does", "sums do")} not tie, of ${sums} checked.`;
  const beyond =
    apartOver.length > 0 &&
    html` ${countAtStart(apartOver.length, "more over portfolios or years does", "more over portfolios or years do")} not: look in ${placesOf(money, apartOver)}.`;
  const more = html`Look in ${placesOf(money, apart)}.${beyond}${besides(money, all)}`;
  return notice({ kind: "uncomfortable", point, more, follow });
}

/** The sums that do not tie, rounding and what was accepted left out. */
function apartIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ identity, severity, accepted }) =>
      severity !== "rounding" && accepted === undefined && !notSums.includes(identity),
  );
}

/** What is neither tied nor apart: rounding, blanks and impossible years, and what somebody let stand. */
function besides(money: Money, findings: readonly Finding[]): Html {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const rounding = open.filter(({ severity }) => severity === "rounding").length;
  const others = open.filter(({ identity }) => notSums.includes(identity));
  const accepted = findings.length - open.length;
  return html`${
    rounding > 0 && ` ${countAtStart(rounding, "more differs", "more differ")} only by rounding.`
  }${
    others.length > 0 &&
    html` ${countAtStart(others.length, "other thing")} to look at in ${placesOf(money, others)}.`
  }${accepted > 0 && ` ${countAtStart(accepted, "is", "are")} accepted as printed.`}`;
}

/** "“All resources” (2) and “Reserves” (1)", each a way to that part of the page; one alone needs no count. */
function placesOf({ agreement }: Money, findings: readonly Finding[]): Html {
  const named = partNames.flatMap((name) => {
    const count = findings.filter((finding) => partOf(agreement, finding) === name).length;
    return count === 0 ? [] : [place(name, count === findings.length ? "" : ` (${count})`)];
  });
  return html`${join(named.slice(0, -1), ", ")}${named.length > 1 && " and "}${named.at(-1)}`;
}

function place(name: PartName, count: string): Html {
  return html`${link({ text: `“${parts[name].heading}”`, href: `#${name}` })}${count}`;
}
