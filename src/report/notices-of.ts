import type { NoticeRow } from "../domain/data-package/tables/reports.ts";
import { dateWords } from "../domain/period/calendar.ts";
import type { Notice } from "./model/notice.ts";
import type { Words } from "./model/words.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { ReportSource } from "./report-source.ts";
import { writtenBlocks } from "./section-words.ts";

/** What the version of a report that nobody has approved is called. */
export const draft = "Draft";

/** What must be said before anything else: that figures are made up, then that it is a draft, then the council's notices. */
export function noticesOf(source: ReportSource): readonly Notice[] {
  const told = toldIn(source);
  const notice = ({ row, of }: Told): Notice => ({
    tone: row.madeUp === true ? "made up" : "information",
    title: row.madeUp === true ? "Some figures are made up" : "Please note",
    text: firstWords(of, row.text),
  });
  const madeUp = told.filter(({ row }) => row.madeUp === true);
  const others = told.filter(({ row }) => row.madeUp !== true);
  return [...madeUp.map(notice), ...draftNotice(source), ...others.map(notice)];
}

/** What must be put right in the words of the notices printed, such as a token that names nothing. */
export function noticeProblems(source: ReportSource): readonly ReportProblem[] {
  return toldIn(source).flatMap(({ row, of }) =>
    writtenBlocks(of, row.text, "").problems.map((problem) => ({
      ...problem,
      section: "notices",
      message: `The notice “${row.notice}”: ${problem.message}`,
    })),
  );
}

type Told = { readonly row: NoticeRow; readonly of: ReportSource };

/** A report over several portfolios prints their figures, so it says what theirs say of its period too, each once. */
function toldIn(source: ReportSource): readonly Told[] {
  const sources = source.of === "portfolio" ? [source] : [source, ...source.portfolios];
  const told = sources.flatMap((of) =>
    of.written.notices
      .filter(({ period }) => period === undefined || period === source.name.period)
      .map((row): Told => ({ row, of })),
  );
  const keyOf = ({ row: { portfolio, notice } }: Told) => JSON.stringify([portfolio, notice]);
  return [...new Map(told.toReversed().map((one) => [keyOf(one), one])).values()].reverse();
}

function draftNotice(source: ReportSource): readonly Notice[] {
  if (source.version !== draft) return [];
  const words = "Nobody has approved this report. Its words and figures may change.";
  return [{ tone: "draft", title: "Draft", text: [[words, ...laterWords(source)].join(" ")] }];
}

/** Said of a report drafted more than three months after its period ended: the next has ended too. */
function laterWords({ name, ...source }: ReportSource): readonly string[] {
  const [agreement] =
    source.of === "portfolio" ? [source.agreement] : source.portfolios.map((one) => one.agreement);
  const row = agreement?.periods.find(({ year, period }) => year === name.year && period === name.period);
  if (agreement === undefined || row?.to === undefined) return [];
  if (Temporal.PlainDate.compare(row.to.add({ months: 3 }), agreement.on) >= 0) return [];
  const known = `It has what was known on ${dateWords(agreement.on)}, and some of that may be of later periods.`;
  return [`${known} For what was known when its own period ended, give --as-at.`];
}

function firstWords(source: ReportSource, markdown: string): Words {
  const [first] = writtenBlocks(source, markdown, "").blocks;
  return first?.kind === "paragraph" ? first.text : [markdown];
}
