import type { SearchKind } from "../../ledger/searched.ts";

/** What the things of a kind are called: as a heading, and as counted in a sentence. */
export const kindWords: Readonly<
  Record<SearchKind, { readonly heading: string; readonly one: string; readonly many: string }>
> = {
  portfolios: { heading: "Portfolios", one: "portfolio", many: "portfolios" },
  measures: { heading: "Measures", one: "measure", many: "measures" },
  priorities: { heading: "Priorities", one: "priority", many: "priorities" },
  deliverables: { heading: "What will be delivered", one: "deliverable", many: "deliverables" },
  services: { heading: "Services", one: "service", many: "services" },
  budgetLines: { heading: "Service budgets", one: "service budget", many: "service budgets" },
  reserves: { heading: "Reserves", one: "reserve", many: "reserves" },
  savings: { heading: "Savings", one: "saving", many: "savings" },
  schemes: { heading: "Capital schemes", one: "capital scheme", many: "capital schemes" },
  investments: { heading: "One-off investments", one: "one-off investment", many: "one-off investments" },
  ringFenced: {
    heading: "Budgets outside the cash limit",
    one: "budget outside the cash limit",
    many: "budgets outside the cash limit",
  },
  virements: { heading: "Virements", one: "virement", many: "virements" },
  councilTax: { heading: "Council tax", one: "line of the council tax", many: "lines of the council tax" },
  indicators: {
    heading: "Prudential indicators",
    one: "prudential indicator",
    many: "prudential indicators",
  },
  risks: { heading: "Risks", one: "risk", many: "risks" },
  milestones: { heading: "Milestones", one: "milestone", many: "milestones" },
  glossary: { heading: "Terms", one: "term", many: "terms" },
  meetings: { heading: "Meetings", one: "meeting", many: "meetings" },
};
