import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { type FinancialYear, parseFinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, notFound, type PageHandler } from "../site.ts";
import { choicesIn } from "./choices.ts";
import { readPerformanceFilters } from "./filters.ts";
import { performancePage } from "./performance-page.ts";

/** /performance?year=2021-22&status=missed&responsibility=council: every portfolio's measures of one year. */
export const performance: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const portfolios = await reading.portfolios();
  const years = [...new Set(portfolios.map((row) => row.year))];
  const asked = url.searchParams.get("year")?.trim().slice(0, 40) || undefined;
  const year = asked === undefined ? years[0] : yearAmong(years, asked);
  if (asked !== undefined && year === undefined) {
    const held = years.map((one) => ({ text: `Performance ${yearLabel(one)}`, href: to.performance(one) }));
    return notFound(`No portfolio is held for “${asked}”.`, held);
  }
  const found = await Promise.all(
    portfolios
      .filter((row) => row.year === year)
      .map(async (portfolio) => {
        const held = await reading.agreement(portfolio.portfolio, portfolio.year);
        if (held === undefined) return [];
        const { priorities } = held.agreement;
        return [{ portfolio, priorities, summaries: summariseMeasures(held.agreement) }];
      }),
  );
  const standings = found.flat();
  const choices = choicesIn(standings);
  const when = year === undefined ? "" : ` in ${yearLabel(year)}`;
  return answerPage({
    title: `How the council’s measures stand${when}`,
    part: "measures",
    breadcrumbs: [homeCrumb(visit), { text: "Measures", href: to.measures }],
    figuresOf: standings.map(({ portfolio }) => portfolio),
    main: performancePage({
      to,
      address: `${url.pathname}${url.search}`,
      year,
      years,
      filters: readPerformanceFilters(url.searchParams, choices),
      choices,
      standings,
      keep: visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }],
    }),
  });
};

function yearAmong(years: readonly FinancialYear[], asked: string): FinancialYear | undefined {
  const year = parseFinancialYear(asked);
  return year.ok ? years.find((held) => held === year.value) : undefined;
}
