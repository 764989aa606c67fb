import { listSummaries } from "../../domain/master-data/list-summary.ts";
import { columnsOfLists } from "../../operations/review-codes.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { codeListsPage } from "./code-lists-page.ts";
import { reviewedLists } from "./reviewed-lists.ts";

/** /codes: every code list, how many codes hold, and what records write that matches none. */
export const codeLists: PageHandler = async (visit) => {
  const { reading, day, to } = visit;
  const [{ masterData }, held, reviews] = await Promise.all([
    reading.recordRules(),
    reading.feeds(),
    reviewedLists(visit),
  ]);
  return answerPage({
    title: "Code lists",
    breadcrumbs: [homeCrumb(visit)],
    main: codeListsPage({
      ...{ to, day, reviews, lists: listSummaries(masterData, day) },
      columns: columnsOfLists(held.map(({ feed }) => feed)),
    }),
  });
};
