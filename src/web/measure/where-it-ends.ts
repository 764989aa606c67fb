import type { Forecast } from "../../domain/assessment/forecast.ts";
import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import type { Verdict } from "../../domain/assessment/verdict.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { type Target, targetWords } from "../../domain/measure/target.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { formatValueAlone } from "../../domain/value/format-value.ts";
import { html } from "../../html/html.ts";
import type { QuestionCard } from "../../html/question-card.ts";
import { type DatedMeeting, inOrder } from "../portfolio/portfolio-head.ts";
import type { Asked } from "./asked.ts";
import { apartFrom } from "./difference-words.ts";
import { judgedWords } from "./rule-words.ts";

/**
 * Where the year will end: its outturn, the service's own forecast or a projection, each held against the target for
 * the year; else why nothing is projected and when the first result is due.
 */
export function whereItEnds({ to, measure, part, agreement, day }: Asked): QuestionCard {
  const { yearEnd } = part.assessment;
  const { forecast, verdict, held } = yearEnd;
  const question = "Where will it end?";
  const target = held?.target;
  const told = forecast.words === verdict.workings ? html`` : html`<p>${forecast.words}.</p>`;
  const judged = html`${told}${judgedWords({ to, measure, agreement, target, year: measure.year, verdict })}`;
  if (forecast.kind === "none") {
    const some = part.results.some(({ row }) => row.year === measure.year);
    const due = some ? "" : ` ${dueWords(measure, agreement, day)}`;
    const sentence = `${atStart(forecast.words.replace(/^No projection: /, ""))}.${due}`;
    return { question, answer: { kind: "none", word: "No forecast yet" }, sentence, judged };
  }
  const answer = endStatus(forecast.kind, verdict);
  return { question, answer, sentence: `${endWords(part)}${asideWords(target, verdict)}.`, judged };
}

const expected = { met: "Heading to meet it", close: "Heading to be close", missed: "Heading to miss it" };

/** A year that has ended has met its target or not; one that has not can only head for it. */
function endStatus(
  kind: "outturn" | "officer" | "projected",
  { state, word }: Verdict,
): QuestionCard["answer"] {
  if (state === "met" || state === "close" || state === "missed") {
    return { kind: state, word: kind === "outturn" ? word : expected[state] };
  }
  if (kind === "outturn") return { kind: state, word: state === "aim" ? word : "Ended" };
  return { kind: state, word: kind === "officer" ? "Forecast held" : "Projected" };
}

/** "The service expects 95.0%, 1.0 points below the target of 96.0%": how the year ends, without its full stop. */
export function endWords({ assessment: { yearEnd, measure } }: PartSummary): string {
  const { forecast, held } = yearEnd;
  if (forecast.kind === "none") return "";
  const value = formatValueAlone({ ...forecast.value, markers: [] });
  const start = {
    outturn: `${yearLabel(measure.year)} ended at ${value}`,
    officer: `The service expects the year to end at ${value}`,
    projected: `${projectedStart(forecast)} the year ends at ${value}`,
  }[forecast.kind];
  const apart = held && apartFrom(forecast.value, held.target);
  return apart === undefined || held === undefined
    ? start
    : `${start}, ${apart} the target of ${targetWords(held.target)}`;
}

/** A projection that leaves out a later figure says so: beside that figure it would seem to be wrong. */
function projectedStart(forecast: Forecast): string {
  const from = forecast.kind === "projected" ? forecast.from : undefined;
  return from === undefined ? "If nothing changes" : `Going by ${from}, the last that is firm,`;
}

/** Why an end is not judged, where it is not. */
function asideWords(target: Target | undefined, { state, workings }: Verdict): string {
  if (state !== "none" || target?.kind === "numerical") return "";
  return `. ${atStart(workings.replace(/^No status: /, ""))}`;
}

/** When the first result of the year comes, or was to come, by the portfolio's own timetable. */
export function dueWords(measure: MeasureRow, agreement: Agreement, day: Temporal.PlainDate): string {
  if (measure.frequency === "every-two-years" || measure.frequency === "every-three-years") {
    return `It is not reported every year, so ${yearLabel(measure.year)} may have none.`;
  }
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
