import { periods } from "../src/domain/data-package/tables/cycle.ts";
import { measures } from "../src/domain/data-package/tables/measures.ts";
import { council, portfolios } from "../src/domain/data-package/tables/organisation.ts";
import { closedDays, disclosureRules } from "../src/domain/data-package/tables/records.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { definitionText } from "../src/ingest/feed-file.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { addComputedMeasure } from "../src/operations/add-computed-measure.ts";
import { addFeed } from "../src/operations/add-feed.ts";
import { madeRow } from "./made-row.ts";
import { requestsFeed } from "./requests-feed.ts";
import { aMeasure, aPortfolio, theCouncil } from "./small-council.ts";
import { tell } from "./tell.ts";

export const y2019 = financialYear(2019);

/** Requests answered within 20 working days, as its definition file has it. */
export const inTimeText = JSON.stringify({
  measure: "RES4.1",
  feed: "requests",
  meaning: "Requests answered within 20 working days, as a share of all requests.",
  numerator: {
    tally: "count",
    where: { within: { from: "received", to: "answered", days: 20, calendar: "england" } },
  },
  denominator: { tally: "count" },
  form: "percentage",
  places: 1,
  dimensions: ["team"],
  settles: 40,
});

const closed = [
  ["2019-04-19", "Good Friday"],
  ["2019-04-22", "Easter Monday"],
  ["2019-12-25", "Christmas Day"],
  ["2019-12-26", "Boxing Day"],
  ["2020-01-01", "New Year's Day"],
] as const;

/** A council with one measure, two reporting periods in 2019/20, a feed of requests and the rule that small numbers are shown. */
export async function requestsCouncil(ledger: Ledger): Promise<void> {
  const measure = {
    ...aMeasure("RES", "RES4.1"),
    ...({
      year: y2019,
      title: "Requests answered in time",
      frequency: "quarterly",
      accumulation: "cumulative",
    } as const),
  };
  const half = (period: string, label: string, from: string, to: string, position: number) =>
    madeRow(periods, {
      ...{ year: y2019, period, label, position },
      ...{ from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) },
    });
  const days = closed.map(([day, name]) =>
    madeRow(closedDays, { calendar: "england", day: Temporal.PlainDate.from(day), name }),
  );
  const rule = {
    feed: "all",
    least: 0,
    records: "shown",
    reason: "Made up.",
    approvedBy: "Monitoring Officer",
  } as const;
  await tell(ledger, {
    on: "2019-04-01",
    facts: [
      { table: council, row: theCouncil },
      { table: portfolios, row: aPortfolio("RES", y2019) },
      { table: measures, row: measure },
      { table: periods, row: half("mid-year", "Mid-Year", "2019-04-01", "2019-09-30", 1) },
      { table: periods, row: half("q3", "Quarter 3", "2019-10-01", "2019-12-31", 2) },
      ...days.map((row) => ({ table: closedDays, row })),
      { table: disclosureRules, row: madeRow(disclosureRules, rule) },
    ],
  });
  const now = Temporal.Instant.from("2020-01-02T09:00:00Z");
  const feed = await addFeed(ledger, { text: definitionText(requestsFeed).text, actor: "tester", now });
  if (!feed.ok) throw new Error(JSON.stringify(feed.issues));
  const measured = await addComputedMeasure(ledger, {
    text: inTimeText,
    file: "in-time.json",
    actor: "tester",
    now,
  });
  if (!measured.ok) throw new Error(JSON.stringify(measured.issues));
}
