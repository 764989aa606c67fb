import type { Context } from "hono";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { HeldFeed } from "../../operations/read-feeds.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";

/** The loads of a feed that were known at the point looked from, the newest first. */
export async function loadsKnown({ reading, asAt }: Visit, feed?: string): Promise<readonly Load[]> {
  const loads = await reading.warehouse.loads(feed);
  const known = loads.filter(
    ({ loadedAt }) => asAt === undefined || Temporal.Instant.compare(loadedAt, reading.at.known) <= 0,
  );
  return known.toSorted((one, other) => Temporal.Instant.compare(other.loadedAt, one.loadedAt));
}

/** Answers for the feed the address names; else with the nearest there are. */
export async function withFeed(
  visit: Visit,
  asked: string,
  answer: (held: HeldFeed) => Answer | Promise<Answer>,
): Promise<Answer> {
  const feeds = await visit.reading.feeds();
  const found = feeds.find(({ feed }) => feed.feed === asked);
  if (found !== undefined) return answer(found);
  const near = nearest(
    asked,
    feeds.map(({ feed }) => feed.feed),
  );
  const suggested = feeds.filter(({ feed }) => near === undefined || feed.feed === near).slice(0, 5);
  return notFound(
    `No feed is called “${asked.slice(0, 80)}”.`,
    suggested.map(({ feed }) => ({ text: feed.title, href: visit.to.records.feed(feed.feed) })),
  );
}

/** Answers for one load of a feed; else with the newest there are. */
export function withLoad(
  visit: Visit,
  context: Context,
  answer: (held: HeldFeed, load: Load, loads: readonly Load[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withFeed(visit, context.req.param("feed") ?? "", async (held) => {
    const asked = context.req.param("load") ?? "";
    const loads = await loadsKnown(visit, held.feed.feed);
    const load = loads.find(({ id }) => id === asked);
    if (load !== undefined) return answer(held, load, loads);
    return notFound(
      `${held.feed.title} has no load “${asked.slice(0, 40)}”.`,
      loads
        .slice(0, 5)
        .map(({ feed, id, file }) => ({ text: file.name, href: visit.to.records.load(feed, id) })),
    );
  });
}
