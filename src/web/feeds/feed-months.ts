import { cubeOf } from "../../domain/disclosure/cube.ts";
import { withheld } from "../../domain/disclosure/withheld.ts";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import type { Load } from "../../domain/feed/load.ts";
import { monthName } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { yearOfDay } from "../../domain/period/period.ts";
import type { TallyQuery } from "../../domain/records/tally.ts";
import { keptTally } from "../../operations/kept-tallies.ts";
import type { HeldFeed } from "../../operations/read-feeds.ts";
import type { Visit } from "../visit.ts";
import { feedDisclosure } from "./feed-disclosure.ts";

/** One month of a feed: how many records count in it, that so few do that it is withheld, or that none are held. */
export type FeedMonth = {
  /** April 2019 */
  readonly name: string;
  /** 2019/20 */
  readonly year: string;
  readonly records: number | "withheld" | undefined;
};

/** Twenty years: more could not be told apart in a picture. */
const mostMonths = 240;

/** The months from the first to the last of which records are held; none where nobody has settled what may be shown. */
export async function feedMonths(
  visit: Visit,
  { feed, sha256 }: HeldFeed,
  loads: readonly Load[],
): Promise<readonly FeedMonth[]> {
  const disclosure = await feedDisclosure(visit, feed);
  if (loads.length === 0 || disclosure.kind === "unruled") return [];
  const query: TallyQuery = {
    feed,
    loads: loadsInEffect(loads),
    tallies: [{ tally: "count" }],
    by: [{ by: "month" }],
  };
  const rows = await keptTally(visit.reading.warehouse, query, sha256);
  const counts = new Map(
    rows.flatMap(({ groups: [month], sums: [sum] }) => (month ? [[month, Number(sum)]] : [])),
  );
  const months = monthsOf([...counts.keys()]);
  const cube = cubeOf(
    [months.length],
    1,
    months.map((month, at) => ({ at: [at], counts: [counts.get(month.toString()) ?? 0] })),
  );
  const hidden = withheld(cube, disclosure.least);
  return months.map((month, at) => ({
    name: `${monthName(month.month)} ${month.year}`,
    year: yearLabel(yearOfDay(month)),
    records: hidden[at] === 1 ? "withheld" : counts.get(month.toString()),
  }));
}

/** Every month from the earliest to the latest, at most the last so many. */
function monthsOf(held: readonly string[]): readonly Temporal.PlainDate[] {
  const days = held.map((day) => Temporal.PlainDate.from(day)).toSorted(Temporal.PlainDate.compare);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = first.until(last, { largestUnit: "months" }).months + 1;
  return Array.from({ length: count }, (_, at) => first.add({ months: at })).slice(-mostMonths);
}
