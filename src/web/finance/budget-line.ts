import type { Agreement } from "../../domain/data-package/agreement.ts";
import { nearest } from "../../domain/data-package/nearest.ts";
import type { BudgetLineRow } from "../../domain/data-package/tables/budget.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { dayOfVisit, portfolioTrail, publicationsOf } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { withAgreement } from "../portfolio/with-agreement.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { budgetLinePage } from "./budget-line-page.ts";

/** One line of a portfolio's budget in one year: its budget, what moved it, what is spent and how it may end. */
export const budgetLine: PageHandler = (visit, context) => {
  const asked = context.req.param("line") ?? "";
  return withAgreement(
    visit,
    context,
    async (found) => {
      const { agreement } = found;
      const line = agreement.budgetLines.find((row) => row.row === "line" && row.line === asked);
      if (line === undefined) return notHeld(visit, agreement, asked);
      const { portfolio, year } = agreement.portfolio;
      const money = { text: "Money", href: visit.to.portfolio(portfolio, year, "finance") };
      return answerPage({
        title: `${line.name}: money, ${portfolioName(agreement.portfolio)}`,
        part: "portfolios",
        breadcrumbs: [...portfolioTrail(visit.to, agreement, "finance"), money],
        main: budgetLinePage(visit.to, {
          found,
          council: await visit.reading.councilYear(year),
          line,
          day: dayOfVisit(visit),
        }),
        publications: publicationsOf(agreement),
      });
    },
    `finance/${encodeURIComponent(asked)}`,
  );
};

/** The line meant, where the spelling is near to one; else all there are. */
function notHeld({ to }: Visit, { budgetLines, portfolio }: Agreement, asked: string): Answer {
  const lines = budgetLines.filter(({ row }) => row === "line");
  const guess = nearest(
    asked,
    lines.map(({ line }) => line),
  );
  const meant = lines.filter(({ line }) => line === guess);
  const suggestion = ({ name, line }: BudgetLineRow) => ({
    text: name,
    href: to.budgetLine(portfolio.portfolio, portfolio.year, line),
  });
  const sought = `No line “${asked.slice(0, 60)}” is held in the budget of ${portfolio.name} for ${yearLabel(portfolio.year)}.`;
  const all = { text: "All its money", href: to.portfolio(portfolio.portfolio, portfolio.year, "finance") };
  return notFound(sought, [...(meant.length > 0 ? meant : lines).map(suggestion), all]);
}
