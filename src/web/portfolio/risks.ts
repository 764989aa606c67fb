import { answerPage, type PageHandler } from "../site.ts";
import { dayOfVisit } from "./portfolio-head.ts";
import { risksPage } from "./risks-page.ts";
import { withAgreement } from "./with-agreement.ts";

/** /portfolios/src/2015-16/risks */
export const portfolioRisks: PageHandler = (visit, context) =>
  withAgreement(
    visit,
    context,
    (found) => answerPage(risksPage({ to: visit.to, found, day: dayOfVisit(visit) })),
    "risks",
  );
