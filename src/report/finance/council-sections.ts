import type { CouncilSource } from "../report-source.ts";
import type { SectionBuilders } from "../section-builder.ts";
import { councilCapital } from "./council-capital.ts";
import { councilMoney } from "./council-money.ts";
import { councilReserves } from "./council-reserves.ts";
import { councilSavings } from "./council-savings.ts";
import { councilTax } from "./council-tax.ts";
import { prudentialIndicators } from "./prudential-indicators.ts";
import { ringFenced } from "./ring-fenced.ts";
import { virements } from "./virements.ts";

/** The sections of the whole council's money, by their keys. */
export const councilMoneySections: SectionBuilders<CouncilSource> = {
  "council-money": councilMoney,
  virements,
  "council-reserves": councilReserves,
  "council-savings": councilSavings,
  "council-capital": councilCapital,
  "ring-fenced": ringFenced,
  "council-tax": councilTax,
  "prudential-indicators": prudentialIndicators,
};
