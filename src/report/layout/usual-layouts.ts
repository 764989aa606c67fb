import type { ReportKind } from "../../domain/publication/report-id.ts";

/** A section by its key, or one with sections of its own. */
export type Listed = string | { readonly key: string; readonly sections: readonly string[] };

const money: Listed = {
  key: "resources",
  sections: [
    "revenue",
    "bridge",
    "service-budgets",
    "forecast",
    "reserves",
    "savings",
    "capital",
    "capital-funding",
    "capital-details",
    "one-off",
    "non-cash-limits",
  ],
};

const moneyInYear: Listed = {
  key: "resources",
  sections: [
    "forecast",
    "bridge",
    "service-budgets",
    "reserves",
    "savings",
    "capital",
    "capital-funding",
    "capital-details",
    "non-cash-limits",
  ],
};

const councilMoney: Listed = {
  key: "resources",
  sections: [
    "council-money",
    "virements",
    "council-savings",
    "council-reserves",
    "council-tax",
    "ring-fenced",
    "council-capital",
    "prudential-indicators",
  ],
};

const implications: Listed = { key: "implications", sections: ["legal", "financial", "equality"] };

const atTheEnd: readonly Listed[] = ["corrections", "contacts", "glossary", "how-to-read"];

/** What each kind of report is made of, in the order of print (domain.md 8). */
export const usualLayouts: Readonly<Record<ReportKind, readonly Listed[]>> = {
  agreement: [
    "introduction",
    "headlines",
    "plan",
    "vision",
    "measures",
    "timetable",
    "policy-context",
    "delivery",
    money,
    "risks",
    "milestones",
    ...atTheEnd,
  ],
  ppr: [
    "recommendations",
    "introduction",
    "headlines",
    "overview",
    "highlights",
    "exceptions",
    "changes",
    "performance",
    moneyInYear,
    "risks",
    "milestones",
    implications,
    ...atTheEnd,
  ],
  exceptions: ["recommendations", "overview", "exceptions", "changes", ...atTheEnd],
  finance: ["recommendations", "headlines", "overview", moneyInYear, implications, ...atTheEnd],
  cpr: [
    "recommendations",
    "purpose",
    "headlines",
    "overview",
    "highlights",
    "portfolios-compared",
    "exceptions",
    "changes",
    "corporate-measures",
    councilMoney,
    "risks",
    implications,
    ...atTheEnd,
  ],
  pack: ["recommendations", "purpose", implications, "portfolios", "contacts", "glossary", "how-to-read"],
  summary: ["overview", "headlines", "how-we-did", "contacts"],
};
