import type { Table } from "../domain/data-package/table.ts";
import { budgetLines, oneOffInvestments } from "../domain/data-package/tables/budget.ts";
import { capitalSchemes } from "../domain/data-package/tables/capital.ts";
import { councilTax, prudentialIndicators } from "../domain/data-package/tables/council-money.ts";
import { meetings } from "../domain/data-package/tables/cycle.ts";
import { measures } from "../domain/data-package/tables/measures.ts";
import { nonCashLimits } from "../domain/data-package/tables/non-cash-limits.ts";
import { portfolios, services } from "../domain/data-package/tables/organisation.ts";
import { deliverables, glossary, milestones, priorities, risks } from "../domain/data-package/tables/plan.ts";
import { reserves, savings } from "../domain/data-package/tables/reserves.ts";
import { virements } from "../domain/data-package/tables/virements.ts";

type Searched = {
  readonly table: Table;
  /** What the thing is called: a match here comes before one in its text. The first is its name. */
  readonly names: readonly [string, ...string[]];
  /** What is said of it. */
  readonly texts: readonly string[];
  /** Rows that have these in common are one thing, for which the newest stands. */
  readonly one: readonly string[];
};

function searched<const Of extends Searched>(given: Of): Of {
  return given;
}

/** What can be found, by kind, in the order results are shown. */
export const searchedKinds = {
  portfolios: searched({
    table: portfolios,
    names: ["name", "portfolio"],
    texts: ["holder", "holderRole", "vision"],
    one: portfolios.key,
  }),
  measures: searched({
    table: measures,
    names: ["title", "code", "aliases", "measure"],
    texts: ["definition"],
    one: ["measure"],
  }),
  priorities: searched({ table: priorities, names: ["name"], texts: ["about"], one: priorities.key }),
  deliverables: searched({
    table: deliverables,
    names: ["name", "shortName"],
    texts: ["about"],
    one: deliverables.key,
  }),
  services: searched({ table: services, names: ["name"], texts: ["about"], one: services.key }),
  budgetLines: searched({ table: budgetLines, names: ["name"], texts: [], one: budgetLines.key }),
  reserves: searched({
    table: reserves,
    names: ["name", "purpose"],
    texts: ["category", "note"],
    one: reserves.key,
  }),
  savings: searched({ table: savings, names: ["name"], texts: ["about"], one: savings.key }),
  schemes: searched({
    table: capitalSchemes,
    names: ["name", "about"],
    texts: ["blockName"],
    one: ["portfolio", "year", "scheme"],
  }),
  investments: searched({
    table: oneOffInvestments,
    names: ["name"],
    texts: ["about"],
    one: oneOffInvestments.key,
  }),
  ringFenced: searched({
    table: nonCashLimits,
    names: ["name", "fund"],
    texts: [],
    one: nonCashLimits.key,
  }),
  virements: searched({ table: virements, names: ["why"], texts: ["approvedBy"], one: virements.key }),
  councilTax: searched({ table: councilTax, names: ["name"], texts: [], one: councilTax.key }),
  indicators: searched({
    table: prudentialIndicators,
    names: ["name"],
    texts: ["note"],
    one: ["year", "indicator"],
  }),
  risks: searched({ table: risks, names: ["name", "risk"], texts: ["controls"], one: risks.key }),
  milestones: searched({ table: milestones, names: ["name", "project"], texts: [], one: milestones.key }),
  glossary: searched({ table: glossary, names: ["term", "meaning"], texts: [], one: ["term", "meaning"] }),
  meetings: searched({
    table: meetings,
    names: ["report", "committee", "asPrinted"],
    texts: ["covers"],
    one: meetings.key,
  }),
} as const;

export type SearchKind = keyof typeof searchedKinds;

export const searchKinds = Object.keys(searchedKinds) as readonly SearchKind[];
