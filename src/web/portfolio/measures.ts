import { answerPage, type PageHandler } from "../site.ts";
import { measuresPage } from "./measures-page.ts";
import { dayOfVisit } from "./portfolio-head.ts";
import { withAgreement } from "./with-agreement.ts";

/** /portfolios/rcg/2021-22/measures?status=missed&priority=rcg-1 */
export const portfolioMeasures: PageHandler = (visit, context) =>
  withAgreement(
    visit,
    context,
    (found) => {
      const keep = visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }];
      const asked = { query: visit.url.searchParams, keep };
      return answerPage(measuresPage({ to: visit.to, found, day: dayOfVisit(visit), asked }));
    },
    "measures",
  );
