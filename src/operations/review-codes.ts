import type { Feed } from "../domain/feed/feed.ts";
import { loadsInEffect } from "../domain/feed/in-effect.ts";
import { type ColumnValues, type ListReview, reviewLists } from "../domain/master-data/list-review.ts";
import type { MasterData } from "../domain/master-data/listed-code.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** The columns of feeds whose values are of a code list. A personal column is never looked into. */
export function columnsOfLists(feeds: readonly Feed[], list?: string) {
  return feeds.flatMap((feed) =>
    feed.columns
      .filter((column) => !column.personal && column.list !== undefined)
      .filter((column) => list === undefined || column.list === list)
      .map((column) => ({ feed, column, list: column.list ?? "" })),
  );
}

/** How many records hold each value of the columns that are of a list, over the loads in effect. */
export async function valuesOfLists(
  warehouse: Warehouse,
  feeds: readonly Feed[],
  asked: { readonly list?: string | undefined; readonly known?: Temporal.Instant | undefined } = {},
): Promise<readonly ColumnValues[]> {
  const found: ColumnValues[] = [];
  for (const { feed, column, list } of columnsOfLists(feeds, asked.list)) {
    const loads = loadsInEffect(await warehouse.loads(feed.feed), asked.known);
    if (loads.length === 0) continue;
    const rows = await warehouse.tally({
      ...{ feed, loads, tallies: [{ tally: "count" }] },
      by: [{ by: "column", column: column.name }],
    });
    const values = rows.flatMap(({ groups: [text], sums: [records] }) =>
      text == null || text.trim() === "" ? [] : [{ text, records: Number(records) }],
    );
    found.push({ list, feed: feed.feed, column: column.name, values });
  }
  return found;
}

/** What records make of the code lists, or of one: spellings that match nothing, with the codes they are most like. */
export async function reviewCodes(
  warehouse: Warehouse,
  feeds: readonly Feed[],
  master: MasterData,
  asked: { readonly list?: string | undefined; readonly known?: Temporal.Instant | undefined } = {},
): Promise<readonly ListReview[]> {
  const reviews = reviewLists(master, await valuesOfLists(warehouse, feeds, asked));
  return reviews.filter(({ list }) => asked.list === undefined || list === asked.list);
}
