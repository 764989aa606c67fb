import { roughLoad, roughWords } from "../../domain/disclosure/rough-load.ts";
import { feedHealth } from "../../domain/feed/feed-health.ts";
import { loadsInEffect } from "../../domain/feed/in-effect.ts";
import { feedFile } from "../../ingest/feed-file.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { computedFrom } from "./computed-from.ts";
import { feedDisclosure } from "./feed-disclosure.ts";
import { feedMonths } from "./feed-months.ts";
import { feedPage } from "./feed-page.ts";
import { loadsKnown, withFeed } from "./named-feed.ts";

/** /feeds/contact-calls: one feed, its loads, its checks and what is worked out from it. */
export const feed: PageHandler = (visit, context) =>
  withFeed(visit, context.req.param("feed") ?? "", async ({ feed: held, sha256 }) => {
    const exact = await loadsKnown(visit, held.feed);
    const disclosure = await feedDisclosure(visit, held);
    const loads = exact.map((load) => roughLoad(held, load, disclosure));
    const counting = new Set(loadsInEffect(loads).map(({ load }) => load.id));
    const [months, computed] = await Promise.all([
      feedMonths(visit, { feed: held, sha256 }, exact),
      computedFrom(visit),
    ]);
    return answerPage({
      title: held.title,
      breadcrumbs: [homeCrumb(visit), { text: "Where records come from", href: visit.to.records.feeds }],
      main: feedPage({
        to: visit.to,
        health: feedHealth(held, loads, visit.day),
        definition: sha256,
        months,
        rough: roughWords(held, disclosure),
        loads,
        replaced: new Set(loads.flatMap(({ id }) => (counting.has(id) ? [] : [id]))),
        computed: computed.filter((one) => one.feed === held.feed),
      }),
    });
  });

/** /feeds/contact-calls.json: the definition, to keep or to write another by. */
export const feedJson: PageHandler = (visit, context) => {
  const asked = (context.req.param("file") ?? "").slice(0, -".json".length);
  return withFeed(visit, asked, ({ feed: held }) => ({
    kind: "file",
    file: { name: `${held.feed}.json`, type: "application/json", body: feedFile(held) },
  }));
};
