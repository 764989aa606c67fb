import { type Disclosure, disclosureOf } from "../../domain/disclosure/clearance.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { Visit } from "../visit.ts";

/** What of a feed anybody may see, by the rule in force at the visit's point. */
export async function feedDisclosure({ reading }: Visit, { feed }: Pick<Feed, "feed">): Promise<Disclosure> {
  const { disclosure } = await reading.recordRules();
  return disclosureOf(feed, disclosure, { kind: "public" });
}
