import { assessAgreement } from "../../domain/assessment/assess-agreement.ts";
import type { MeasureAssessment } from "../../domain/assessment/assess-measure.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { type FinancialYear, parseFinancialYear } from "../../domain/period/financial-year.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { askedRule } from "./asked-rule.ts";
import type { JudgedYear } from "./judged-year.ts";
import { whatIfPage } from "./what-if-page.ts";

/** /rules/what-if?year=2021-22&rule=tolerance&percentages=3&others=5: every measure judged by another rule. */
export const whatIf: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const portfolios = await reading.portfolios();
  const years = [...new Set(portfolios.map((row) => row.year))];
  const asked = url.searchParams.get("year")?.trim().slice(0, 40) || undefined;
  const found = asked === undefined ? years[0] : yearAmong(years, asked);
  const rule = askedRule(url.searchParams);
  const judged: JudgedYear[] = [];
  for (const year of rule.rule?.ok === true ? years : years.filter((one) => one === (found ?? years[0]))) {
    judged.push({ year, portfolios: await judgedIn(visit, portfolios, year) });
  }
  const isWrong = (asked !== undefined && found === undefined) || rule.rule?.ok === false;
  const title = "What if another rule judged?";
  return answerPage({
    title: isWrong ? `Error: ${title}` : title,
    part: "measures",
    breadcrumbs: [
      homeCrumb(visit),
      { text: "Measures", href: to.measures },
      { text: "How figures are judged", href: to.rules },
    ],
    figuresOf: judged.flatMap((one) => one.portfolios.map(({ portfolio }) => portfolio)),
    main: whatIfPage({
      to,
      title,
      address: `${url.pathname}${url.search}`,
      year: found ?? years[0],
      unknownYear: found === undefined ? asked : undefined,
      years,
      asked: rule,
      judged,
      page: Math.max(1, Math.floor(Number(url.searchParams.get("page") ?? 1)) || 1),
      keep: visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }],
    }),
  });
};

function yearAmong(years: readonly FinancialYear[], asked: string): FinancialYear | undefined {
  const year = parseFinancialYear(asked);
  return year.ok ? years.find((held) => held === year.value) : undefined;
}

async function judgedIn({ reading }: Visit, portfolios: readonly PortfolioRow[], year: FinancialYear) {
  const found = await Promise.all(
    portfolios
      .filter((row) => row.year === year)
      .map(async (portfolio) => {
        const held = await reading.agreement(portfolio.portfolio, year);
        const measures: readonly MeasureAssessment[] =
          held === undefined ? [] : assessAgreement(held.agreement);
        return { portfolio, measures };
      }),
  );
  return found;
}
