import type { Finding } from "../../domain/reconciliation/finding.ts";
import { type Html, html } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { countAtStart, countWords } from "./count-words.ts";
import { unsettled, unsettledWords } from "./unsettled.ts";

/** What cannot be right or looks wrong in the agreement, in words; or that all of it does and how much was checked. */
export function addsUp(to: AddressBook, { agreement, checked }: CheckedAgreement): Html {
  const { findings, sumsChecked } = checked;
  const follow = { href: to.findings(agreement.portfolio) };
  const open = unsettled(checked);
  const settled = findings.filter(({ accepted }) => accepted !== undefined).length;
  const rounding = findings.filter(({ severity, accepted }) => severity === "rounding" && !accepted).length;
  const rest = [
    rounding === 0 ? "" : `${countAtStart(rounding, "sum differs", "sums differ")} by no more than rounding.`,
    settled === 0 ? "" : `${countAtStart(settled, "finding has", "findings have")} been accepted.`,
  ].filter((said) => said !== "");
  if (sumsChecked === 0 && findings.length === 0) {
    return notice({ kind: "information", point: "This agreement holds nothing that could be added up." });
  }
  if (open.length === 0) {
    return notice({
      kind: "well",
      point: `Everything ties: ${countWords(sumsChecked, "sum was", "sums were")} worked out.`,
      more: rest.join(" "),
      follow: { text: "How they were checked", ...follow },
    });
  }
  const wrong = open.filter(({ severity }) => severity === "error");
  const named = (wrong.length > 0 ? wrong : open).slice(0, 2);
  return notice({
    kind: "uncomfortable",
    point: `${unsettledWords(open, " in this agreement")}.`,
    more: html`${named.map(({ message }) => html`${message} `)}${rest.join(" ")} ${countAtStart(sumsChecked, "sum was", "sums were")} worked out.`,
    follow: { text: findings.length === 1 ? "See it" : `See all ${findings.length}`, ...follow },
  });
}

/** The worst first: what cannot be right before what looks wrong. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const place = { error: 0, doubt: 1, rounding: 2 };
  return findings.toSorted((left, right) => place[left.severity] - place[right.severity]);
}
