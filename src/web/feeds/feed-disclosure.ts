import { anybody, type Disclosure, disclosureOf } from "../../domain/disclosure/clearance.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { Reading } from "../reading.ts";
import type { Visit } from "../visit.ts";

/** What of a feed anybody may see, by the rule in force at the visit's point. */
export async function feedDisclosure({ reading }: Visit, { feed }: Pick<Feed, "feed">): Promise<Disclosure> {
  return (await feedRules(reading))(feed);
}

/** The same for every feed. */
export async function feedRules(reading: Reading): Promise<(feed: string) => Disclosure> {
  const { disclosure } = await reading.recordRules();
  return (feed) => disclosureOf(feed, disclosure, anybody);
}
