import type { PeriodRow } from "../src/domain/data-package/tables/cycle.ts";
import { periods } from "../src/domain/data-package/tables/cycle.ts";
import {
  type MeasureRow,
  measures,
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../src/domain/data-package/tables/measures.ts";
import { financialYear } from "../src/domain/period/financial-year.ts";
import { restoreRow, type StoredRow } from "../src/ledger/stored-row.ts";
import { sequence } from "./sequence.ts";

/** Measures with so many results each, as the ledger gives them, and the period they are asked about. */
export type Portfolio = {
  readonly measures: readonly MeasureRow[];
  readonly results: readonly ResultRow[];
  readonly targets: readonly TargetRow[];
  readonly periods: readonly PeriodRow[];
  readonly period: string;
  readonly on: Temporal.PlainDate;
};

/** The year of the last result. */
export const lastYear = financialYear(2021);

const seed = 3;
const months = 12;

type Kind = { readonly cells: StoredRow; readonly level: number; readonly swing: number };

/** What councils measure, in turn: shares with their counts, plain shares, counts that build up, days, rates. */
const kinds: readonly Kind[] = [
  kind("percentage", "in-period", "high", 88, 6),
  kind("percentage", "snapshot", "high", 71, 9),
  kind("number", "cumulative", "low", 140, 40),
  kind("days", "in-period", "low", 12, 3),
  kind("number", "in-period", "high", 320, 60),
  kind("per-thousand", "rolling-12-months", "low", 34, 4),
];

function kind(unit: string, accumulation: string, polarity: string, level: number, swing: number): Kind {
  return { cells: { unit, accumulation, polarity }, level, swing };
}

/** `each` months is 1 for measures reported by the month and 3 for those by the quarter. */
export function manyMeasures(count: number, points: number, each: 1 | 3): Portfolio {
  const random = sequence(seed + each);
  const all = pointsBefore(points, each);
  const years = [...new Set(all.map(({ year }) => year))];
  const numbered = Array.from({ length: count }, (_, at) => ({
    key: `M${each}.${at + 1}`,
    at,
    kind: kinds[at % kinds.length] ?? kind("number", "snapshot", "high", 50, 5),
  }));
  return {
    measures: numbered.map(({ key, at, kind: { cells } }) =>
      row(measures, {
        ...cells,
        ...{ measure: key, year: String(lastYear), portfolio: "ONE", code: key, title: `Measure ${key}` },
        ...{ responsibility: "council", frequency: each === 1 ? "monthly" : "quarterly", stage: "live" },
        position: String(at + 1),
      }),
    ),
    results: numbered.flatMap((one) => resultsOf(one.key, one.kind, all, random)),
    targets: numbered.flatMap(({ key, kind: { level } }) =>
      years.map((year) =>
        row(targets, { measure: key, part: "all", year, kind: "numerical", value: `${level}.0` }),
      ),
    ),
    periods: periodRows(years, each),
    period: all.at(-1)?.period ?? "",
    on: Temporal.PlainDate.from("2022-04-20"),
  };
}

type Point = { readonly year: string; readonly period: string; readonly first: boolean };

/** The points that end with the last month of the last year. */
function pointsBefore(points: number, each: number): readonly Point[] {
  const inYear = months / each;
  return Array.from({ length: points }, (_, at) => {
    const back = points - 1 - at;
    const place = inYear - 1 - (back % inYear);
    return {
      year: String(lastYear - Math.floor(back / inYear)),
      period: `p${place + 1}`,
      first: place === 0 || at === 0,
    };
  });
}

function resultsOf(
  measure: string,
  { cells, level, swing }: Kind,
  points: readonly Point[],
  random: () => number,
): readonly ResultRow[] {
  let built = 0;
  return points.map(({ year, period, first }, at) => {
    const drift = at > points.length - 8 ? swing / 3 : 0;
    const figure = level + drift + (random() - 0.5) * swing;
    built = first ? figure : built + figure;
    const start = { measure, part: "all", area: "council", year, period };
    if (cells["unit"] === "percentage" && cells["accumulation"] === "in-period") {
      const denominator = 400 + Math.floor(random() * 600);
      const numerator = Math.min(denominator, Math.round((figure * denominator) / 100));
      const value = ((numerator / denominator) * 100).toFixed(1);
      return row(results, { ...start, value, numerator: `${numerator}`, denominator: `${denominator}` });
    }
    const value = cells["accumulation"] === "cumulative" ? built.toFixed(0) : figure.toFixed(1);
    return row(results, { ...start, value });
  });
}

function periodRows(years: readonly string[], each: number): readonly PeriodRow[] {
  return years.flatMap((year) =>
    Array.from({ length: months / each }, (_, at) => {
      const from = Temporal.PlainDate.from({ year: Number(year), month: 4, day: 1 }).add({
        months: at * each,
      });
      const to = from.add({ months: each }).subtract({ days: 1 });
      const days = { from: from.toString(), to: to.toString() };
      return row(periods, {
        year,
        period: `p${at + 1}`,
        label: `Period ${at + 1}`,
        ...days,
        position: `${at + 1}`,
      });
    }),
  );
}

function row<Row>(table: Parameters<typeof restoreRow>[0], cells: StoredRow): Row {
  return restoreRow(table, cells) as Row;
}
