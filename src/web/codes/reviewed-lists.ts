import type { DisclosureRuleRow } from "../../domain/data-package/tables/records.ts";
import { anybody, disclosureOf } from "../../domain/disclosure/clearance.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import {
  type ColumnValues,
  type ListReview,
  reviewLists,
  type UnmatchedSpelling,
} from "../../domain/master-data/list-review.ts";
import { valuesOfLists } from "../../operations/review-codes.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { recent } from "../recent.ts";
import type { Visit } from "../visit.ts";

/** What records make of a list, as everybody may see it. */
export type ReviewedList = Omit<ListReview, "unmatched"> & {
  readonly shown: readonly UnmatchedSpelling[];
  /** Spellings of too few records to be shown: they may tell about a person. */
  readonly withheld: number;
};

/** Every list that is held or that a feed names, with the spellings of records that match nothing. */
export async function reviewedLists(visit: Visit): Promise<readonly ReviewedList[]> {
  const { reading } = visit;
  const [held, { masterData, disclosure }] = await Promise.all([reading.feeds(), reading.recordRules()]);
  const feeds = held.map(({ feed }) => feed);
  const values = await valuesKnown(visit, held.map(({ sha256 }) => sha256).join(), feeds);
  return reviewLists(masterData, values).map(({ unmatched, ...review }) => {
    const shown = unmatched.flatMap((one) => shownSpelling(one, feeds, disclosure));
    return { ...review, shown, withheld: unmatched.length - shown.length };
  });
}

/** A spelling in the places where it may be shown: in columns that group records, of enough of them. */
function shownSpelling(
  one: UnmatchedSpelling,
  feeds: readonly Feed[],
  rules: readonly DisclosureRuleRow[],
): readonly UnmatchedSpelling[] {
  const places = one.places.filter(({ feed, column, records }) => {
    const rule = disclosureOf(feed, rules, anybody);
    const groups = feeds
      .find((held) => held.feed === feed)
      ?.columns.some(({ name, dimension }) => name === column && dimension);
    return rule.kind === "ruled" && groups === true && records >= rule.least;
  });
  const records = places.reduce((sum, place) => sum + place.records, 0);
  return places.length === 0 ? [] : [{ ...one, places, records }];
}

const kept = new WeakMap<
  Warehouse,
  (question: string, ask: () => Promise<readonly ColumnValues[]>) => Promise<readonly ColumnValues[]>
>();

/** Loads never change, so that what the same ones hold by the same definitions is counted once. */
async function valuesKnown(
  { reading, asAt }: Visit,
  definitions: string,
  feeds: readonly Feed[],
): Promise<readonly ColumnValues[]> {
  const { warehouse } = reading;
  const known = asAt === undefined ? undefined : reading.at.known;
  const loads = (await warehouse.loads()).filter(
    ({ loadedAt }) => known === undefined || Temporal.Instant.compare(loadedAt, known) <= 0,
  );
  const ask = kept.get(warehouse) ?? recent<readonly ColumnValues[]>(4);
  kept.set(warehouse, ask);
  return ask(`${definitions} ${loads.map(({ id }) => id).join()}`, () =>
    valuesOfLists(warehouse, feeds, { known }),
  );
}
