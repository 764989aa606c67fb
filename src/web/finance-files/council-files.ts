import { yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import { councilSheets } from "../../open-data/council-sheets.ts";
import { askedYear } from "../council-finance/asked-year.ts";
import { type Answer, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { csvAnswer, type MoneyFiles, workbookAnswer } from "./money-files.ts";

/** /finance.xlsx?year=2021-22 and .ods: every table of the council's money, with live totals. */
export const councilWorkbook: PageHandler = (visit, context) =>
  ofCouncil(visit, (files) => workbookAnswer(visit, files, context.req.param("file") ?? ""));

/** /finance/reserves.csv?year=2021-22: one table of the council's money. */
export const councilCsv: PageHandler = (visit, context) =>
  ofCouncil(visit, (files) => csvAnswer(visit, files, context.req.param("file") ?? ""));

async function ofCouncil(
  visit: Visit,
  answer: (files: MoneyFiles) => Answer | Promise<Answer>,
): Promise<Answer> {
  const asked = await askedYear(visit);
  if ("kind" in asked) return asked;
  const { year } = asked;
  if (year === undefined) return notFound("No money is held yet.");
  const { council } = await visit.reading.councilYear(year);
  return answer({
    sheets: councilSheets(council),
    named: `council-${yearSlug(year)}-finance`,
    title: `Money of the council ${yearLabel(year)}`,
    figuresOf: council.portfolios.map(({ portfolio }) => portfolio),
    csv: (table) => visit.to.moneyCsv({ year }, table),
  });
}
