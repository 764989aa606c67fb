import type { StatusRule } from "../domain/assessment/rule.ts";
import type { Agreement } from "../domain/data-package/agreement.ts";
import type { MeasureRow, ResultRow, TargetRow } from "../domain/data-package/tables/measures.ts";
import type { Change } from "../domain/measure/change.ts";
import { isSofter } from "../domain/measure/softened.ts";
import { currentStatus, type Status } from "../domain/measure/status.ts";
import { type Target, targetWords } from "../domain/measure/target.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import type { Decimal } from "../domain/value/decimal.ts";
import { missingWords } from "../domain/value/shorthand.ts";
import type { Value } from "../domain/value/value.ts";
import { changeOf } from "./measure-change.ts";
import { aboutWords, reportedFor, shownTarget, valueOfResult } from "./measure-values.ts";
import { type HeldRules, ruleInForce } from "./rule-in-force.ts";

/** A result as pages show it. */
export type ShownResult = {
  readonly row: ResultRow;
  readonly value: Value;
  /** The period it is reported for: "2020/21", "Quarter 1 2020/21". */
  readonly reportedFor: string;
  /** The period the figure is about, where the paper names another: "April to September 2020". */
  readonly about: string | undefined;
};

export type ShownTarget = { readonly row: TargetRow; readonly target: Target };

/**
 * Which target judges the last result. `own year`: the one for the year of the result. `later year`: none is held
 * for that year, so the result stands against the target set since; a page must say so.
 */
export type TargetBasis = "own year" | "later year";

/** A target set easier than the last whole-year result before it. */
export type EasierTarget = {
  readonly target: ShownTarget;
  readonly lastActual: ShownResult;
  readonly difference: Decimal;
};

/** How one part of a measure stands in one year's agreement: a row of a table of measures. */
export type PartSummary = {
  /** "all" for the measure as a whole. */
  readonly part: string;
  readonly partName: string | undefined;
  /** Every result held for the council up to the year, oldest first. */
  readonly results: readonly ShownResult[];
  readonly targets: readonly ShownTarget[];
  /** The last result that holds a figure. */
  readonly latest: ShownResult | undefined;
  /** The last result of all, where it says that there is no figure. */
  readonly withoutFigure: ShownResult | undefined;
  readonly judgedBy: (ShownTarget & { readonly basis: TargetBasis }) | undefined;
  readonly status: Status;
  /** The rule that judges its figures of a year. */
  readonly ruleFor: (year: FinancialYear) => StatusRule;
  readonly change: Change;
  readonly easier: EasierTarget | undefined;
};

export type MeasureSummary = {
  readonly measure: MeasureRow;
  /** The whole first, then its parts; never empty. */
  readonly parts: readonly PartSummary[];
  /** The part that stands worst, which stands for the measure where there is room for one mark. */
  readonly worst: PartSummary;
};

/** What was worked out for an agreement, for as long as the agreement itself is kept. */
const worked = new WeakMap<Agreement, readonly MeasureSummary[]>();

/** How every measure of the agreement stands, in the order of the agreement. */
export function summariseMeasures(agreement: Agreement): readonly MeasureSummary[] {
  const known = worked.get(agreement);
  if (known !== undefined) return known;
  const made = agreement.measures.map((measure) =>
    summariseMeasure(measure, agreement, agreement.portfolio.year),
  );
  worked.set(agreement, made);
  return made;
}

type Held = Pick<Agreement, "results" | "targets" | "periods"> & HeldRules;

/** How a measure stands in the agreement of a year: nothing reported or set for a later year counts. */
export function summariseMeasure(measure: MeasureRow, held: Held, year: FinancialYear): MeasureSummary {
  const isOurs = (row: ResultRow | TargetRow) => row.measure === measure.measure && row.year <= year;
  const results = held.results.filter((row) => isOurs(row) && row.area === "council");
  const targets = held.targets.filter(isOurs);
  const keys = new Set([...results, ...targets].map(({ part }) => part));
  const named = new Map((measure.parts ?? []).map(splitPart));
  const order = ["all", ...named.keys(), ...keys].filter((key) => keys.has(key));
  const inForce = ruleInForce(held);
  const ruleFor = (of: FinancialYear) => inForce(measure.measure, of);
  const parts = [...new Set(order.length === 0 ? ["all"] : order)].map((part) =>
    summarisePart({
      measure,
      periods: held.periods,
      part,
      partName: named.get(part),
      ruleFor,
      results: inOrder(
        results.filter((row) => row.part === part),
        held.periods,
      ).map((row) => ({
        row,
        value: valueOfResult(measure, row),
        reportedFor: reportedFor(row, held.periods),
        about: aboutWords(row),
      })),
      targets: targets
        .filter((row) => row.part === part)
        .sort((left, right) => left.year - right.year)
        .map((row) => ({ row, target: shownTarget(measure, row) })),
    }),
  );
  return { measure, parts, worst: worstOf(parts) };
}

function splitPart(text: string): readonly [key: string, name: string] {
  const at = text.indexOf("=");
  return at === -1 ? [text, text] : [text.slice(0, at), text.slice(at + 1)];
}

/** By year, then by the place of the period in it; the whole year comes after its periods. */
function inOrder(rows: readonly ResultRow[], periods: Held["periods"]): ResultRow[] {
  const place = ({ year, period }: ResultRow) =>
    period === "year"
      ? Number.POSITIVE_INFINITY
      : (periods.find((one) => one.year === year && one.period === period)?.position ?? 0);
  return rows.toSorted((left, right) => left.year - right.year || (place(left) < place(right) ? -1 : 1));
}

type Part = Pick<PartSummary, "part" | "partName" | "results" | "targets" | "ruleFor"> & {
  readonly measure: MeasureRow;
  readonly periods: Held["periods"];
};

function summarisePart({ measure, periods, ...given }: Part): PartSummary {
  const { results, targets } = given;
  const latest = results.findLast(({ value }) => value.kind === "measured");
  const last = results.at(-1);
  const judgedBy = latest === undefined ? lastTarget(targets) : targetFor(latest.row.year, targets);
  return {
    ...given,
    latest,
    withoutFigure: last?.value.kind === "missing" ? last : undefined,
    judgedBy,
    status: statusOf(measure, given, latest ?? last, judgedBy),
    change: changeOf(measure, results, periods),
    easier: easierTarget(measure, results, targets),
  };
}

function lastTarget(targets: readonly ShownTarget[]): PartSummary["judgedBy"] {
  const last = targets.at(-1);
  return last && { ...last, basis: "own year" };
}

/** The target for the result's own year, else the newest set for a year after it. */
function targetFor(year: FinancialYear, targets: readonly ShownTarget[]): PartSummary["judgedBy"] {
  const own = targets.find(({ row }) => row.year === year);
  if (own !== undefined) return { ...own, basis: "own year" };
  const later = targets.findLast(({ row }) => row.year > year);
  return later && { ...later, basis: "later year" };
}

const unjudged = (words: string): Status => ({ kind: "none", words });

function statusOf(
  measure: MeasureRow,
  part: Judging,
  result: ShownResult | undefined,
  judgedBy: PartSummary["judgedBy"],
): Status {
  if (judgedBy === undefined) return unjudged("No status: no target is held");
  if (result === undefined) return unjudged("No status: no result is held");
  if (result.value.kind === "missing")
    return unjudged(`No status: the result is ${missingWords(result.value.reason)}`);
  if (judgedBy.target.kind === "numerical" && buildsUp(measure, result.row)) {
    return unjudged(
      `No status: ${result.reportedFor} is part of the year, and the target is for the whole of it`,
    );
  }
  return statusOfResult(measure, part, result, judgedBy.target);
}

type Judging = Pick<PartSummary, "results" | "ruleFor">;

/** A result against a target by the rule of its year, with the figures of the year before that some rules ask for. */
export function statusOfResult(
  { polarity }: MeasureRow,
  { results, ruleFor }: Judging,
  { row, value }: ShownResult,
  target: Target,
): Status {
  const yearBefore = (period: string) => {
    const found = results.find((one) => one.row.year === row.year - 1 && one.row.period === period)?.value;
    return found?.kind === "measured" ? found : undefined;
  };
  const same = yearBefore(row.period);
  const outturn = yearBefore("year");
  return currentStatus(value, target, polarity, ruleFor(row.year), {
    ...(same && { sameLastYear: same }),
    ...(outturn && { lastOutturn: outturn }),
  });
}

const shares: readonly MeasureRow["unit"][] = ["percentage", "days", "ratio"];

/** A count within the year grows until its end, so the whole year's target does not judge it; a share is judged. */
function buildsUp({ accumulation, unit }: MeasureRow, { period }: ResultRow): boolean {
  const adds = accumulation === "cumulative" || accumulation === "in-period";
  return period !== "year" && adds && !shares.includes(unit);
}

function easierTarget(
  measure: MeasureRow,
  results: readonly ShownResult[],
  targets: readonly ShownTarget[],
): EasierTarget | undefined {
  const target = targets.findLast((one) => one.target.kind === "numerical");
  if (target === undefined) return undefined;
  const lastActual = results.findLast(
    ({ row, value }) => value.kind === "measured" && row.period === "year" && row.year < target.row.year,
  );
  const softness = isSofter(target.target, lastActual?.value, measure.polarity);
  if (lastActual === undefined || softness?.softened !== true) return undefined;
  return { target, lastActual, difference: softness.difference };
}

const worstFirst: readonly Status["kind"][] = ["missed", "close", "met", "aim", "none"];

function worstOf(parts: readonly PartSummary[]): PartSummary {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("A measure has at least one part");
  const place = ({ status }: PartSummary) => worstFirst.indexOf(status.kind);
  return others.reduce((worst, part) => (place(part) < place(worst) ? part : worst), first);
}

/** "2021/22 target easier", for the tag beside a measure's name. */
export function easierWords({ target }: EasierTarget): string {
  return `${yearLabel(target.row.year)} target easier`;
}

/** What a result is judged against, as one phrase: "96.30% for 2020/21". */
export function judgedByWords({ target, row }: ShownTarget): string {
  return `${targetWords(target)} for ${yearLabel(row.year)}`;
}
