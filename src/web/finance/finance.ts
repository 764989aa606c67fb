import { dayOfVisit, portfolioTrail, publicationsOf } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { withAgreement } from "../portfolio/with-agreement.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { financePage } from "./finance-page.ts";

/** The money of one portfolio in one year. */
export const finance: PageHandler = (visit, context) =>
  withAgreement(
    visit,
    context,
    async (found) =>
      answerPage({
        title: `Money: ${portfolioName(found.agreement.portfolio)}`,
        part: "portfolios",
        breadcrumbs: portfolioTrail(visit.to, found.agreement, "finance"),
        main: financePage(visit.to, {
          found,
          council: await visit.reading.councilYear(found.agreement.portfolio.year),
          day: dayOfVisit(visit),
        }),
        publications: publicationsOf(found.agreement),
      }),
    "finance",
  );
