import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { reconcile } from "../../domain/reconciliation/reconcile.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";
import { unsettled } from "../portfolio/unsettled.ts";
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
  const checked = `${countWords(sums, "sum was", "sums were")} checked.`;
  const [apart, apartOver, others] = [apartIn(findings), apartIn(over), othersIn(all)];
  const beyond = apartOver.length === 0 ? undefined : overWords(apartOver.length);
  if (apart.length > 0) {
    const point = `${countAtStart(apart.length, "sum does", "sums do")} not tie, of ${sums} checked.`;
    const more = html`Look in ${placesOf(money, apart)}.${
      beyond !== undefined && html` Besides, ${beyond} not: look in ${placesOf(money, apartOver)}.`
    }${besides(money, all, others)}`;
    return notice({ kind: "uncomfortable", point, more, follow });
  }
  const tie = sums === 0 ? "No sum could be checked" : "Every sum of this agreement ties";
  if (beyond !== undefined) {
    const more = html`Look in ${placesOf(money, apartOver)}. ${checked}${besides(money, all, others)}`;
    return notice({ kind: "uncomfortable", point: `${tie}, but ${beyond} not.`, more, follow });
  }
  if (others.length > 0) {
    const point = `${tie}, but ${countWord(others.length)} other ${others.length === 1 ? "thing" : "things"} ${looks(others)}.`;
    const more = html`Look in ${placesOf(money, others)}. ${checked}${besides(money, all, [])}`;
    return notice({ kind: "uncomfortable", point, more, follow });
  }
  const more = html`${checked}${besides(money, all, [])}`;
  return notice({ kind: "well", point: "Every sum ties.", more, follow });
}

/** "one sum over portfolios or years does" */
function overWords(count: number): string {
  return `${countWord(count)} ${count === 1 ? "sum over portfolios or years does" : "sums over portfolios or years do"}`;
}

function looks(others: readonly Finding[]): string {
  const wrong = others.filter(({ severity }) => severity === "error").length;
  const look = others.length === 1 ? "looks wrong" : "look wrong";
  if (wrong === 0) return look;
  return wrong === others.length ? "cannot be right" : `cannot be right or ${look}`;
}

/** The sums that do not tie, rounding and what was accepted left out. */
function apartIn(findings: readonly Finding[]): readonly Finding[] {
  return unsettled({ findings }).filter(({ identity }) => !notSums.includes(identity));
}

/** What is no sum and still looks wrong: blanks, copies and impossible years. */
function othersIn(findings: readonly Finding[]): readonly Finding[] {
  return unsettled({ findings }).filter(({ identity }) => notSums.includes(identity));
}

/** What is not apart: rounding, the others given, and what somebody let stand. */
function besides(money: Money, findings: readonly Finding[], others: readonly Finding[]): Html {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const rounding = open.filter(({ severity }) => severity === "rounding").length;
  const accepted = findings.length - open.length;
  return html`${
    rounding > 0 && ` ${countAtStart(rounding, "more differs", "more differ")} only by rounding.`
  }${
    others.length > 0 &&
    html` ${countAtStart(others.length, "other thing")} ${looks(others)}: look in ${placesOf(money, others)}.`
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
