import { roughLoad, roughWords } from "../../domain/disclosure/rough-load.ts";
import { feedHealth } from "../../domain/feed/feed-health.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { computedFrom } from "./computed-from.ts";
import { feedDisclosure } from "./feed-disclosure.ts";
import { feedMonths } from "./feed-months.ts";
import { type FeedInList, feedsPage } from "./feeds-page.ts";
import { loadsKnown } from "./named-feed.ts";

/** /feeds: every feed and how it stands. */
export const feeds: PageHandler = async (visit) =>
  answerPage({
    title: "Where records come from",
    breadcrumbs: [homeCrumb(visit)],
    main: feedsPage(visit.to, await feedsInList(visit)),
  });

async function feedsInList(visit: Visit): Promise<readonly FeedInList[]> {
  const { reading, day } = visit;
  const [held, loads, computed] = await Promise.all([
    reading.feeds(),
    loadsKnown(visit),
    computedFrom(visit),
  ]);
  return Promise.all(
    held.map(async (one) => {
      const { feed } = one;
      const own = loads.filter((load) => load.feed === feed.feed);
      const disclosure = await feedDisclosure(visit, feed);
      const told = own.map((load) => roughLoad(feed, load, disclosure));
      return {
        health: feedHealth(feed, told, day),
        rough: roughWords(feed, disclosure) !== undefined,
        months: await feedMonths(visit, one, own),
        measures: computed.filter((one) => one.feed === feed.feed),
      };
    }),
  );
}
