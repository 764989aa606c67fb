import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { PortfolioRow } from "../../domain/data-package/tables/organisation.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import { type FinancialYear, parseFinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { type Issue, no, ok, type Result } from "../../domain/result.ts";
import type { SinceAsked } from "../../operations/since-when.ts";

/** What a reader asks the changes of, and since when. */
export type AskedChanges = {
  readonly portfolio: string | undefined;
  readonly year: FinancialYear | undefined;
  /** One measure alone, as its newest agreement defines it. */
  readonly measure: MeasureRow | undefined;
  readonly since: SinceAsked;
  /** The year's agreement against the one it follows, in place of two times. */
  readonly lastYear: boolean;
};

type Known = { readonly portfolios: readonly PortfolioRow[]; readonly measures: readonly MeasureRow[] };
type Words = Readonly<
  Record<"portfolio" | "year" | "measure" | "since" | "since-document" | "against", string | undefined>
>;

/** Reads what was asked, in any letter case; blanks ask for nothing. Refuses what is not held, naming it. */
export function askedChanges(words: Words, { portfolios, measures }: Known): Result<AskedChanges> {
  const issues: Issue[] = [];
  const refuse = (field: string, message: string) => {
    issues.push({ field, message });
    return undefined;
  };
  const measure = words.measure === undefined ? undefined : newest(measuresNamed(measures, words.measure));
  if (words.measure !== undefined && measure === undefined) {
    refuse("measure", `No measure has the code “${words.measure.slice(0, 60)}”.`);
  }
  const code = words.portfolio?.toLowerCase();
  const portfolio = portfolios.find((row) => row.portfolio.toLowerCase() === code)?.portfolio;
  if (code !== undefined && portfolio === undefined) {
    refuse("portfolio", `No portfolio ${code.slice(0, 40).toUpperCase()} is held.`);
  }
  const read = words.year === undefined ? undefined : parseFinancialYear(words.year);
  const year = read?.ok === true ? read.value : undefined;
  if (read?.ok === false)
    refuse("year", `“${words.year?.slice(0, 40)}” is not a financial year such as 2021-22.`);
  const asked = { portfolio: portfolio ?? measure?.portfolio, year: year ?? measure?.year };
  if (year !== undefined && !portfolios.some((row) => isAsked(row, asked))) {
    refuse(
      "year",
      `No agreement is held for ${[asked.portfolio, yearLabel(year)].filter(Boolean).join(" ")}.`,
    );
  }
  if (words.against !== undefined && words.against !== "last-year") {
    refuse("against", `Changes can be told against last-year, not “${words.against.slice(0, 40)}”.`);
  }
  if (issues.length > 0) return no(...issues);
  const since = { day: words.since, document: words["since-document"] };
  return ok({ ...asked, measure, since, lastYear: words.against === "last-year" });
}

function newest(rows: readonly MeasureRow[]): MeasureRow | undefined {
  return rows.toSorted((one, other) => other.year - one.year)[0];
}

function isAsked(row: PortfolioRow, { portfolio, year }: Pick<AskedChanges, "portfolio" | "year">): boolean {
  return (portfolio ?? row.portfolio) === row.portfolio && (year ?? row.year) === row.year;
}

/** The words of a query that this reads; a blank one is not given. */
export function wordsOf(query: URLSearchParams): Words {
  const word = (name: string) => query.get(name)?.trim().slice(0, 200) || undefined;
  return {
    portfolio: word("portfolio"),
    year: word("year"),
    measure: word("measure"),
    since: word("since"),
    "since-document": word("since-document"),
    against: word("against"),
  };
}
