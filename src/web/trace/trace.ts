import { parseFigureId } from "../../domain/data-package/figure-id.ts";
import { measures } from "../../domain/data-package/tables/measures.ts";
import { computedResults } from "../../domain/data-package/tables/records.ts";
import type { Disclosure } from "../../domain/disclosure/clearance.ts";
import { countColumns, openReceipt, withoutCounts } from "../../domain/receipt/open-receipt.ts";
import type { BelongsTo } from "../../domain/receipt/receipt.ts";
import type { Link } from "../../html/link.ts";
import { present } from "../../ledger/as-at.ts";
import { traceFigure } from "../../operations/trace-figure.ts";
import { dayWords } from "../entry/moment-words.ts";
import { feedRules } from "../feeds/feed-disclosure.ts";
import type { FiguresOf } from "../figure-notices.ts";
import { homeCrumb } from "../frame.ts";
import { addressBook } from "../routes.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { receiptHeading } from "./sentence.ts";
import { tracePage } from "./trace-page.ts";

const prefix = "/trace/";

/** /trace/<lasting name>: the receipt of one figure. */
export const trace: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const name = url.pathname.slice(prefix.length);
  const ruleOf = await feedRules(reading);
  const counts = await countsOfRecords(visit, name, ruleOf);
  if (counts.includes(parseFigureId(name)?.property ?? "")) {
    return notFound("Records are not counted here, since small numbers of them are withheld.", [
      { text: "Where records come from", href: to.records.feeds },
    ]);
  }
  const traced = await traceFigure(name, reading);
  if (traced === undefined) return unknown(visit, name);
  const receipt = withoutCounts(openReceipt(traced, ruleOf), counts);
  if (receipt.figure !== name) return { kind: "moved", to: to.trace(receipt.figure) };
  const home = await homeOf(visit, receipt.belongsTo);
  const today = visit.asAt === undefined ? undefined : await traceToday(visit, name);
  return answerPage({
    title: receiptHeading(receipt),
    ...(receipt.belongsTo.kind === "measure" ? { part: "measures" as const } : {}),
    breadcrumbs: [homeCrumb(visit), ...(home === undefined ? [] : [home])],
    main: tracePage({ to, receipt, today, address: `${url.origin}${to.trace(name)}`, home }),
    figuresOf: await figuresOn(visit, receipt.belongsTo),
    searchEngines: "hide",
  });
};

async function figuresOn({ reading }: Visit, belongs: BelongsTo): Promise<readonly FiguresOf[]> {
  if (belongs.kind === "council") return [];
  if (belongs.kind === "agreement") return [belongs];
  const rows = await reading.measures();
  return rows.filter(({ measure, year }) => measure === belongs.measure && year === belongs.year);
}

async function traceToday(visit: Visit, name: string) {
  const { ledger } = visit.reading;
  const traced = await traceFigure(name, { ledger, at: await present(ledger) });
  const receipt = traced && openReceipt(traced, await feedRules(visit.reading));
  return receipt === undefined ? undefined : { receipt, href: addressBook().trace(name) };
}

/** The columns of the row a name is of that count a feed's records exactly, where small numbers of them are withheld. */
async function countsOfRecords(
  { reading }: Visit,
  name: string,
  ruleOf: (feed: string) => Disclosure,
): Promise<readonly string[]> {
  const place = parseFigureId(name);
  if (place === undefined) return [];
  const { table, key } = place;
  const [first = "", second] = key;
  if (table.name !== computedResults.name) return countColumns(table, ruleOf(first));
  const definitions = await reading.computedMeasures();
  const own = definitions.find(({ measure, part }) => measure === first && part === second);
  return countColumns(table, ruleOf(own?.feed ?? ""));
}

async function homeOf({ reading, to }: Visit, belongs: BelongsTo): Promise<Link | undefined> {
  switch (belongs.kind) {
    case "measure":
      return { text: belongs.name, href: to.measure(belongs.measure, belongs.year) };
    case "agreement": {
      const { portfolio, year, part } = belongs;
      const row = (await reading.portfolios()).find(
        (one) => one.portfolio === portfolio && one.year === year,
      );
      const name =
        row === undefined ? belongs.name : `${row.name} ${belongs.name.slice(portfolio.length + 1)}`;
      const suffix = { finance: ": money", risks: ": risks", measures: ": measures", plan: "" }[
        part ?? "plan"
      ];
      return { text: `${name}${suffix}`, href: to.portfolio(portfolio, year, part) };
    }
    case "council":
      return undefined;
    default:
      throw new Error(`Belongs to nothing: ${belongs satisfies never}`);
  }
}

/** Says what was wrong with the name, and leads to the page the figure would stand on. */
async function unknown(visit: Visit, name: string): Promise<Answer> {
  const shown = name.slice(0, 120);
  const place = parseFigureId(name);
  if (place === undefined) {
    const example = "results/MEASURE/all/council/2020-21/year/value";
    return notFound(
      `“${shown}” is not the name of a figure. A name has a table, the keys of a row and a column, such as ${example}. Every figure with a dotted line under it leads to its receipt.`,
    );
  }
  const today = visit.asAt === undefined ? undefined : await traceToday(visit, name);
  if (today !== undefined) {
    const first = today.receipt.tellings.at(-1);
    const when = first === undefined ? "later" : `from ${dayWords(first.entry.knownAt)}`;
    return notFound(`This figure was not known yet on the day you are looking from: it is known ${when}.`, [
      { text: "See it as known today", href: today.href },
    ]);
  }
  return notFound(
    `The ledger was never told a figure named “${shown}”. It may be spelled otherwise, or belong to a year that is not held.`,
    await nearby(visit, place.table.key[0] === "measure" ? (place.key[0] ?? "") : ""),
  );
}

async function nearby({ reading, to }: Visit, measure: string): Promise<readonly Link[]> {
  const known = await reading.measures();
  const row = known.find((one) => one.measure.toLowerCase() === measure.toLowerCase());
  if (row === undefined) return [];
  return [{ text: `${row.code ?? measures.title}: ${row.title}`, href: to.measure(row.measure) }];
}
