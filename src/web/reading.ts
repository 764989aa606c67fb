import type { Agreement } from "../domain/data-package/agreement.ts";
import type { CouncilYear } from "../domain/data-package/council-year.ts";
import { type PeriodRow, periods } from "../domain/data-package/tables/cycle.ts";
import { type MeasureRow, measures } from "../domain/data-package/tables/measures.ts";
import { type CouncilRow, council, type PortfolioRow } from "../domain/data-package/tables/organisation.ts";
import {
  type ClosedDayRow,
  type ComputedMeasureRow,
  closedDays,
  computedMeasures,
  type DisclosureRuleRow,
  disclosureRules,
} from "../domain/data-package/tables/records.ts";
import { type NoticeRow, notices, type PublicationRow } from "../domain/data-package/tables/reports.ts";
import type { MasterData } from "../domain/master-data/listed-code.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { Checked } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { reconcileCouncil } from "../domain/reconciliation/reconcile-council.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readCouncilYear } from "../ledger/read-council-year.ts";
import { readRows } from "../ledger/read-rows.ts";
import { wordsInNames } from "../ledger/search.ts";
import { everyPublication } from "../operations/publication-rows.ts";
import { type HeldFeed, readFeeds } from "../operations/read-feeds.ts";
import { readMasterData } from "../operations/read-master-data.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { recent } from "./recent.ts";

/** An agreement, and what was checked in it. */
export type CheckedAgreement = { readonly agreement: Agreement; readonly checked: Checked };

/** The council's money of a year, and what was checked over its portfolios and years. */
export type CheckedCouncilYear = { readonly council: CouncilYear; readonly checked: Checked };

/** The ledger as at one point, for a page to read. */
export type Reading = {
  readonly ledger: Ledger;
  readonly at: AsAt;
  /** The records. Its loads are told by when they came: a page as at an earlier day leaves later ones out. */
  readonly warehouse: Warehouse;
  council(): Promise<CouncilRow | undefined>;
  /** Newest year first. */
  portfolios(): Promise<readonly PortfolioRow[]>;
  /** Every measure as every year's agreement defines it. */
  measures(): Promise<readonly MeasureRow[]>;
  /** The words things are called by, for what a mistyped one may stand for. */
  words(): Promise<readonly string[]>;
  agreement(portfolio: string, year: FinancialYear): Promise<CheckedAgreement | undefined>;
  councilYear(year: FinancialYear): Promise<CheckedCouncilYear>;
  /** What must be said with figures, of every portfolio and year. */
  notices(): Promise<readonly NoticeRow[]>;
  /** Every version of a report that was published, withdrawn ones among them; the newest first. */
  publications(): Promise<readonly PublicationRow[]>;
  /** Every feed, in the order of their titles. */
  feeds(): Promise<readonly HeldFeed[]>;
  /** How measures are worked out from records, as the ledger keeps it. */
  computedMeasures(): Promise<readonly ComputedMeasureRow[]>;
  /** What records are read with: code lists, days nobody works, small numbers, and the periods of every year. */
  recordRules(): Promise<RecordRules>;
};

/** What the ledger holds that records are counted, named and shown by. */
export type RecordRules = {
  readonly masterData: MasterData;
  readonly closedDays: readonly ClosedDayRow[];
  readonly disclosure: readonly DisclosureRuleRow[];
  readonly periods: readonly PeriodRow[];
};

const agreementsKept = 80;
const councilYearsKept = 12;
const pointsKept = 4;

/** Reads the ledger for pages, keeping what was read most recently. */
export function readings(ledger: Ledger, warehouse: Warehouse): (at: AsAt, name: string) => Reading {
  const councils = recent<CouncilRow | undefined>(pointsKept);
  const portfolios = recent<readonly PortfolioRow[]>(pointsKept);
  const allMeasures = recent<readonly MeasureRow[]>(pointsKept);
  const words = recent<readonly string[]>(pointsKept);
  const publications = recent<readonly PublicationRow[]>(pointsKept);
  const allFeeds = recent<readonly HeldFeed[]>(pointsKept);
  const computed = recent<readonly ComputedMeasureRow[]>(pointsKept);
  const rules = recent<RecordRules>(pointsKept);
  const said = recent<readonly NoticeRow[]>(pointsKept);
  const councilYears = recent<CheckedCouncilYear>(councilYearsKept);
  const agreements = recent<CheckedAgreement | undefined>(agreementsKept);
  return (at, point) => ({
    ledger,
    at,
    warehouse,
    council: () => councils(point, async () => (await readRows(ledger, council, at))[0]),
    portfolios: () => portfolios(point, () => readPortfolios(ledger, at)),
    measures: () => allMeasures(point, () => readRows(ledger, measures, at)),
    words: () => words(point, () => wordsInNames(ledger, at)),
    agreement: (portfolio, year) =>
      agreements(`${point} ${portfolio} ${year}`, async () => {
        const agreement = await readAgreement(ledger, at, portfolio, year);
        return agreement === undefined ? undefined : { agreement, checked: reconcile(agreement) };
      }),
    councilYear: (year) =>
      councilYears(`${point} ${year}`, async () => {
        const money = await readCouncilYear(ledger, at, year);
        return { council: money, checked: reconcileCouncil(money) };
      }),
    feeds: () => allFeeds(point, () => readFeeds(ledger, at)),
    computedMeasures: () => computed(point, () => readRows(ledger, computedMeasures, at)),
    recordRules: () => rules(point, () => readRecordRules(ledger, at)),
    notices: () => said(point, () => readRows(ledger, notices, at)),
    publications: () =>
      publications(point, async () =>
        (await everyPublication(ledger, at)).filter(({ stage }) => stage !== "approved"),
      ),
  });
}

async function readRecordRules(ledger: Ledger, at: AsAt): Promise<RecordRules> {
  const [masterData, closed, disclosure, every] = await Promise.all([
    readMasterData(ledger, at),
    readRows(ledger, closedDays, at),
    readRows(ledger, disclosureRules, at),
    readRows(ledger, periods, at),
  ]);
  return { masterData, closedDays: closed, disclosure, periods: every };
}
