import type { Context } from "hono";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import type { Sides } from "../../open-data/other-side.ts";
import { portfolioSheets } from "../../open-data/portfolio-sheets.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { withAgreement } from "../portfolio/with-agreement.ts";
import type { AddressBook } from "../routes.ts";
import type { Answer, PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { csvAnswer, type MoneyFiles, workbookAnswer } from "./money-files.ts";

/** /portfolios/rcg/2021-22/finance.xlsx and .ods: every table of a portfolio's money, with live totals. */
export const portfolioWorkbook: PageHandler = (visit, context) => {
  const file = context.req.param("file") ?? "";
  const ending = file.replace(/^finance/, "");
  return ofAgreement(visit, context, ending, (files) => workbookAnswer(visit, files, file));
};

/** /portfolios/rcg/2021-22/finance/service-budgets.csv: one table of a portfolio's money. */
export const portfolioCsv: PageHandler = (visit, context) => {
  const file = context.req.param("file") ?? "";
  return ofAgreement(visit, context, `/${file}`, (files) => csvAnswer(visit, files, file));
};

/** An address spelled otherwise than ours moves to the same file at ours. */
async function ofAgreement(
  visit: Visit,
  context: Context,
  ending: string,
  answer: (files: MoneyFiles) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await withAgreement(
    visit,
    context,
    async ({ agreement }) => answer(filesOf(visit.to, agreement, await othersOf(visit, agreement))),
    "finance",
  );
  return found.kind === "moved" ? { kind: "moved", to: found.to.replace(/(\?|$)/, `${ending}$1`) } : found;
}

/** The portfolios money was moved from or to, by which the other side is named; none are read where nothing was. */
async function othersOf(
  { reading }: Visit,
  { portfolio, virements, reserveMovements }: Agreement,
): Promise<Sides> {
  const moved =
    virements.some((row) => row.fromPortfolio !== row.toPortfolio) ||
    reserveMovements.some(({ partner }) => partner !== undefined);
  return moved ? (await reading.councilYear(portfolio.year)).council.portfolios : [];
}

function filesOf(to: AddressBook, agreement: Agreement, others: Sides): MoneyFiles {
  const { portfolio } = agreement;
  const { portfolio: code, year } = portfolio;
  return {
    sheets: portfolioSheets(agreement, others),
    named: `${code.toLowerCase()}-${yearSlug(year)}-finance`,
    title: `Money: ${portfolioName(portfolio)}`,
    figuresOf: [portfolio],
    csv: (table) => to.moneyCsv({ portfolio: code, year }, table),
  };
}
