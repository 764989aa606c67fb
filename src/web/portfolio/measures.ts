import { answerPage, type PageHandler } from "../site.ts";
import { measuresPage } from "./measures-page.ts";
import { dayOfVisit } from "./portfolio-head.ts";
import { withAgreement } from "./with-agreement.ts";

/** /portfolios/rcg/2021-22/measures */
export const portfolioMeasures: PageHandler = (visit, context) =>
  withAgreement(
    visit,
    context,
    (found) => answerPage(measuresPage({ to: visit.to, found, day: dayOfVisit(visit) })),
    "measures",
  );
