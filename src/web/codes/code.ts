import { nearestFew } from "../../domain/data-package/nearest.ts";
import { lineageOf } from "../../domain/master-data/lineage.ts";
import { columnsOfLists } from "../../operations/review-codes.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, notFound, type PageHandler } from "../site.ts";
import { codePage } from "./code-page.ts";
import { listTitle } from "./list-words.ts";
import { withList } from "./named-list.ts";

/** /codes/teams/CSC: one code, where it comes from and what became of it. */
export const code: PageHandler = (visit, context) =>
  withList(visit, context.req.param("list") ?? "", async (named) => {
    const { to, day, reading } = visit;
    const { list, codes, changes } = named;
    const asked = context.req.param("code") ?? "";
    const row = codes.find((one) => one.code.toLowerCase() === asked.toLowerCase());
    if (row === undefined) {
      const near = nearestFew(
        asked,
        codes.map((one) => one.code),
        4,
      );
      return notFound(
        `The list ${list} has no code “${asked.slice(0, 80)}”.`,
        codes
          .filter((one) => near.includes(one.code))
          .map((one) => ({ text: `${one.name} (${one.code})`, href: to.codes.code(list, one.code) })),
      );
    }
    const feeds = (await reading.feeds()).map(({ feed }) => feed);
    return answerPage({
      title: row.name,
      breadcrumbs: [
        homeCrumb(visit),
        { text: "Code lists", href: to.codes.lists },
        { text: listTitle(list), href: to.codes.list(list) },
      ],
      main: codePage({
        ...{ to, day, named, row, lineage: lineageOf(list, row.code, changes) },
        columns: columnsOfLists(feeds, list),
      }),
    });
  });
