import { nearestFew } from "../../domain/data-package/nearest.ts";
import type { AsAt } from "../../ledger/as-at.ts";
import type { Ledger } from "../../ledger/database.ts";
import { type HeldFeed, readFeedNamed, readFeeds } from "../../operations/read-feeds.ts";
import { WrongUse } from "../effects.ts";

/** The feed of that key. Refuses one the ledger does not hold, with those that are near. */
export async function feedGiven(ledger: Ledger, at: AsAt, name: string): Promise<HeldFeed> {
  const found = await readFeedNamed(ledger, at, name);
  if (found !== undefined) return found;
  const keys = (await readFeeds(ledger, at)).map(({ feed }) => feed.feed);
  if (keys.length === 0) {
    throw new WrongUse("The ledger holds no feeds. Add one: outturn feed add FILE (docs/user/feeds.md).");
  }
  const near = nearestFew(name, keys, 3);
  const remedy = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `There are: ${keys.join(", ")}.`;
  throw new WrongUse(`There is no feed “${name}”. ${remedy}`);
}
