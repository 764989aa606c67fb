import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilders } from "../section-builder.ts";
import { bridge } from "./bridge.ts";
import { capital } from "./capital.ts";
import { capitalDetails } from "./capital-details.ts";
import { capitalFunding } from "./capital-funding.ts";
import { forecast } from "./forecast.ts";
import { nonCashLimits } from "./non-cash-limits.ts";
import { oneOff } from "./one-off.ts";
import { reserves } from "./reserves.ts";
import { revenue } from "./revenue.ts";
import { savings } from "./savings.ts";
import { serviceBudgets } from "./service-budgets.ts";

/** The sections of a portfolio's money, by their keys. */
export const moneySections: SectionBuilders<PortfolioSource> = {
  revenue,
  bridge,
  "service-budgets": serviceBudgets,
  forecast,
  reserves,
  savings,
  capital,
  "capital-funding": capitalFunding,
  "capital-details": capitalDetails,
  "one-off": oneOff,
  "non-cash-limits": nonCashLimits,
};
