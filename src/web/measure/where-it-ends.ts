import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import { html } from "../../html/html.ts";
import type { QuestionCard } from "../../html/question-card.ts";
import type { PartSummary } from "../measure-summary.ts";
import { type DatedMeeting, inOrder } from "../portfolio/portfolio-head.ts";

type Asked = {
  readonly measure: MeasureRow;
  readonly part: PartSummary;
  readonly agreement: Agreement;
  readonly day: Temporal.PlainDate;
};

/** Where the year will end: as reported, or that no forecast is held and when the first result is due. */
export function whereItEnds({ measure, part, agreement, day }: Asked): QuestionCard {
  const question = "Where will it end?";
  const year = yearLabel(measure.year);
  const own = part.results.filter(({ row }) => row.year === measure.year);
  const ended = own.findLast(({ row, value }) => row.period === "year" && value.kind === "measured");
  if (ended !== undefined) {
    return {
      question,
      answer: { kind: "none", word: "Ended" },
      sentence: `${year} has ended, at ${formatValueAlone(ended.value)}.`,
    };
  }
  const answer = { kind: "none", word: "No forecast yet" } as const;
  const judged = html`<p>No officer’s forecast is held for ${year}. One is only worked out from results within the year, and judged against the target for the year.</p>`;
  const so = own.findLast(({ value }) => value.kind === "measured");
  const due = dueWords(measure, agreement, day);
  if (so !== undefined) {
    const sentence = `${so.reportedFor} stands at ${formatValueAlone(so.value)}. One part of a year is too little to say where it ends.`;
    return { question, answer, sentence, judged };
  }
  return { question, answer, sentence: `No result is held for ${year}. ${due}`, judged };
}

/** When the first result of the year comes, or was to come, by the portfolio's own timetable. */
export function dueWords(measure: MeasureRow, agreement: Agreement, day: Temporal.PlainDate): string {
  const meeting = firstReport(measure, agreement);
  if (meeting === undefined) return "No report that would bring one is on the timetable.";
  const came = Temporal.PlainDate.compare(meeting.date, day) < 0;
  const { covers } = meeting;
  return `The first ${came ? "was" : "is"} due in the ${meeting.report} on ${dateWords(meeting.date)}${covers === undefined ? "" : `, for ${covers}`}.`;
}

/** The first report of performance after the agreement that a measure of this frequency would be in. */
export function firstReport(measure: MeasureRow, agreement: Agreement): DatedMeeting | undefined {
  const published = agreement.documents.find(({ kind }) => kind === "agreement")?.date;
  const reports = inOrder(agreement.meetings)
    .filter(({ report, byException }) => !/agreement|financ/i.test(report) && byException !== true)
    .filter(({ date }) => published === undefined || Temporal.PlainDate.compare(date, published) > 0);
  const pattern = reportsOf[measure.frequency];
  return (pattern && reports.find(({ report }) => pattern.test(report))) ?? reports[0];
}

/** Which reports carry measures that do not come every quarter. */
const reportsOf: Readonly<Partial<Record<MeasureRow["frequency"], RegExp>>> = {
  annual: /annual|year.?end/i,
  "academic-year": /annual|year.?end/i,
  "every-two-years": /annual|year.?end/i,
  "every-three-years": /annual|year.?end/i,
  "twice-yearly": /mid.?year/i,
};
