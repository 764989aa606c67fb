import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { partTitle, titleWords } from "../../domain/assessment/measure-words.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import type { Receipt } from "../../domain/receipt/receipt.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { mainAndAside, section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { questionCards } from "../../html/question-card.ts";
import { receipt as receiptPanel } from "../../html/receipt.ts";
import { sectionTabs } from "../../html/section-tabs.ts";
import { verdict } from "../../html/verdict.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { receiptLines } from "../trace/receipt-lines.ts";
import { receiptHeading } from "../trace/sentence.ts";
import { withQuery } from "../with-query.ts";
import { aboutLine } from "./about-measure.ts";
import { areasPicture } from "./areas-picture.ts";
import { commentary } from "./commentary.ts";
import { comparatorsPicture } from "./comparators-picture.ts";
import { definition } from "./definition.ts";
import { notices } from "./notices.ts";
import { partsPicture } from "./parts-picture.ts";
import { questions } from "./questions.ts";
import { resultsTable } from "./results-table.ts";
import { serves } from "./serves.ts";
import { trendPicture } from "./trend-picture.ts";
import { trendRun } from "./trend-run.ts";
import { verdictWords } from "./verdict-words.ts";
import { dueWords, firstReport } from "./where-it-ends.ts";
import type { MeasureWorkedOut } from "./worked-out.ts";
import { workedOutPart } from "./worked-out-part.ts";
import { xmrPicture } from "./xmr-picture.ts";
import { yearOnYearPicture } from "./year-on-year-picture.ts";

export type MeasurePage = {
  readonly to: AddressBook;
  readonly found: CheckedAgreement;
  readonly summary: MeasureSummary;
  /** The parts to be shown: one where the address asks for it. */
  readonly shown: readonly PartSummary[];
  readonly asked: string | undefined;
  readonly known: readonly MeasureRow[];
  /** The receipt of each part's last figure, by the part's key. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly day: Temporal.PlainDate;
  /** What the records it is worked out from say; undefined for one that is not worked out from records. */
  readonly workedOut: MeasureWorkedOut | undefined;
};

/** One measure: how it stands, where it will end, whether it changes, what is uncomfortable, and every figure held. */
export function measurePage(page: MeasurePage): Html {
  const { to, found, summary, shown } = page;
  const { measure } = summary;
  const { agreement } = found;
  const records = workedOutPart({
    to,
    measure,
    workedOut: page.workedOut,
    parts: shown.map(({ part }) => part),
  });
  const words = html`${records}${commentary(agreement, measure)}${definition(to, measure, agreement)}`;
  const thread = serves(to, agreement, measure);
  const [only] = shown;
  const body =
    only !== undefined && shown.length === 1
      ? mainAndAside(
          html`${partResults(page, only, "results", resultsHeading(only))}${pictures(page, only)}${words}`,
          html`${receiptOf(page, only)}${thread}`,
        )
      : html`${partsPicture({ to, parts: shown, title: titleWords(measure) })}${shown.map((part) => partSection(page, part))}${mainAndAside(words, thread)}`;
  return html`${titleBlock({ title: titleWords(measure), about: aboutLine(measure) })}${partTabs(page)}${verdictOf(page)}${
    only !== undefined && shown.length === 1 && cards(page, only)
  }${notices({ to, found, measure, shown, known: page.known })}${body}${neighbours(page)}`;
}

function verdictOf({ to, summary: { measure }, shown }: MeasurePage): Html {
  const amongParts = shown.length > 1;
  const sentences = shown.map((part) => verdictWords({ to, measure, part, amongParts }));
  return verdict(join(sentences, " "));
}

function cards({ to, found, summary: { measure }, day }: MeasurePage, part: PartSummary): Html {
  return questionCards(questions({ to, measure, part, agreement: found.agreement, day }));
}

/** All parts, or one of them: plain links, so that each can be sent to somebody. */
function partTabs({ to, summary: { measure, parts }, asked }: MeasurePage): Html {
  if (parts.length < 2) return html``;
  const all = to.measure(measure.measure, measure.year);
  const at = (part: string | undefined) => (part === undefined ? all : withQuery(all, { part }));
  return sectionTabs({
    label: "Parts of the measure",
    tabs: [
      { text: "All parts", href: all },
      ...parts.map(({ part, partName }) => ({
        text: part === "all" ? "As a whole" : (partName ?? `Part ${part}`),
        href: at(part),
      })),
    ],
    current: at(asked),
  });
}

/** "Period by period, against target" */
function resultsHeading({ targets, assessment }: PartSummary): string {
  const against = targets.some(({ target }) => target.kind === "numerical") ? ", against target" : "";
  const years = trendRun(assessment).kind === "years";
  return `${years ? "Year by year" : "Period by period"}${against}`;
}

/** What the figures show beyond their course: more than chance, this year against others, other councils. */
function pictures({ to, found, summary: { measure } }: MeasurePage, part: PartSummary): Html {
  const { changePoints, targetProfiles } = found.agreement;
  const own = <Row extends { readonly measure: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.measure === measure.measure);
  const given = { to, part: part.assessment, title: partTitle(measure, part), level: 2 } as const;
  const council = found.agreement.council[0]?.name ?? "The council";
  return html`${yearOnYearPicture({ ...given, profiles: own(targetProfiles), changes: own(changePoints) })}${xmrPicture({ ...given, changes: own(changePoints) })}${comparatorsPicture(
    { ...given, council },
  )}${areasPicture({ ...given, council, agreement: found.agreement })}`;
}

/** One of several parts: its three answers, its years and its receipt. */
function partSection(page: MeasurePage, part: PartSummary): Html {
  const name = part.part === "all" ? "As a whole" : (part.partName ?? `Part ${part.part}`);
  return section({
    id: `part-${part.part}`,
    heading: name,
    level: 2,
    ruled: true,
    body: html`${part.results.length === 0 ? noResult(page) : cards(page, part)}${mainAndAside(partResults(page, part, `years-${part.part}`, `${name}: ${resultsHeading(part).toLowerCase()}`), receiptOf(page, part))}`,
  });
}

function noResult({ found, summary: { measure }, day }: MeasurePage): Html {
  return emptyState({
    what: "No result is held for this part.",
    when: dueWords(measure, found.agreement, day),
    whose: `It is for ${found.agreement.portfolio.name} to report.`,
  });
}

function partResults(page: MeasurePage, part: PartSummary, id: string, heading: string): Html {
  const { to, found } = page;
  const { measure } = page.summary;
  const table = resultsTable({ to, part, awaited: awaited(measure, found, page.day) });
  const changes = found.agreement.changePoints.filter((row) => row.measure === measure.measure);
  const alone = page.shown.length === 1;
  const own = to.measure(measure.measure, measure.year);
  const more = alone
    ? html`${link({ text: "Every figure as a CSV file", href: to.measureCsv(measure.measure) })} · ${link({
        text: "What changed",
        href: to.changes({ measure: measure.measure, year: measure.year }),
      })}`
    : link({ text: "More of this part", href: withQuery(own, { part: part.part }) });
  const body = html`${trendPicture(part, partTitle(measure, part), changes)}${table}<p>${more}</p>`;
  return section({ id, heading, level: alone ? 2 : 3, body });
}

/** What stands for a result that has not come: the day it is due, or that it is not held. */
function awaited(measure: MeasureRow, { agreement }: CheckedAgreement, day: Temporal.PlainDate): string {
  const meeting = firstReport(measure, agreement);
  if (meeting === undefined || Temporal.PlainDate.compare(meeting.date, day) < 0) return "Not held";
  return `Due ${dateWords(meeting.date)}`;
}

const inShort = ["Value", "Words", "Period", "Printed in", "Source", "Entered", "Known from", "Since then"];

function receiptOf({ to, receipts }: MeasurePage, { part }: PartSummary): Text {
  const receipt = receipts.get(part);
  if (receipt === undefined) return "";
  const lines = receiptLines(to, receipt).filter(({ term }) => inShort.includes(String(term)));
  const { workedOut, belongsTo } = receipt;
  const records =
    workedOut !== undefined && belongsTo.kind === "measure"
      ? [
          {
            term: "Worked out from",
            said: link({
              text: `The records of ${workedOut.feed.title}`,
              href: to.measureRecords(belongsTo.measure),
            }),
          },
        ]
      : [];
  return receiptPanel({
    id: `receipt-${part}`,
    heading: receiptHeading(receipt),
    lines: [
      ...lines,
      ...records,
      { term: "All of it", said: link({ text: "The full receipt", href: to.trace(receipt.figure) }) },
    ],
  });
}

function neighbours({ to, found, summary: { measure } }: MeasurePage): Html {
  const { measures, portfolio } = found.agreement;
  const at = measures.findIndex((row) => row.measure === measure.measure);
  if (at === -1 || measures.length < 2) return html``;
  const href = (row: MeasureRow | undefined) => row && to.measure(row.measure, row.year);
  const previousHref = href(measures[at - 1]);
  const nextHref = href(measures[at + 1]);
  return pager({
    label: "Measures of the agreement",
    ...(previousHref === undefined ? {} : { previousHref }),
    ...(nextHref === undefined ? {} : { nextHref }),
    place: `${at + 1} of ${measures.length} measures of ${portfolio.name}`,
  });
}
