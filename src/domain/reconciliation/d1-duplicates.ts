import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { decimalText } from "../value/decimal.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { measureName, resultFigure, whenAndWhat, withResults } from "./measure-words.ts";
import { toldHere } from "./own-year.ts";
import { placeOf, slug } from "./place.ts";
import { groupedCount } from "./rate-per.ts";
import { listed } from "./sentence.ts";

type Measured = { readonly measure: MeasureRow; readonly results: readonly ResultRow[] };

/** D1 (beyond.md, 25): two measures with the same figures year after year; one count printed for two years. */
export const nothingIsCopied: Identity = (agreement) => {
  const measured = withResults(agreement, inAgreement(agreement));
  const isToldHere = toldHere(agreement);
  return noticed([
    ...sameHistory(measured),
    ...measured.flatMap(({ measure, results }) =>
      sameCount(measure, results).flatMap(({ of, ...observation }) =>
        isToldHere(measure, of) ? [observation] : [],
      ),
    ),
  ]);
};

function sameHistory(measured: readonly Measured[]): readonly Observation[] {
  const telling = measured.filter(({ results }) => isTelling(results.map(cellText)));
  return [...Map.groupBy(telling, ({ results }) => results.map(historyText).join("; ")).values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const [first] = same;
      const years = [...new Set((first?.results ?? []).map(({ year }) => yearLabel(year)))];
      return {
        ...doubt,
        message: `${listed(same.map(({ measure }) => measureName(measure)))} have exactly the same figures for ${listed(years)}.`,
        likelyCause: "One measure's figures were probably copied to the other.",
        figures: same.flatMap(({ measure, results }) => results.map((row) => resultFigure(measure, row))),
        place: `results.same-history.${same.map(({ measure }) => slug(measure.measure)).join("~")}`,
      };
    });
}

/** At least two figures that are not all alike: 100 % year after year is no sign of copying. */
function isTelling(cells: readonly string[]): boolean {
  return new Set(cells.filter((cell) => cell !== "")).size > 1;
}

function historyText(row: ResultRow): string {
  return [row.part, row.area, row.year, row.period, cellText(row)].join(" ");
}

function cellText({ value, numerator, denominator, count }: ResultRow): string {
  const digits = value === undefined ? "" : decimalText(value);
  return [digits, numerator, denominator, count].every((cell) => cell === undefined || cell === "")
    ? ""
    : [digits, numerator, denominator, count].join("|");
}

/** Counts below this come up twice by chance. */
const TELLING_COUNT = 1000;

function sameCount(
  measure: MeasureRow,
  results: readonly ResultRow[],
): readonly (Observation & { readonly of: FinancialYear })[] {
  const ofTime = Map.groupBy(results, (row) => timeOf(row, row.year));
  return results.flatMap((row) => {
    const count = row.numerator ?? row.count;
    if (count === undefined || count < TELLING_COUNT) return [];
    const next = ofTime
      .get(timeOf(row, row.year + 1))
      ?.find((other) => (other.numerator ?? other.count) === count && cellText(other) !== cellText(row));
    if (next === undefined) return [];
    return [
      {
        ...doubt,
        of: next.year,
        message: `${measureName(measure)}: the count ${groupedCount(count)} is printed for both ${described(row)} and ${described(next)}.`,
        likelyCause: "One year's count was probably copied to the other.",
        figures: [row, next].map((found) => resultFigure(measure, found)),
        place: `${placeOf(agreementTables.results, next)}.same-count`,
      },
    ];
  });
}

/** What part, area and time a result is of, with a year of its own or another. */
function timeOf({ part, area, period }: ResultRow, year: number): string {
  return [part, area, period, year].join(" ");
}

function described(row: ResultRow): string {
  const { denominator } = row;
  return `${whenAndWhat(row)}${denominator === undefined ? "" : ` (of ${groupedCount(denominator)})`}`;
}

const doubt = { identity: "D1", severity: "doubt", difference: "", unit: "" } as const;
