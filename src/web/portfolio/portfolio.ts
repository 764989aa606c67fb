import { answerPage, type PageHandler } from "../site.ts";
import { dayOfVisit } from "./portfolio-head.ts";
import { portfolioPage } from "./portfolio-page.ts";
import { withAgreement } from "./with-agreement.ts";

/** /portfolios/rcg/2021-22 */
export const portfolio: PageHandler = (visit, context) =>
  withAgreement(visit, context, async (found) => {
    const computed = await visit.reading.computedMeasures();
    return answerPage(portfolioPage({ to: visit.to, found, day: dayOfVisit(visit), computed }));
  });
