import { yearLabel } from "../../domain/period/financial-year.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { askedYear } from "./asked-year.ts";
import { councilFinancePage, noCouncilMoney } from "./council-finance-page.ts";

/** /finance?year=2021-22: the money of the whole council in one year, the newest unless one is named. */
export const councilFinance: PageHandler = async (visit) => {
  const asked = await askedYear(visit);
  if ("kind" in asked) return asked;
  const { year, years } = asked;
  const framed = { part: "money" as const, breadcrumbs: [homeCrumb(visit)] };
  if (year === undefined) return answerPage({ ...framed, title: "Money", main: noCouncilMoney() });
  const { council, checked } = await visit.reading.councilYear(year);
  return answerPage({
    ...framed,
    title: `Money ${yearLabel(year)}`,
    main: councilFinancePage({ to: visit.to, council, checked }, years),
    figuresOf: council.portfolios.map(({ portfolio }) => portfolio),
    publications: published(council),
  });
};

/** The days its papers bear, each once, to look from. */
function published({ portfolios }: Parameters<typeof councilFinancePage>[0]["council"]) {
  const dates = portfolios.flatMap(({ documents }) => documents.flatMap(({ date }) => date ?? []));
  const once = new Map(dates.map((date) => [date.toString(), date]));
  return [...once.values()]
    .toSorted((one, other) => -Temporal.PlainDate.compare(one, other))
    .slice(0, 4)
    .map((date) => ({ title: "As published on", date }));
}
