import { councilHeadlines } from "../finance/council-headlines.ts";
import { councilMoneySections } from "../finance/council-sections.ts";
import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilder, SectionBuilders } from "../section-builder.ts";
import { byPortfolio } from "./by-portfolio.ts";
import { changes, corrections } from "./changes.ts";
import { contacts } from "./contacts.ts";
import { corporateMeasures } from "./corporate-measures.ts";
import { councilOverview, portfoliosCompared } from "./council-overview.ts";
import { exceptions } from "./exceptions.ts";
import { recommendations } from "./recommendations.ts";
import { milestones, risks } from "./risks.ts";

const councilBoxes: SectionBuilder<CouncilSource> = (source, { id, title }) => {
  const boxes = councilHeadlines(source);
  return boxes.length === 0 ? undefined : { id, title, blocks: [{ kind: "boxes", boxes }], sections: [] };
};

/** What stands in the sections of reports on the whole council besides the words written for them, by their keys. */
export const councilSections: SectionBuilders<CouncilSource> = {
  ...councilMoneySections,
  recommendations,
  headlines: councilBoxes,
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
