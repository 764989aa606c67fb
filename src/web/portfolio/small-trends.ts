import { type SmallTrend, smallTrend } from "../../charts/small-trend.ts";
import type { MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import { changeWords, partTitle, statusOfPart } from "../../domain/assessment/measure-words.ts";
import { type Figure, hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { formatDecimal, formatValueAlone } from "../../domain/value/format-value.ts";
import type { Value } from "../../domain/value/value.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { type SmallChart, smallCharts } from "../../html/small-charts.ts";
import { statusWord } from "../../html/status.ts";
import { shortName } from "../measure/point-names.ts";
import { breaksOf } from "../measure/series-breaks.ts";
import { trendRun } from "../measure/trend-run.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import { linesOf, type MeasureLine } from "./measures-table.ts";
import { type TrendGroup, trendPages } from "./trend-pages.ts";

export type SmallTrends = {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  readonly summaries: readonly MeasureSummary[];
  /** The page's own words: “trends” is the page of them to show, from 1; the rest stay when a reader turns it. */
  readonly query: URLSearchParams | undefined;
};

/** The newest figures drawn: more would be too close to tell apart. */
const mostDrawn = 24;

/** The trends of all measures side by side by priority, each a link to its measure; nothing where none has a line. */
export function smallTrends({ to, agreement, summaries, query = new URLSearchParams() }: SmallTrends): Html {
  const lines = linesOf(summaries);
  const drawn = lines.filter((line) => figuresOf(line).length > 1);
  if (drawn.length === 0) return html``;
  const pages = trendPages(drawn, agreement.priorities);
  const at = Math.min(Math.max(pageAsked(query), 1), pages.length);
  const shown = pages[at - 1] ?? [];
  return section({
    id: "trends",
    heading: "Trends side by side",
    level: 2,
    ruled: true,
    body: html`<p>Each line is drawn on a scale of its own, which need not start at nought: shapes can be compared, heights cannot. The last figures are in the table above, and all of them on each measure’s page.</p>${withoutLine(lines.length - drawn.length)}${shown.map(
      (group) => trendGroup({ to, agreement }, group),
    )}${steps({ to, agreement, query, pages, at })}`,
  });
}

/** Anything but a page's number is the first. */
function pageAsked(query: URLSearchParams): number {
  const asked = query.get("trends") ?? "";
  return /^\d{1,3}$/.test(asked) ? Number(asked) : 1;
}

function withoutLine(count: number): Html | false {
  if (count === 0) return false;
  return html`<p class="quiet">${count === 1 ? "One line of the table has" : `${count} lines of the table have`} fewer than two figures, and so no trend.</p>`;
}

function trendGroup(of: Pick<SmallTrends, "to" | "agreement">, { key, heading, lines }: TrendGroup): Html {
  return section({
    id: `trends-${key}`,
    heading,
    level: 3,
    body: smallCharts(lines.map((line) => smallChart(of, line))),
  });
}

function steps({
  to,
  agreement,
  query,
  pages,
  at,
}: {
  readonly to: AddressBook;
  readonly agreement: Agreement;
  readonly query: URLSearchParams;
  readonly pages: readonly (readonly TrendGroup[])[];
  readonly at: number;
}): Html | false {
  if (pages.length < 2) return false;
  const { portfolio, year } = agreement.portfolio;
  const counts = pages.map((groups) => groups.reduce((sum, { lines }) => sum + lines.length, 0));
  const before = counts.slice(0, at - 1).reduce((sum, count) => sum + count, 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const href = (trends: number | undefined) =>
    `${withQuery(to.portfolio(portfolio, year, "measures"), { ...Object.fromEntries(query), trends })}#trends`;
  return pager({
    label: "Pages of trends",
    ...(at > 1 && { previousHref: href(at === 2 ? undefined : at - 1) }),
    ...(at < pages.length && { nextHref: href(at + 1) }),
    place: `Trends ${before + 1} to ${before + (counts[at - 1] ?? 0)} of ${all}`,
  });
}

function figuresOf({ part }: MeasureLine): readonly Figure[] {
  return trendRun(part.assessment).reported.filter(hasFigure);
}

function smallChart({ to, agreement }: Pick<SmallTrends, "to" | "agreement">, line: MeasureLine): SmallChart {
  const { measure, part } = line;
  const title = partTitle(measure, part);
  return {
    heading: link({ text: title, href: to.measure(measure.measure, measure.year) }),
    standing: statusWord(statusOfPart(part)),
    drawing: smallTrend(described(line, title, agreement)),
    finding: findingWords(line),
  };
}

function described({ measure, part }: MeasureLine, title: string, agreement: Agreement): SmallTrend {
  const run = trendRun(part.assessment);
  const reported = run.reported.slice(-mostDrawn);
  const changes = agreement.changePoints.filter((row) => row.measure === measure.measure);
  const broken = breaksOf(reported, changes, part.part);
  const names = reported.map((one) => (run.kind === "years" ? yearLabel(one.year) : nameOf(one)));
  const target = run.kind === "years" ? part.targets.at(-1)?.target : profiled(part);
  const unit = part.latest?.value.kind === "measured" ? part.latest.value.unit : undefined;
  const wanted =
    target?.kind === "numerical" && target.unit === unit && target.wanted.kind === "single"
      ? target.wanted.value
      : undefined;
  return {
    id: `small-${measure.measure}-${part.part}`.replaceAll(/[^\w-]/g, "-"),
    title: `${title}, ${names[0]} to ${names.at(-1)}`,
    description: `${reported.map((one, at) => `${names[at]}: ${wordsOf(one)}`).join(", ")}.`,
    periods: names,
    figures: reported.map((one) =>
      hasFigure(one)
        ? {
            value: one.value.decimal.exact.toNumber(),
            label: formatDecimal(one.value.decimal, one.value.unit),
            ...(one.value.markers.includes("provisional") && { provisional: true }),
            ...(broken.has(one) && { breakBefore: true }),
          }
        : undefined,
    ),
    ...(wanted !== undefined &&
      target !== undefined && { target: { value: wanted.exact.toNumber(), label: targetWords(target) } }),
  };
}

/** What the last figure is held against in its own period, where that is not the year's as a whole. */
function profiled({ judgedBy }: MeasureLine["part"]) {
  return judgedBy?.profiled?.kind === "none" ? undefined : judgedBy?.target;
}

function wordsOf(one: Reported): string {
  return hasFigure(one) ? formatDecimal(one.value.decimal, one.value.unit) : "no figure";
}

function nameOf(one: Reported): string {
  return `${shortName(one)} ${yearLabel(one.year)}`;
}

/** The last figure, when it is of, and how it moved. */
function findingWords({ part }: MeasureLine): string {
  const { latest } = part;
  if (latest === undefined) return "No result is held.";
  const [word, by] = changeWords(part.change, part);
  return `${inWords(latest.value)} in ${latest.reportedFor}. ${word}${by === undefined ? "" : `: ${by}`}.`;
}

/** What qualifies a figure is said, not abbreviated: no table explains its letters here. */
function inWords(value: Value): string {
  if (value.kind === "missing" || value.markers.length === 0) return formatValueAlone(value);
  const marks = value.markers.map((marker) => marker.replaceAll("-", " ")).join(", ");
  return `${formatValueAlone({ ...value, markers: [] })}, ${marks},`;
}
