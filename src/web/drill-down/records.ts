import type { Link } from "../../html/link.ts";
import { homeCrumb } from "../frame.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";
import { askedDrill } from "./asked-drill.ts";
import { breakdownCsv } from "./breakdown-csv.ts";
import type { Drill } from "./drill.ts";
import { columnsBy, sliceAddress } from "./drill-links.ts";
import type { DrilledMeasure } from "./drilled-measure.ts";
import { mostInFile, recordsCsv } from "./records-csv.ts";
import { noRecordsPage, recordsPage } from "./records-page.ts";
import { recordsOnPage, type ShownRecords } from "./records-part.ts";
import { openColumns, sliceRecords, whyNoRecords } from "./slice-records.ts";
import { narrowedWords } from "./slice-words.ts";

/** /measures/RES1.1/records?year=2019-20&by=team: what lies behind a figure, down to the records. */
export const measureRecords: PageHandler = async (visit, context) => {
  const found = await askedDrill(visit, context);
  if (found.kind === "no records") {
    return answerPage({
      title: `What lies behind ${found.drilled.key}`,
      part: "measures",
      breadcrumbs: trail(visit, found.drilled, []),
      figuresOf: found.drilled.definitions,
      main: noRecordsPage(visit.to, found),
    });
  }
  if (found.kind !== "drill") return found;
  const shown = await recordsShown(visit, found);
  if (shown === undefined) return noSuchPage(visit, found);
  return answerPage({
    title: pageTitle(found),
    part: "measures",
    breadcrumbs: trail(visit, found.drilled, levels(visit, found)),
    figuresOf: found.drilled.definitions,
    main: recordsPage(visit.to, found, shown, visit.day),
    searchEngines: "hide",
  });
};

/** What sets this page apart from the others of the measure: "What lies behind RES1.1, team North, by channel, 2019/20". */
function pageTitle(found: Drill): string {
  const { page, which } = found.asked;
  const by = columnsBy(found).map(({ title }) => title.toLowerCase());
  return [
    `What lies behind ${found.measure.code ?? found.measure.measure}`,
    ...(found.narrowed.length === 0 ? [] : [narrowedWords(found.narrowed)]),
    ...(by.length === 0 ? [] : [`by ${by.join(" and ")}`]),
    found.period.slot.words,
    ...(which === "all" ? [] : [which === "counted" ? "those counted" : "those not counted"]),
    ...(page === 1 ? [] : [`page ${page}`]),
  ].join(", ");
}

async function recordsShown({ reading }: Visit, drill: Drill): Promise<ShownRecords | undefined> {
  const why = whyNoRecords(drill);
  if (why !== undefined) return { kind: "withheld", why };
  const { page, which } = drill.asked;
  const slice = drill.slice(drill.place, drill.period);
  if (drill.by.length > 0 && page === 1 && which === "all") {
    return { kind: "further", count: slice.kind === "shown" ? slice.records : 0 };
  }
  const found = await sliceRecords(reading.warehouse, drill, (page - 1) * recordsOnPage, recordsOnPage);
  return page > 1 && found.records.length === 0 ? undefined : { kind: "shown", page: found };
}

function noSuchPage({ url }: Visit, drill: Drill): Answer {
  const { many } = drill.drilled.held.feed.record;
  return notFound(`The ${many} have no page ${drill.asked.page}.`, [
    { text: "The first page", href: withQuery(`${url.pathname}${url.search}`, { page: undefined }) },
  ]);
}

/** The measure, then each value it is narrowed to but the last, which is the page itself. */
function levels({ to }: Visit, drill: Drill): readonly Link[] {
  const { narrowed } = drill;
  const whole = {
    text: drill.period.slot.words,
    href: sliceAddress(to, drill, { narrowed: [], by: narrowed.slice(0, 1).map(({ column }) => column) }),
  };
  if (narrowed.length === 0) return [];
  return [
    whole,
    ...narrowed.slice(0, -1).map((one, at) => ({
      text: one.value.name,
      href: sliceAddress(to, drill, {
        narrowed: narrowed.slice(0, at + 1),
        by: narrowed.slice(at + 1, at + 2).map(({ column }) => column),
      }),
    })),
  ];
}

export function trail(
  visit: Visit,
  { key, definitions }: DrilledMeasure,
  more: readonly Link[],
): readonly Link[] {
  const newest = definitions.at(-1);
  return [homeCrumb(visit), { text: newest?.code ?? key, href: visit.to.measure(key) }, ...more];
}

/** The breakdown of the page as a table to keep. */
export const breakdownFile: PageHandler = async (visit, context) => {
  const found = await askedDrill(visit, context);
  if (found.kind === "no records") return nothingHeld(visit, found.drilled);
  if (found.kind !== "drill") return found;
  return file(visit, found, "breakdown", breakdownCsv(found));
};

/** The records of the page as a table to keep, where they are few enough. */
export const recordsFile: PageHandler = async (visit, context) => {
  const found = await askedDrill(visit, context);
  if (found.kind === "no records") return nothingHeld(visit, found.drilled);
  if (found.kind !== "drill") return found;
  const why = whyNoRecords(found);
  const page = sliceAddress(visit.to, found, { narrowed: found.narrowed, by: [] });
  if (why !== undefined) return notFound(why, [{ text: "What is shown", href: page }]);
  const { records, total } = await sliceRecords(visit.reading.warehouse, found, 0, mostInFile);
  if (total > mostInFile) {
    return notFound(
      `${total.toLocaleString("en-GB")} ${found.drilled.held.feed.record.many} are more than one file holds (${mostInFile.toLocaleString("en-GB")}). Narrow them to a period or a value first.`,
      [{ text: "Narrow them", href: page }],
    );
  }
  return file(visit, found, "records", recordsCsv(openColumns(found), records));
};

function nothingHeld({ to }: Visit, { key, held }: DrilledMeasure): Answer {
  return notFound(`No ${held.feed.record.many} are held yet.`, [{ text: key, href: to.measure(key) }]);
}

function file({ asAt }: Visit, drill: Drill, what: string, body: string): Answer {
  const words = [drill.drilled.key, what, drill.period.slot.words, narrowedWords(drill.narrowed)];
  const then = asAt === undefined ? [] : [`as-at-${asAt}`];
  const name = `${[...words, ...then]
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 120)}.csv`;
  return { kind: "file", file: { name, type: "text/csv; charset=utf-8; header=present", body } };
}
