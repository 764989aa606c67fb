import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { type FinancialYear, nextYear, previousYear, yearLabel } from "../period/financial-year.ts";
import type { Severity } from "./finding.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { measureName, ownMeasures, targetFigure } from "./measure-words.ts";
import { slug } from "./place.ts";
import { financialYearsIn, impossibleYearsIn } from "./printed-years.ts";
import { countWord, listed } from "./sentence.ts";

/**
 * F23: the columns of a table of measures stand for consecutive years, and its targets are for the year of the
 * agreement. Tables under the same target heading are one finding, however many measures they hold.
 */
export const headingsAreRight: Identity = (agreement) =>
  noticed(headedAlike(agreement).flatMap((table) => judge(table, agreement.portfolio.year) ?? []));

type Headed = {
  readonly heading: string;
  readonly targets: readonly { readonly measure: MeasureRow; readonly target: TargetRow }[];
  /** The years of the columns of results beside it, earliest first. */
  readonly years: readonly FinancialYear[];
};

function headedAlike(agreement: Agreement): readonly Headed[] {
  const here = inAgreement(agreement);
  const headed = ownMeasures(agreement).flatMap((measure) =>
    agreement.targets
      .filter((target) => target.measure === measure.measure && here(target))
      .map((target) => ({ measure, target })),
  );
  const results = agreement.results.filter(here);
  return [...Map.groupBy(headed, ({ target }) => target.heading ?? "")]
    .filter(([heading]) => heading !== "")
    .map(([heading, targets]) => ({ heading, targets, years: resultYears(targets, results) }));
}

function resultYears(targets: Headed["targets"], results: readonly ResultRow[]): readonly FinancialYear[] {
  const measures = new Set(targets.map(({ measure }) => measure.measure));
  const headings = results.filter((row) => measures.has(row.measure)).map(({ heading }) => heading ?? "");
  return [...new Set(headings.flatMap(financialYearsIn))].toSorted((left, right) => left - right);
}

function judge(table: Headed, year: FinancialYear): Observation | undefined {
  const [impossible] = impossibleYearsIn(table.heading);
  const where = `The targets of ${measuresText(table)} are headed “${table.heading}”`;
  if (impossible !== undefined) {
    const meant = table.years.length === 0 ? "" : `: the columns before it are ${yearsText(table.years)}`;
    return observe(
      table,
      "error",
      `${where}, and there is no year ${impossible}${meant}.`,
      `${yearLabel(year)} was probably meant.`,
    );
  }
  const [target] = financialYearsIn(table.heading);
  if (target === undefined) return undefined;
  if (target !== year) {
    return observe(
      table,
      "doubt",
      `${where} in the agreement for ${yearLabel(year)}.`,
      otherYear(target, year),
    );
  }
  const last = table.years.at(-1);
  const gap = table.years.some((next, at) => at > 0 && next !== nextYear(table.years[at - 1] ?? next));
  if (last === undefined || (!gap && last === previousYear(target))) return undefined;
  return observe(
    table,
    "doubt",
    `${where}, but the columns before it are ${yearsText(table.years)}: they do not run from year to year.`,
  );
}

function otherYear(target: FinancialYear, year: FinancialYear): string | undefined {
  return target === previousYear(year)
    ? "The table was carried over from the year before, or it follows the school year, whose results come later."
    : undefined;
}

function measuresText({ targets }: Headed): string {
  const names = [...new Set(targets.map(({ measure }) => measureName(measure)))];
  return names.length > 4
    ? `${countWord(names.length)} measures (${names[0]} to ${names.at(-1)})`
    : listed(names);
}

function yearsText(years: readonly FinancialYear[]): string {
  return listed(years.map(yearLabel));
}

function observe(table: Headed, severity: Severity, message: string, cause?: string): Observation {
  return {
    identity: "F23",
    severity,
    message,
    ...(cause !== undefined && { likelyCause: cause }),
    difference: "",
    unit: "",
    figures: table.targets.map(({ measure, target }) => targetFigure(measure, target, "heading")),
    place: `targets.heading.${slug(table.heading)}`,
  };
}
