import type { RowOf } from "./table.ts";
import { acceptances } from "./tables/acceptances.ts";
import { actuals, ledgerCodes } from "./tables/actuals.ts";
import { changePoints, measureRules, statusRules, targetProfiles } from "./tables/assessment.ts";
import * as budget from "./tables/budget.ts";
import { capitalFunding, capitalMovements, capitalSchemes } from "./tables/capital.ts";
import { councilStatements, councilTax, prudentialIndicators } from "./tables/council-money.ts";
import { documents, meetings, periods } from "./tables/cycle.ts";
import { commentary, comparators, measures, results, targets } from "./tables/measures.ts";
import { nonCashLimits } from "./tables/non-cash-limits.ts";
import { areas, committees, council, portfolios, services } from "./tables/organisation.ts";
import * as plan from "./tables/plan.ts";
import * as records from "./tables/records.ts";
import * as reports from "./tables/reports.ts";
import { reserveMovements, reserves, savings } from "./tables/reserves.ts";
import { statusCounts } from "./tables/status-counts.ts";
import { virements } from "./tables/virements.ts";

/** The tables an agreement is read from, by the names code uses for them. */
export const agreementTables = {
  council,
  areas,
  committees,
  portfolios,
  documents,
  periods,
  meetings,
  services,
  narratives: plan.narratives,
  outcomes: plan.outcomes,
  priorities: plan.priorities,
  deliverables: plan.deliverables,
  measures,
  targets,
  results,
  commentary,
  comparators,
  statusRules,
  measureRules,
  targetProfiles,
  changePoints,
  resources: budget.resources,
  budgetLines: budget.budgetLines,
  virements,
  budgetMovements: budget.budgetMovements,
  actuals,
  forecasts: budget.forecasts,
  forecastCauses: budget.forecastCauses,
  reserves,
  reserveMovements,
  savings,
  capitalSchemes,
  capitalMovements,
  capitalFunding,
  nonCashLimits,
  oneOffInvestments: budget.oneOffInvestments,
  statements: budget.statements,
  statusCounts,
  councilTax,
  councilStatements,
  prudentialIndicators,
  ledgerCodes,
  risks: plan.risks,
  milestones: plan.milestones,
  glossary: plan.glossary,
  acceptances,
  notices: reports.notices,
} as const;

/** The tables of the words and versions of reports, which are read report by report. */
export const reportTables = {
  reportSections: reports.reportSections,
  reportCovers: reports.reportCovers,
  reportTexts: reports.reportTexts,
  recommendations: reports.recommendations,
  contacts: reports.contacts,
  publications: reports.publications,
} as const;

/** The tables of the council's records: feeds, what is worked out from them, and master data. */
const recordTables = {
  closedDays: records.closedDays,
  codeLists: records.codeLists,
  codeAliases: records.codeAliases,
  codeChanges: records.codeChanges,
  disclosureRules: records.disclosureRules,
  feeds: records.feeds,
  feedLoads: records.feedLoads,
  computedMeasures: records.computedMeasures,
  computedResults: records.computedResults,
} as const;

/** The tables of the data package, each after those it refers to. */
export const packageTables = {
  images: reports.images,
  ...agreementTables,
  ...reportTables,
  ...recordTables,
} as const;

export type TableName = keyof typeof agreementTables;

/** The rows of every table of a whole package. */
export type Rows = {
  readonly [Name in keyof typeof packageTables]: readonly RowOf<(typeof packageTables)[Name]>[];
};

/** The rows of one portfolio in one year. */
export type AgreementRows = Pick<Rows, TableName>;

/**
 * Everything one portfolio has promised and reported for one year, and the council-wide rows it needs to be
 * read: committees, areas, the year's periods. Measures bring all their results and targets, of any year. Of the
 * year's virements it has those it is a side of; the money of the whole council is the year's.
 */
export type Agreement = AgreementRows & {
  readonly portfolio: RowOf<typeof portfolios>;
  /** Every year's definition of its measures, its own among them: one that changed breaks a series. */
  readonly definitions: Rows["measures"];
  /** The reporting periods of every year, which its measures' results of any year are about. */
  readonly everyPeriod: Rows["periods"];
  /** The day on which it is looked at: what is due or has ended by then. */
  readonly on: Temporal.PlainDate;
};
