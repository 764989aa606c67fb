import { type MeasureSummary, type PartSummary, summaryOf } from "../../domain/assessment/measure-summary.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { figureId } from "../../domain/data-package/figure-id.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import { parseFinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { openReceipt } from "../../domain/receipt/open-receipt.ts";
import type { Receipt } from "../../domain/receipt/receipt.ts";
import { traceFigure } from "../../operations/trace-figure.ts";
import { feedRules } from "../feeds/feed-disclosure.ts";
import { homeCrumb } from "../frame.ts";
import { dayOfVisit, publicationsOf } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { CheckedAgreement } from "../reading.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";
import { choicePage } from "./choice-page.ts";
import { measurePage } from "./measure-page.ts";
import { nearMeasures } from "./near-measures.ts";
import { priorityLink } from "./serves.ts";
import { measureWorkedOut } from "./worked-out.ts";

/** /measures/RES1.1?year=2021-22&part=a: one measure as one year's agreement defines it. */
export const measure: PageHandler = async (visit, context) => {
  const asked = context.req.param("measure") ?? "";
  const known = await visit.reading.measures();
  const named = measuresNamed(known, asked);
  const keys = [...new Set(named.map((row) => row.measure))];
  const [key] = keys;
  if (key === undefined) {
    return notFound(`No measure has the code “${asked.slice(0, 80)}”.`, nearMeasures(visit.to, known, asked));
  }
  if (keys.length > 1) return choose(visit, asked, named);
  const years = named.toSorted((left, right) => right.year - left.year);
  const wanted = visit.url.searchParams.get("year");
  const row = years.find(({ year }) => wanted === null || wanted === "" || isYear(wanted, year));
  if (row === undefined) return otherYears(visit, wanted ?? "", years);
  if (key !== asked) {
    const part = visit.url.searchParams.get("part") ?? undefined;
    return { kind: "moved", to: withQuery(visit.to.measure(key, row.year), { part }) };
  }
  const found = await visit.reading.agreement(row.portfolio, row.year);
  return found === undefined ? otherYears(visit, yearLabel(row.year), []) : show(visit, row, found);
};

function isYear(text: string, year: number): boolean {
  const read = parseFinancialYear(text);
  return read.ok && read.value === year;
}

function otherYears({ to }: Visit, wanted: string, years: readonly MeasureRow[]): Answer {
  const [first] = years;
  const read = parseFinancialYear(wanted);
  const when = read.ok
    ? yearLabel(read.value)
    : `“${wanted.slice(0, 20)}”, which is not a financial year such as 2021-22`;
  return notFound(
    `${first?.code ?? first?.measure ?? "The measure"} is in no agreement for ${when}.`,
    years.map((row) => ({
      text: `${titleWords(row)}, ${yearLabel(row.year)}`,
      href: to.measure(row.measure, row.year),
    })),
  );
}

/** A code that two measures carry: the reader chooses. */
async function choose(visit: Visit, asked: string, named: readonly MeasureRow[]): Promise<Answer> {
  const newest = [...Map.groupBy(named, (row) => row.measure).values()].flatMap(
    (rows) => rows.toSorted((left, right) => right.year - left.year)[0] ?? [],
  );
  const choices = await Promise.all(
    inPrintOrder(newest).map(async (row) => {
      const found = await visit.reading.agreement(row.portfolio, row.year);
      return found === undefined
        ? []
        : [{ ...summaryOf(found.agreement, row.measure), portfolio: found.agreement.portfolio }];
    }),
  );
  return answerPage({
    title: `${asked}: ${newest.length} measures`,
    part: "measures",
    breadcrumbs: [homeCrumb(visit), { text: "Measures", href: visit.to.measures }],
    figuresOf: newest,
    main: choicePage(visit.to, asked, choices.flat()),
  });
}

function inPrintOrder(rows: readonly MeasureRow[]): readonly MeasureRow[] {
  return rows.toSorted(
    (left, right) =>
      right.year - left.year || left.position - right.position || (left.measure < right.measure ? -1 : 1),
  );
}

async function show(visit: Visit, row: MeasureRow, found: CheckedAgreement): Promise<Answer> {
  const { agreement } = found;
  const summary = summaryOf(agreement, row.measure);
  const part = visit.url.searchParams.get("part") ?? "";
  const shown = part === "" ? summary.parts : summary.parts.filter((one) => one.part === part);
  if (shown.length === 0) return unknownPart(visit, summary, part);
  const { portfolio } = agreement;
  const { to } = visit;
  const priority = agreement.priorities.find((one) => one.priority === row.priority);
  return answerPage({
    title: `${titleWords(row)} ${yearLabel(row.year)}`,
    part: "measures",
    breadcrumbs: [
      homeCrumb(visit),
      { text: portfolioName(portfolio), href: to.portfolio(portfolio.portfolio, portfolio.year) },
      ...(priority === undefined ? [] : [priorityLink(to, priority)]),
    ],
    publications: publicationsOf(agreement),
    figuresOf: (await visit.reading.measures()).filter(({ measure }) => measure === row.measure),
    main: measurePage({
      to,
      found,
      summary,
      shown,
      asked: part === "" ? undefined : part,
      known: await visit.reading.measures(),
      receipts: await latestReceipts(visit, shown),
      day: dayOfVisit(visit),
      workedOut: await measureWorkedOut(visit, row.measure),
    }),
  });
}

function unknownPart({ to }: Visit, { measure, parts }: MeasureSummary, part: string): Answer {
  const address = to.measure(measure.measure, measure.year);
  return notFound(
    `${measure.code ?? measure.measure} has no part “${part.slice(0, 40)}”.`,
    parts.map((one) => ({
      text:
        one.part === "all" ? titleWords(measure) : `Part ${one.part}: ${one.partName ?? titleWords(measure)}`,
      href: one.part === "all" ? address : withQuery(address, { part: one.part }),
    })),
  );
}

/** The receipt of each part's last figure, or of the cell that says why there is none. */
async function latestReceipts(
  { reading }: Visit,
  shown: readonly PartSummary[],
): Promise<ReadonlyMap<string, Receipt>> {
  const ruleOf = await feedRules(reading);
  const receipts = await Promise.all(
    shown.map(async (part) => {
      const latest = part.latest ?? part.withoutFigure;
      if (latest === undefined) return [];
      const figure = figureId(agreementTables.results, latest.row, "value");
      const receipt = await traceFigure(figure, reading);
      return receipt === undefined ? [] : [[part.part, openReceipt(receipt, ruleOf)] as const];
    }),
  );
  return new Map(receipts.flat());
}
