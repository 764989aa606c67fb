import Big from "big.js";
import type { ComparatorRow } from "../data-package/tables/measures.ts";
import type { Polarity } from "../measure/polarity.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { periodWords } from "../period/period-words.ts";
import { type Decimal, subtractDecimals } from "../value/decimal.ts";
import { formatDecimal } from "../value/format-value.ts";
import { missingWords } from "../value/shorthand.ts";
import { type Measured, measured } from "../value/value.ts";
import type { Figure } from "./reported.ts";
import type { ReportingCalendar } from "./reporting-calendar.ts";

/** Where the council stands among the councils of a group, itself counted. */
export type Standing = {
  /** 1 is the best, or the highest where neither way is good; equals share a rank. */
  readonly rank: number;
  readonly of: number;
  /** 1 is the best quarter; undefined in a group of fewer than four. */
  readonly quartile: 1 | 2 | 3 | 4 | undefined;
  /** The median of the others, in the measure's unit. */
  readonly median: Decimal;
  /** How far the others usually lie from their median: half of them within this, their median absolute deviation. */
  readonly usual: Decimal;
  /** The figure less the median, in median absolute deviations of the others; undefined where most are alike. */
  readonly deviations: Decimal | undefined;
};

/** How a figure compares with a group of councils; `pending` until the group's figures are published. */
export type Comparison = {
  readonly group: string;
  readonly name: string;
  readonly year: FinancialYear;
  /** What the group's figures are about: “2019/20”. */
  readonly about: string;
  readonly source: string | undefined;
  /** The figure of the group as a whole, where one is published. */
  readonly whole: Measured | undefined;
  /** The group's rows that these are from, the whole among them. */
  readonly rows: readonly ComparatorRow[];
  /** A row for the year of the council's own figure, where the group has rows and no figure for it yet. */
  readonly awaited: ComparatorRow | undefined;
} & (
  | { readonly kind: "compared"; readonly standing: Standing | undefined; readonly words: string }
  | { readonly kind: "pending"; readonly words: string }
);

type ComparisonQuestion = {
  readonly figure: Figure | undefined;
  readonly rows: readonly ComparatorRow[];
  readonly polarity: Polarity;
  readonly calendar: ReportingCalendar;
};

/** One comparison for each group, by the newest figures the group has up to the year of the council's own. */
export function comparisons({ figure, rows, polarity, calendar }: ComparisonQuestion): readonly Comparison[] {
  if (figure === undefined || rows.length === 0) return [];
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, all]) => {
    const year = newestYear(all, figure.year);
    const held = all.filter((row) => row.year === year);
    const [first] = held;
    const awaited = all.find((row) => row.year === figure.year && row.value === undefined);
    const newer = year === figure.year ? undefined : awaited;
    return first === undefined
      ? []
      : [compare({ group, first, held, newer }, { figure, polarity, calendar })];
  });
}

function newestYear(rows: readonly ComparatorRow[], upTo: FinancialYear): FinancialYear | undefined {
  const published = rows.filter((row) => row.year <= upTo && row.value !== undefined);
  const known = published.length > 0 ? published : rows.filter((row) => row.year <= upTo);
  return known.reduce<FinancialYear | undefined>(
    (newest, { year }) => (newest === undefined || year > newest ? year : newest),
    undefined,
  );
}

type Group = {
  readonly group: string;
  readonly first: ComparatorRow;
  readonly held: readonly ComparatorRow[];
  /** What is awaited for a newer year. */
  readonly newer: ComparatorRow | undefined;
};

function compare(
  { group, first, held: rows, newer }: Group,
  { figure, polarity, calendar }: Pick<ComparisonQuestion, "polarity" | "calendar"> & { figure: Figure },
): Comparison {
  const { unit, decimal } = figure.value;
  const ofGroup = rows.find(({ body }) => body === "group");
  const stretch = first.about === undefined ? undefined : calendar.about(first.about);
  const start = {
    group,
    name: ofGroup?.name ?? group,
    year: first.year,
    about: stretch === undefined ? yearLabel(first.year) : periodWords(stretch.period),
    source: first.source,
    whole: ofGroup?.value && measured(ofGroup.value, unit),
    rows,
    awaited: newer,
  };
  const others = rows.flatMap(({ body, value }) => (body === "group" || value === undefined ? [] : [value]));
  if (others.length === 0 && start.whole === undefined) {
    const why = first.missing === undefined ? "" : `: ${missingWords(first.missing)}`;
    return { ...start, kind: "pending", words: `Pending until ${start.name} is published${why}` };
  }
  const standing = others.length === 0 ? undefined : standingAmong(decimal, others, polarity);
  return { ...start, kind: "compared", standing, words: comparedWords(start, figure, standing, polarity) };
}

/** The figure of the group that a comparator target names, by its key or its name in any spelling of case. */
export function groupFigure(comparisons: readonly Comparison[], named: string) {
  const plain = (text: string) => text.toLowerCase().replace(/^the /, "").trim();
  const found = comparisons.find(({ group, name }) =>
    [group, name].some((one) => plain(one) === plain(named)),
  );
  if (found?.whole === undefined) return undefined;
  return { value: found.whole, words: `${found.name}, ${found.about}` };
}

/** Undefined deviations where at least half of the others have the median itself. Throws on an empty group. */
export function standingAmong(own: Decimal, others: readonly Decimal[], polarity: Polarity): Standing {
  const ahead = others.filter((other) =>
    polarity === "low" ? other.exact.lt(own.exact) : other.exact.gt(own.exact),
  );
  const rank = ahead.length + 1;
  const of = others.length + 1;
  const median = medianOf(others);
  const deviation = medianOf(
    others.map((other) => {
      const apart = subtractDecimals(other, median);
      return { exact: apart.exact.abs(), places: apart.places };
    }),
  );
  const apart = subtractDecimals(own, median).exact;
  const deviations = deviation.exact.eq(0)
    ? undefined
    : { exact: apart.div(deviation.exact).round(1, Big.roundHalfUp), places: 1 };
  const quartile = of < 4 ? undefined : ([1, 2, 3, 4] as const)[Math.ceil((rank * 4) / of) - 1];
  return { rank, of, quartile, median, usual: deviation, deviations };
}

/** The middle one, or half-way between the two in the middle, with the place that may take. */
function medianOf(values: readonly Decimal[]): Decimal {
  const sorted = values.toSorted((one, other) => one.exact.cmp(other.exact));
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) throw new Error("Nothing has no median");
  const places = Math.max(low.places, high.places);
  if (low === high) return low;
  const exact = low.exact.plus(high.exact).div(2);
  return { exact, places: exact.round(places).eq(exact) ? places : places + 1 };
}

const quartileWords = { 1: "best", 2: "second best", 3: "third best", 4: "last" } as const;

function comparedWords(
  { name, about, whole }: Pick<Comparison, "name" | "about" | "whole">,
  { value }: Figure,
  standing: Standing | undefined,
  polarity: Polarity,
): string {
  const printed = (decimal: Decimal) => formatDecimal(decimal, value.unit);
  const against = whole === undefined ? "" : ` against ${printed(whole.decimal)}`;
  const start = `${printed(value.decimal)}${against} for ${name} (${about})`;
  if (standing === undefined) return start;
  const { rank, of, quartile, median } = standing;
  const directed = polarity === "high" || polarity === "low";
  const ranked = directed ? `rank ${rank} of ${of}` : `rank ${rank} of ${of} from the highest`;
  const quarter = quartile === undefined || !directed ? "" : `, in the ${quartileWords[quartile]} quarter`;
  return `${start}: ${ranked}${quarter}; the median is ${printed(median)}`;
}
