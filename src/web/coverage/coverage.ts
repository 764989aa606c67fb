import { homeCrumb } from "../frame.ts";
import { dayOfVisit } from "../portfolio/portfolio-head.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import { answerPage, notFound, type PageHandler } from "../site.ts";
import { askedAgreements } from "./asked-agreements.ts";
import { coverageOn } from "./coverage-on.ts";
import { coveragePage } from "./coverage-page.ts";

const mostSuggestions = 6;

/** /coverage?portfolio=res&year=2021-22: what the newest agreements leave open, or those of a year. */
export const coverage: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const portfolios = await reading.portfolios();
  const found = askedAgreements(url.searchParams, portfolios);
  if (found.kind === "not held") {
    const suggestions = portfolios.slice(0, mostSuggestions).map((row) => ({
      text: portfolioName(row),
      href: to.coverage(row),
    }));
    return notFound(found.sought, suggestions);
  }
  const day = dayOfVisit(visit);
  const shown = await Promise.all(
    found.agreements.map(async (portfolio) => {
      const held = await reading.agreement(portfolio.portfolio, portfolio.year);
      return held === undefined ? [] : [{ portfolio, coverage: coverageOn(held.agreement, day) }];
    }),
  );
  return answerPage({
    title: "Who answers for what",
    breadcrumbs: [homeCrumb(visit)],
    main: coveragePage({
      to,
      asked: found.asked,
      portfolios,
      shown: shown.flat(),
      day,
      keep: visit.asAt === undefined ? [] : [{ name: "as-at", value: visit.asAt.toString() }],
    }),
  });
};
