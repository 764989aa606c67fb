import type { Agreement } from "../domain/data-package/agreement.ts";
import type { CouncilYear } from "../domain/data-package/council-year.ts";
import type { CouncilRow } from "../domain/data-package/tables/organisation.ts";
import type {
  ContactRow,
  ImageRow,
  NoticeRow,
  RecommendationRow,
  ReportCoverRow,
  ReportSectionRow,
  ReportTextRow,
} from "../domain/data-package/tables/reports.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import type { Checked } from "../domain/reconciliation/finding.ts";

/** An agreement with what was checked in it. */
export type CheckedAgreement = { readonly agreement: Agreement; readonly checked: Checked };

/** The same portfolio and year as it stood when an earlier paper was printed. */
export type Earlier = {
  /** As print names it: "the Agreement", "the Q1 report". */
  readonly name: string;
  readonly on: Temporal.PlainDate;
  readonly agreement: Agreement;
};

/** What the council says of a report by hand, as data. */
export type Written = {
  readonly cover: ReportCoverRow | undefined;
  readonly texts: readonly ReportTextRow[];
  readonly recommendations: readonly RecommendationRow[];
  /** The report's own portfolio's, then the council's. */
  readonly contacts: readonly ContactRow[];
  readonly notices: readonly NoticeRow[];
  /** The council's layout of this kind of report; none keeps the usual one. */
  readonly layout: readonly ReportSectionRow[];
  readonly images: readonly ImageRow[];
};

/** What every report is made from. All of it is as at one instant. */
type Common = {
  readonly name: ReportName;
  readonly council: CouncilRow;
  readonly written: Written;
  /** As printed: "1.0 (CRMG)", or "Draft". */
  readonly version: string;
  /** The instant the figures were known at, as ISO 8601 in UTC. */
  readonly asAt: string;
  /** The money of all portfolios of the year, for what crosses them. */
  readonly money: CouncilYear;
};

/** A report on one portfolio in one year. */
export type PortfolioSource = Common &
  CheckedAgreement & {
    readonly of: "portfolio";
    /** The portfolio as its agreement first stood; missing for the agreement itself, or where none was printed. */
    readonly sinceAgreement?: Earlier;
    /** The portfolio as the last in-year report left it. */
    readonly sinceReport?: Earlier;
  };

/** A report on all portfolios of a year, or on those a committee looks at. */
export type CouncilSource = Common & {
  readonly of: "council";
  /** In the year's own order. */
  readonly portfolios: readonly PortfolioSource[];
  readonly checked: Checked;
};

export type ReportSource = PortfolioSource | CouncilSource;
