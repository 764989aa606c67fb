import { nearestFew } from "../../domain/data-package/nearest.ts";
import { parseFinancialYear } from "../../domain/period/financial-year.ts";
import { homeCrumb } from "../frame.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { withQuery } from "../with-query.ts";
import { askedMeasure, orBusy } from "./asked-drill.ts";
import type { AskedQuery, Unknown } from "./asked-query.ts";
import { unknown } from "./asked-query.ts";
import { changeBetween } from "./change-between.ts";
import { type Drill, type DrillPeriod, drill } from "./drill.ts";
import { periodName } from "./period-name.ts";
import { trail } from "./records.ts";
import { noRecordsPage } from "./records-page.ts";
import { whyPage } from "./why-page.ts";

/** /measures/RES1.1/why?from=2018-19&to=2019-20&by=team: why a figure changed between two periods. */
export const measureWhy: PageHandler = async (visit, context) => {
  const asked = await askedMeasure(visit, context);
  if ("kind" in asked) return asked;
  const { drilled } = asked;
  // One column tells why; the years of this page are its own words.
  const query: AskedQuery = {
    ...asked.asked,
    year: "",
    period: "",
    narrowed: [],
    by: asked.asked.by.slice(0, 1),
    page: 1,
  };
  const found = await orBusy(() => drill(visit, drilled, query));
  switch (found.kind) {
    case "no records":
      return answerPage({
        title: `Why ${drilled.key} changed`,
        part: "measures",
        breadcrumbs: trail(visit, drilled, []),
        figuresOf: drilled.definitions,
        main: noRecordsPage(visit.to, found),
      });
    case "unknown":
      return notFound(found.sought, found.suggestions);
    case "drill":
      return between(visit, found);
    default:
      return found;
  }
};

function between(visit: Visit, found: Drill): Answer {
  const { url, to } = visit;
  const here = `${url.pathname}${url.search}`;
  const words = url.searchParams;
  const key = found.drilled.key;
  const periods = found.years.flatMap((year) => found.periodsOf(year));
  const upTo = periodNamed(periods, words.get("to") ?? "", "to", here) ?? found.period;
  if ("kind" in upTo) return notFound(upTo.sought, upTo.suggestions);
  const from = periodNamed(periods, words.get("from") ?? "", "from", here) ?? yearBefore(periods, upTo);
  if (from === undefined) {
    return notFound(`Nothing is held before ${upTo.slot.words} that it could be compared with.`, [
      { text: `What lies behind ${upTo.slot.words}`, href: to.measureRecords(key) },
    ]);
  }
  if ("kind" in from) return notFound(from.sought, from.suggestions);
  const change = changeBetween(found, from, upTo);
  return answerPage({
    title: `Why ${found.measure.code ?? found.measure.measure} changed, ${from.slot.words} to ${upTo.slot.words}`,
    part: "measures",
    breadcrumbs: [
      homeCrumb(visit),
      ...trail(visit, found.drilled, []).slice(1),
      { text: "What lies behind it", href: to.measureRecords(key) },
    ],
    figuresOf: found.drilled.definitions,
    main: whyPage({ to, drill: found, periods, from, upTo, change }),
    searchEngines: "hide",
  });
}

function periodNamed(
  periods: readonly DrillPeriod[],
  text: string,
  name: "from" | "to",
  here: string,
): DrillPeriod | Unknown | undefined {
  if (text === "") return undefined;
  const [year = "", key = "year"] = text.split(".");
  const read = parseFinancialYear(year);
  const found = read.ok
    ? periods.find(({ slot }) => slot.year === read.value && slot.key === key)
    : undefined;
  if (found !== undefined) return found;
  const names = new Map(periods.map((period) => [periodName(period), period.slot.words]));
  return unknown(
    `No records are held for a period “${text.slice(0, 40)}”.`,
    nearestFew(text, names.keys(), 6).map((one) => ({
      text: names.get(one) ?? one,
      href: withQuery(here, { [name]: one }),
    })),
  );
}

/** The same period of the year before. */
function yearBefore(periods: readonly DrillPeriod[], { slot }: DrillPeriod): DrillPeriod | undefined {
  return periods.find((one) => one.slot.year === slot.year - 1 && one.slot.key === slot.key);
}
