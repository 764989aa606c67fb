import type { PlannedSection } from "./planned-section.ts";

type SectionKind = {
  readonly title: string;
  readonly newPage?: true;
  readonly words?: PlannedSection["words"];
  /** Other names by which an agreement's narratives call the words of this section. */
  readonly alsoCalled?: readonly string[];
  /** Narratives that stand in it under their own headings. */
  readonly holds?: readonly string[];
};

/** Every section Outturn knows, by its key. What is not here is the council's own, made of its words alone. */
export const sectionKinds: Readonly<Record<string, SectionKind>> = {
  recommendations: { title: "Recommendations" },
  purpose: { title: "Purpose of the report", words: "expected" },
  introduction: { title: "Introduction by the portfolio holder", words: "expected" },
  headlines: { title: "At a glance" },
  plan: { title: "The plan on a page" },
  vision: {
    title: "Vision and services",
    newPage: true,
    alsoCalled: ["outcomes"],
    holds: ["portfolio-summary", "key-priorities"],
  },
  measures: {
    title: "Measures and targets explained",
    alsoCalled: ["measures-and-targets", "measuring-performance"],
    holds: ["performance-measures"],
  },
  timetable: { title: "When we report", alsoCalled: ["reporting-progress"] },
  "policy-context": { title: "Policy context", alsoCalled: ["policy-drivers", "operating-context"] },
  delivery: {
    title: "Delivery plan and performance framework",
    newPage: true,
    alsoCalled: ["delivering-reform"],
  },
  overview: { title: "Overview" },
  "how-we-did": { title: "How we are doing" },
  highlights: { title: "Highlights", words: "expected" },
  changes: { title: "What changed" },
  exceptions: { title: "Exceptions first" },
  performance: { title: "Performance by priority", newPage: true },
  "portfolios-compared": { title: "The portfolios side by side" },
  "corporate-measures": { title: "Corporate measures", newPage: true },
  portfolios: { title: "Portfolio by portfolio", newPage: true },
  resources: { title: "Financial resources", newPage: true },
  revenue: {
    title: "All resources",
    alsoCalled: ["total-resources"],
    holds: ["financial-overview"],
  },
  bridge: { title: "How the cash limit came about", alsoCalled: ["budget-update", "revenue-budget"] },
  "service-budgets": { title: "Service budgets" },
  forecast: { title: "Forecast outturn", alsoCalled: ["forecast-outturn"] },
  reserves: { title: "Reserves", alsoCalled: ["earmarked-reserves"] },
  savings: { title: "Savings", holds: ["savings-risk-rating"] },
  capital: { title: "Capital programme", alsoCalled: ["capital-programme"] },
  "capital-funding": { title: "How capital is paid for" },
  "capital-details": { title: "Capital schemes" },
  "one-off": { title: "One-off investments", alsoCalled: ["one-off-resources"] },
  "non-cash-limits": { title: "Outside the cash limit" },
  "council-money": { title: "The council’s money" },
  virements: { title: "Virements" },
  "council-reserves": { title: "Reserves of the council" },
  "council-savings": { title: "Savings of the council" },
  "council-tax": { title: "Council Tax" },
  "prudential-indicators": { title: "Prudential indicators" },
  "council-capital": { title: "Capital programme of the council" },
  "ring-fenced": { title: "Ring-fenced accounts" },
  risks: { title: "Risks", newPage: true },
  milestones: { title: "Milestones" },
  legal: { title: "Legal implications", words: "expected" },
  financial: { title: "Financial implications", words: "expected" },
  equality: { title: "Equality implications", words: "expected" },
  implications: { title: "Implications" },
  corrections: { title: "Corrections" },
  contacts: { title: "Whom to ask" },
  glossary: { title: "Glossary" },
  "how-to-read": { title: "How to read this report" },
};
