import type { At } from "../domain/assessment/assess.ts";
import { lastPeriodReported } from "../domain/assessment/assess-agreement.ts";
import { type MeasureRow, measures } from "../domain/data-package/tables/measures.ts";
import { dayOf } from "../domain/period/day-of.ts";
import { type FinancialYear, parseFinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { readRows } from "../ledger/read-rows.ts";
import { type Assessable, assessOne, readAssessable } from "../operations/assess.ts";
import { pointGiven } from "./as-at-given.ts";
import { assessmentFacts } from "./assessment-facts.ts";
import { type Asked, assessmentText } from "./assessment-text.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { measuresCalled } from "./measures-called.ts";
import { withLedger } from "./open.ts";

export type AssessOptions = {
  readonly period?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn assess`: where a measure stands, where it will end the year and which way it moves, with the workings. */
export async function assessCommand(name: string, options: AssessOptions, effects: Effects): Promise<Exit> {
  const assessed = await withLedger(effects, options.data, async ({ ledger }) => {
    const point = await pointGiven(ledger, options.asAt, effects);
    const called = measuresCalled(await readRows(ledger, measures, point), name);
    const keys = [...new Set(called.map((row) => row.measure))];
    const assessable = await readAssessable(ledger, point, keys);
    return keys.map((key): Asked => {
      const at = askedAbout(assessable, key, options, point);
      const words = assessable.rules.calendar.slot(at.year, at.period).words;
      return { at, words, found: assessOne(assessable, key, at) };
    });
  });
  effects.print(
    options.json === true
      ? `${JSON.stringify(assessed.map(assessmentFacts), null, 2)}\n`
      : assessed.map(assessmentText).join("\n"),
  );
  return exits.done;
}

/** The year and period asked about: those given, else the newest agreement's year and its last period with a result. */
function askedAbout(assessable: Assessable, key: string, options: AssessOptions, point: AsAt): At {
  const own = ofMeasure(assessable.rows.measures, key);
  const year = options.year === undefined ? newest(own) : yearGiven(assessable, key, options.year);
  const period =
    options.period === undefined
      ? lastPeriodReported(ofMeasure(assessable.rows.results, key), assessable.periods, year)
      : periodGiven(assessable, year, options.period);
  return { year, period, on: dayOf(point.known) };
}

function ofMeasure<Row extends { readonly measure: string }>(
  rows: readonly Row[],
  key: string,
): readonly Row[] {
  return rows.filter(({ measure }) => measure === key);
}

function newest(rows: readonly MeasureRow[]): FinancialYear {
  const [latest] = rows.map(({ year }) => year).sort((left, right) => right - left);
  if (latest === undefined) throw new Error("A measure that was found has a definition");
  return latest;
}

/** Refuses a year that nothing is defined, reported or set for: it could only be answered with nothing. */
function yearGiven({ rows }: Assessable, key: string, text: string): FinancialYear {
  const year = parseFinancialYear(text);
  if (!year.ok) throw new WrongUse(year.issues[0]?.message ?? "That is not a financial year.");
  const held = [...rows.measures, ...rows.results, ...rows.targets].filter((row) => row.measure === key);
  const years = new Set(held.map((row) => row.year).sort((left, right) => left - right));
  if (years.has(year.value)) return year.value;
  const known = [...years].map(yearLabel).join(", ");
  throw new WrongUse(`The ledger holds nothing of ${key} for ${yearLabel(year.value)}. It holds ${known}.`);
}

/** A period by its key or its printed label in any case; “year” is the year as a whole. */
function periodGiven({ periods }: Assessable, year: FinancialYear, text: string): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === "year") return "year";
  const ofYear = periods.filter((row) => row.year === year);
  const found = ofYear.find(({ period, label }) =>
    [period, label, `${label} ${yearLabel(year)}`].some((name) => name.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.period;
  const known = [...ofYear.map(({ label }) => label), "year"].join(", ");
  throw new WrongUse(`No reporting period of ${yearLabel(year)} is called “${text}”. Give one of ${known}.`);
}
