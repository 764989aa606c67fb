import type { CouncilSource, PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** What a portfolio's own builder makes, portfolio by portfolio under their names; those with nothing are left out. */
export function byPortfolio(build: SectionBuilder<PortfolioSource>): SectionBuilder<CouncilSource> {
  return ({ portfolios }, heading) => {
    const sections = portfolios.flatMap((source) => {
      const { portfolio, name } = source.agreement.portfolio;
      return build(source, { id: `${heading.id}.${portfolio.toLowerCase()}`, title: name }) ?? [];
    });
    return sections.length === 0 ? undefined : { ...heading, blocks: [], sections };
  };
}
