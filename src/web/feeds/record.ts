import { answerPage, notFound, type PageHandler } from "../site.ts";
import { feedDisclosure } from "./feed-disclosure.ts";
import { feedCrumbs } from "./load.ts";
import { withLoad } from "./named-feed.ts";
import { recordPage } from "./record-page.ts";

/** /feeds/contact-calls/loads/0123456789abcdef/records/17: one record by the line it stood on, where records are shown. */
export const feedRecord: PageHandler = (visit, context) =>
  withLoad(visit, context, async ({ feed }, load) => {
    const { reading, to } = visit;
    const back = [{ text: load.file.name, href: to.records.load(feed.feed, load.id) }];
    const disclosure = await feedDisclosure(visit, feed);
    if (disclosure.kind === "unruled" || disclosure.records === "withheld") {
      return notFound(`Single records of ${feed.title} are not shown here.`, back);
    }
    const asked = context.req.param("line") ?? "";
    const line = /^[1-9]\d{0,11}$/.test(asked) ? Number(asked) : 0;
    const record = line === 0 ? undefined : await reading.warehouse.record(load, feed, line);
    if (record === undefined) {
      return notFound(`${load.file.name} has no ${feed.record.one} on line “${asked.slice(0, 20)}”.`, back);
    }
    return answerPage({
      title: `A ${feed.record.one} of ${feed.title}`,
      breadcrumbs: [...feedCrumbs(visit, feed), ...back],
      main: recordPage({ to, feed, load, record }),
      searchEngines: "hide",
    });
  });
