import { atStart } from "../../domain/prose/at-start.ts";
import type { NamedFigure, Receipt } from "../../domain/receipt/receipt.ts";
import { definitionList } from "../../html/definition-list.ts";
import { figure } from "../../html/figure.ts";
import { findingList } from "../../html/finding-item.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { type Link, link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { receipt as receiptPanel } from "../../html/receipt.ts";
import { verdict } from "../../html/verdict.ts";
import { dayWords } from "../entry/moment-words.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { findingWords } from "./finding-words.ts";
import { historyTable } from "./history-table.ts";
import { longestShown, receiptLines, shorten } from "./receipt-lines.ts";
import { receiptHeading, receiptSentence } from "./sentence.ts";
import { workedOutPart } from "./worked-out-part.ts";

export type TracePage = {
  readonly to: AddressBook;
  readonly receipt: Receipt;
  /** What is known today, where the page is seen as on an earlier day. */
  readonly today: { readonly receipt: Receipt; readonly href: string } | undefined;
  /** The page's full address, for the citation. */
  readonly address: string;
  /** The page it stands on. */
  readonly home: Link | undefined;
};

/** Everything a reader may ask of one figure: what it is, where it came from, whether it changed, what rests on it. */
export function tracePage({ to, receipt, today, address, home }: TracePage): Html {
  const { what } = receipt;
  return html`${titleBlock({ title: receiptHeading(receipt), about: `${what.row} · ${what.column} · table “${what.table}”` })}${verdict(receiptSentence(receipt))}${notices(receipt, today)}${mainAndAside(
    html`${fullWords(receipt)}${receiptPanel({ id: "receipt", heading: "Receipt", lines: receiptLines(to, receipt) })}${workedOutPart(to, receipt)}${history(to, receipt)}${findings(to, receipt)}`,
    html`${stands(home)}${elsewhere(to, receipt)}${restOfRow(to, receipt)}${citation(receipt, address)}`,
  )}`;
}

function notices(receipt: Receipt, today: TracePage["today"]): readonly Html[] {
  const [newest] = receipt.tellings;
  const later = today !== undefined && changed(receipt, today.receipt);
  const unsettled = receipt.findings.filter(({ severity }) => severity !== "rounding");
  const many = unsettled.length;
  return [
    receipt.standing === "retracted" && newest !== undefined
      ? notice({
          kind: "uncomfortable",
          point: `This figure was taken back on ${dayWords(newest.entry.knownAt)}.`,
          more: newest.entry.note ?? "No reason was given.",
        })
      : undefined,
    later
      ? notice({
          kind: "uncomfortable",
          point: "It has changed since the day you are looking from.",
          more: `Today: ${shorten(today.receipt.said?.text ?? "nothing is held")}${today.receipt.standing === "retracted" ? ", since taken back" : ""}.`,
          follow: { text: "See it as known today", href: today.href },
        })
      : undefined,
    many > 0
      ? notice({
          kind: "uncomfortable",
          point: `${countAtStart(many, "thing that does not tie rests", "things that do not tie rest")} on this figure.`,
          more: many === 1 ? "It is set out below." : "They are set out below.",
        })
      : undefined,
  ].flatMap((one) => one ?? []);
}

function changed(then: Receipt, now: Receipt): boolean {
  return then.tellings[0]?.entry.number !== now.tellings[0]?.entry.number &&
    then.said?.text !== now.said?.text
    ? true
    : then.standing !== now.standing;
}

function fullWords({ said }: Receipt): Text {
  if (said === undefined || said.text.length <= longestShown) return "";
  const paragraphs = said.text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`);
  return section({ id: "words", heading: "What it says", level: 2, body: html`${paragraphs}` });
}

function history(to: AddressBook, receipt: Receipt): Html {
  return section({
    id: "versions",
    heading: "Every version of it",
    level: 2,
    body: historyTable(to, receipt),
  });
}

function findings(to: AddressBook, { findings: found, sumsChecked }: Receipt): Html {
  const body =
    found.length > 0
      ? findingList(found.map((finding) => findingWords(to, finding)))
      : html`<p>${
          sumsChecked === undefined
            ? "Nothing was checked: it belongs to no agreement."
            : `Nothing that was checked disagrees with this figure. ${countAtStart(sumsChecked, "sum was", "sums were")} worked out in its agreement.`
        }</p>`;
  return section({ id: "findings", heading: "Does it tie?", level: 2, body });
}

function stands(home: Link | undefined): Text {
  if (home === undefined) return "";
  return section({ id: "page", heading: "Where it is used", level: 2, body: html`<p>${link(home)}</p>` });
}

function elsewhere(to: AddressBook, { alsoPrinted }: Receipt): Text {
  if (alsoPrinted.length === 0) return "";
  return section({ id: "also", heading: "Also printed as", level: 3, body: figureList(to, alsoPrinted) });
}

function restOfRow(to: AddressBook, receipt: Receipt): Text {
  if (receipt.restOfRow.length === 0) return "";
  return section({
    id: "row",
    heading: "The rest of its row",
    level: 3,
    body: figureList(to, receipt.restOfRow),
  });
}

function figureList(to: AddressBook, named: readonly NamedFigure[]): Html {
  return definitionList(
    named.map(({ figure: id, label, text }) => ({
      term: atStart(label),
      said: !isShortFigure(text)
        ? link({ text: shorten(text), href: to.trace(id) })
        : figure({ text, href: to.trace(id) }),
    })),
  );
}

/** A figure never breaks over two lines, so words and long figures are plain links. */
function isShortFigure(text: string): boolean {
  return text.length <= 16 && /^−?£?\d/.test(text);
}

function citation({ citation: line, figure: id }: Receipt, address: string): Html {
  const body = html`<p>Select this line and copy it beside the figure. The address keeps working after a correction and shows what was changed.</p><p class="copyable">${line} ${address}</p><p>Its lasting name, for <code>outturn trace</code>: <code class="digest">${id}</code></p>`;
  return section({ id: "cite", heading: "Use it elsewhere", level: 3, body });
}
