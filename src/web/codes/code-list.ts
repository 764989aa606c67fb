import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { codeListPage } from "./code-list-page.ts";
import { listTitle } from "./list-words.ts";
import { withList } from "./named-list.ts";
import { reviewedLists } from "./reviewed-lists.ts";

/** /codes/teams: the codes of a list on the day looked from, what changed, and what records call them. */
export const codeList: PageHandler = (visit, context) =>
  withList(visit, context.req.param("list") ?? "", async (named) => {
    const held = await visit.reading.feeds();
    return answerPage({
      title: `${listTitle(named.list)}: code list`,
      breadcrumbs: [homeCrumb(visit), { text: "Code lists", href: visit.to.codes.lists }],
      main: codeListPage({
        ...{ to: visit.to, day: visit.day, named },
        feeds: new Map(held.map(({ feed }) => [feed.feed, feed])),
        review: (await reviewedLists(visit)).find(({ list }) => list === named.list),
      }),
    });
  });
