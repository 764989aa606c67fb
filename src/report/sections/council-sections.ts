import { councilMoneySections } from "../finance/council-sections.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilders } from "../section-builder.ts";
import { byPortfolio } from "./by-portfolio.ts";
import { changes, corrections } from "./changes.ts";
import { contacts } from "./contacts.ts";
import { corporateMeasures } from "./corporate-measures.ts";
import { councilOverview, portfoliosCompared } from "./council-overview.ts";
import { exceptions } from "./exceptions.ts";
import { headlines } from "./headlines.ts";
import { recommendations } from "./recommendations.ts";
import { milestones, risks } from "./risks.ts";

/** What stands in the sections of reports on the whole council besides the words written for them, by their keys. */
export const councilSections: SectionBuilders<CouncilSource> = {
  ...councilMoneySections,
  recommendations,
  headlines,
  overview: councilOverview,
  "portfolios-compared": portfoliosCompared,
  exceptions: byPortfolio(exceptions),
  changes: byPortfolio(changes),
  "corporate-measures": byPortfolio(corporateMeasures),
  risks: byPortfolio(risks),
  milestones: byPortfolio(milestones),
  corrections: byPortfolio(corrections),
  contacts,
};
