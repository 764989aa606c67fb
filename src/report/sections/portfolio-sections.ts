import { moneySections } from "../finance/portfolio-sections.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilders } from "../section-builder.ts";
import { changes, corrections } from "./changes.ts";
import { contacts } from "./contacts.ts";
import { delivery } from "./delivery.ts";
import { exceptions } from "./exceptions.ts";
import { headlines } from "./headlines.ts";
import { howWeDid } from "./how-we-did.ts";
import { introduction } from "./introduction.ts";
import { measuresExplained } from "./measures-explained.ts";
import { overview } from "./overview.ts";
import { performance } from "./performance.ts";
import { plan } from "./plan.ts";
import { recommendations } from "./recommendations.ts";
import { milestones, risks } from "./risks.ts";
import { timetable } from "./timetable.ts";
import { vision } from "./vision.ts";

/** What stands in the sections of a portfolio's reports besides the words written for them, by their keys. */
export const portfolioSections: SectionBuilders<PortfolioSource> = {
  ...moneySections,
  recommendations,
  introduction,
  headlines,
  plan,
  vision,
  measures: measuresExplained,
  timetable,
  delivery,
  overview,
  "how-we-did": howWeDid,
  exceptions,
  changes,
  performance,
  risks,
  milestones,
  corrections,
  contacts,
};
