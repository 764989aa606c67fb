import { titleInWords } from "../../domain/assessment/measure-words.ts";
import { withheldWords } from "../../domain/disclosure/clearance.ts";
import { codeTag } from "../../html/code-tag.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html } from "../../html/html.ts";
import { mainAndAside, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { AddressBook } from "../routes.ts";
import { breakdownPart } from "./breakdown-part.ts";
import type { Drill, NoRecords } from "./drill.ts";
import { drillForm, narrowedLine } from "./drill-form.ts";
import { otherForm } from "./drill-links.ts";
import { drillTrend } from "./drill-trend.ts";
import { matrixPart } from "./matrix-part.ts";
import { recordsPart, type ShownRecords } from "./records-part.ts";
import { canRestate, restatedLink, restatedPart } from "./restated-part.ts";
import { sliceSentence } from "./slice-words.ts";

/** What lies behind a figure: its sums, what it breaks down into, and the records themselves. */
export function recordsPage(
  to: AddressBook,
  drill: Drill,
  records: ShownRecords,
  day: Temporal.PlainDate,
): Html {
  const [down, across] = drill.by;
  const isWithheld = drill.slice(drill.place, drill.period).kind === "withheld";
  const parts =
    down === undefined || isWithheld
      ? false
      : across === undefined
        ? oneColumn(to, drill, down, day)
        : matrixPart(to, drill, [down, across]);
  const files =
    parts !== false &&
    html`<p>${link({ text: "This breakdown as a CSV file", href: otherForm(drill, to, "/breakdown.csv") })} · ${link(
      {
        text: "Why did it change?",
        href: whyAddress(to, drill, down ?? 0),
      },
    )}</p>`;
  const trend = isWithheld ? "" : drillTrend(to, drill);
  const shown = html`${parts}${files}`;
  const beside = parts !== false && across === undefined && trend !== "" && !drill.asked.restated;
  return html`${head(to, drill)}${verdict(sliceSentence(drill))}${feedNotice(drill)}${narrowedLine(to, drill)}${drillForm(to, drill)}${withheldLine(drill)}${
    beside ? mainAndAside(shown, trend) : html`${shown}${trend}`
  }${recordsPart(to, drill, records)}`;
}

function oneColumn(to: AddressBook, drill: Drill, axis: number, day: Temporal.PlainDate): Html {
  if (drill.asked.restated && canRestate(drill, axis)) return restatedPart(to, drill, axis, day);
  return html`${breakdownPart(to, drill, axis)}${restatedLink(to, drill, axis)}`;
}

function whyAddress(to: AddressBook, drill: Drill, axis: number): string {
  const column = drill.breakdown.axes[axis]?.column.name;
  const address = to.measureWhy(drill.drilled.key);
  return column === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}by=${column}`;
}

function head(to: AddressBook, { measure, drilled, period }: Drill): Html {
  const { feed } = drilled.held;
  const code = measure.code ?? measure.measure;
  return html`${titleBlock({
    title: `What lies behind: ${titleInWords(measure)}`,
    about: html`${codeTag(code)} · ${period.slot.words} · ${drilled.computed.meaning} Worked out from ${link({ text: feed.title, href: to.records.feed(feed.feed) })}.`,
  })}`;
}

function feedNotice({ drilled }: Drill): Html | false {
  const words = drilled.held.feed.notice;
  return words !== undefined && notice({ kind: "information", point: words });
}

/** What is withheld and why, in one line; said too where nothing is. */
function withheldLine(drill: Drill): Html {
  const { disclosure, drilled } = drill;
  const { many } = drilled.held.feed.record;
  if (disclosure.kind === "unruled") {
    return html`<p class="quiet">Nothing is broken down here: nobody has settled yet below which number ${many} are withheld (the table disclosure_rules).</p>`;
  }
  if (disclosure.least <= 1) return html`<p class="quiet">No number is withheld: ${disclosure.reason}</p>`;
  return html`<p class="quiet">${withheldWords(disclosure.least)} ${many}, with whatever would let such a number be worked out. ${disclosure.reason}</p>`;
}

/** Where no record counts. */
export function noRecordsPage(to: AddressBook, { drilled }: NoRecords): Html {
  const { feed } = drilled.held;
  const newest = drilled.definitions.at(-1);
  const title = newest === undefined ? drilled.key : titleInWords(newest);
  return html`${titleBlock({ title: `What lies behind: ${title}` })}${emptyState({
    what: `No ${feed.record.many} are held yet.`,
    when: `The figure is to be worked out from ${feed.title}.`,
    whose: html`It is for the ${feed.owner} to hand them over. ${link({ text: `How ${feed.title} stands`, href: to.records.feed(feed.feed) })}`,
  })}`;
}
