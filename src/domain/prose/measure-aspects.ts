import type { PartSummary, ShownResult, ShownTarget } from "../assessment/measure-summary.ts";
import { changeWords, partTitle, statusOfPart, targetAlone } from "../assessment/measure-words.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { singleTarget } from "../measure/target.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { no, ok, type Result } from "../result.ts";
import { type Decimal, decimalText, subtractDecimals } from "../value/decimal.ts";
import { formatCounts, formatDifference } from "../value/format-value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { CellAt } from "./cell-at.ts";
import type { MeasureWords } from "./measure-words.ts";
import type { MoneyPrint } from "./money-print.ts";
import { formatOf, noFigure, type ProseFigure, valueFigure, wordsFigure } from "./prose-figure.ts";

export type MeasureQuestion = {
  readonly name: string;
  readonly part: PartSummary;
  /** The agreement's own. */
  readonly year: FinancialYear;
  readonly words: MeasureWords;
  readonly print: MoneyPrint;
};

type Answer = (asked: MeasureQuestion) => Result<ProseFigure>;

/** What can be asked of a measure beside its result. */
const answers: Readonly<Record<string, Answer>> = {
  target: targetFigure,
  counts: countsFigure,
  alone: (asked) => resultFigure(asked, true),
  status: statusFigure,
  difference: differenceFigure,
  change: changeFigure,
  forecast: forecastFigure,
  period: periodFigure,
  name: ({ part }) => ok(wordsFigure(partTitle(part.assessment.measure, part), [measureCell(part, "title")])),
};

export const aspects: readonly string[] = Object.keys(answers);

export function isAspect(words: string): boolean {
  return Object.hasOwn(answers, words);
}

/** The figure a token asks of a measure, or what there is instead. */
export function aspectFigure(asked: MeasureQuestion): Result<ProseFigure> {
  if (asked.words.group !== undefined) return ok(comparatorFigure(asked, asked.words.group));
  const answer = asked.words.aspect === undefined ? resultFigure : answers[asked.words.aspect];
  return answer === undefined ? resultFigure(asked) : answer(asked);
}

/** The last figure held, or the result of the year and period named; "alone" leaves out its counts. */
function resultFigure(asked: MeasureQuestion, alone = false): Result<ProseFigure> {
  const found = resultOf(asked);
  if (!found.ok) return found;
  const result = found.value;
  if (result === undefined) return ok(noFigure(`no result held for ${asked.name}`));
  const value = alone ? { ...result.value, counts: { kind: "none" } as const } : result.value;
  return ok(valueFigure(value, resultCell(result)));
}

function resultOf({ name, part, year, words }: MeasureQuestion): Result<ShownResult | undefined> {
  const { results, latest, withoutFigure } = part;
  if (words.year === undefined && words.period === undefined) return ok(latest ?? withoutFigure);
  const wanted = words.year ?? year;
  const ofYear = results.filter(({ row }) => row.year === wanted);
  const found =
    words.period === undefined
      ? (ofYear.find(({ row }) => row.period === "year") ?? ofYear.at(-1))
      : ofYear.find(({ row }) => row.period === words.period);
  if (found !== undefined) return ok(found);
  const when = words.period === undefined ? yearLabel(wanted) : `${words.period} of ${yearLabel(wanted)}`;
  const held = results.map(({ reportedFor }) => reportedFor).slice(-4);
  const remedy = held.length === 0 ? "None is held at all." : `There are those for ${held.join(", ")}.`;
  return refuse(`“${name}” has no result for ${when}; it may have been withdrawn. ${remedy}`);
}

function targetFigure({ name, part, year, words }: MeasureQuestion): Result<ProseFigure> {
  const { targets } = part;
  const found = targets.find(({ row }) => row.year === (words.year ?? year));
  const target = found ?? (words.year === undefined ? targets.at(-1) : undefined);
  if (target !== undefined) return ok(printedTarget(target));
  if (words.year === undefined) return ok(noFigure(`no target held for ${name}`));
  const held = targets.map(({ row }) => yearLabel(row.year));
  const remedy = held.length === 0 ? "None is held at all." : `There are those for ${held.join(", ")}.`;
  return refuse(`“${name}” has no target for ${yearLabel(words.year)}. ${remedy}`);
}

export function printedTarget(shown: ShownTarget): ProseFigure {
  const { row, target } = shown;
  const words = wordsFigure(targetAlone(shown), [{ table: agreementTables.targets, row, property: "value" }]);
  if (target.kind !== "numerical" || target.wanted.kind === "range") return words;
  return { ...words, ...numberOf(target.wanted.value, target.unit) };
}

function countsFigure(asked: MeasureQuestion): Result<ProseFigure> {
  const found = resultOf(asked);
  if (!found.ok) return found;
  if (found.value === undefined) return ok(noFigure(`no result held for ${asked.name}`));
  const { counts } = found.value.value;
  const cell = resultCell(found.value);
  const text = formatCounts(counts);
  if (text === "") return ok(noFigure(`no counts held for ${asked.name}`, [cell]));
  const property = counts.kind === "count" ? "count" : "numerator";
  const figure = wordsFigure(text, [{ ...cell, property }]);
  if (counts.kind !== "count") return ok(figure);
  return ok({ ...figure, ...numberOf(counts.count, "number") });
}

function statusFigure({ part }: MeasureQuestion): Result<ProseFigure> {
  const { kind, word } = statusOfPart(part);
  return ok({ ...wordsFigure(word, restsOn(part)), status: kind });
}

/** "1.06 points above", as a sentence about its target goes on: the last figure against what it is judged by. */
function differenceFigure({ name, part }: MeasureQuestion): Result<ProseFigure> {
  const { judgedBy, latest } = part;
  if (latest === undefined || latest.value.kind !== "measured" || judgedBy === undefined) {
    return ok(noFigure(`nothing to compare for ${name}`));
  }
  const { group, target } = judgedBy;
  const against = group === undefined ? target : singleTarget(group.value.decimal, group.value.unit);
  const { decimal, unit } = latest.value;
  if (against.kind !== "numerical" || against.unit !== unit) {
    return ok(noFigure(`no target in figures for ${name}`, restsOn(part)));
  }
  const { wanted } = against;
  const [low, high] = wanted.kind === "single" ? [wanted.value, wanted.value] : [wanted.low, wanted.high];
  const below = decimal.exact.lt(low.exact);
  const bound = below ? low : decimal.exact.gt(high.exact) || wanted.kind === "single" ? high : undefined;
  if (bound === undefined) return ok(wordsFigure("within", restsOn(part)));
  const apart = subtractDecimals(decimal, bound);
  if (apart.exact.eq(0)) return ok(wordsFigure("exactly at", restsOn(part)));
  const size: Decimal = { exact: apart.exact.abs(), places: apart.places };
  const text = `${formatDifference(size, unit)} ${apart.exact.gt(0) ? "above" : "below"}`;
  return ok({ ...wordsFigure(text, restsOn(part)), ...numberOf(apart, "number") });
}

/** "up 0.22 points on 2019/20"; the word alone where it did not move. */
function changeFigure({ name, part }: MeasureQuestion): Result<ProseFigure> {
  const { change } = part;
  const [word, by] = changeWords(change, part);
  if (change.kind === "not-comparable") return ok(noFigure(`nothing to compare for ${name}`, restsOn(part)));
  return ok({
    ...wordsFigure(by ?? word.toLowerCase(), restsOn(part)),
    ...numberOf(change.difference, "number"),
  });
}

/** Where it is expected to end the year: its outturn, the service's own forecast, or a projection. */
function forecastFigure({ name, part }: MeasureQuestion): Result<ProseFigure> {
  const { forecast } = part.assessment.yearEnd;
  const [cell] = restsOn(part);
  if (forecast.kind === "none" || cell === undefined) return ok(noFigure(`no forecast for ${name}`));
  const { figure: _, ...printed } = valueFigure(forecast.value, cell);
  return ok({ ...printed, from: restsOn(part).map((at) => valueFigure(forecast.value, at).figure ?? "") });
}

/** What a group it is compared with came to, by the newest figures the group has. */
function comparatorFigure({ name, part }: MeasureQuestion, group: string): ProseFigure {
  const found = part.assessment.comparisons.find((one) => one.group === group);
  const row = found?.rows.find(({ body }) => body === "group");
  if (found?.whole === undefined || row === undefined)
    return noFigure(`no figure for ${group} held for ${name}`);
  return valueFigure(found.whole, { table: agreementTables.comparators, row, property: "value" });
}

function periodFigure({ name, part }: MeasureQuestion): Result<ProseFigure> {
  const { latest } = part;
  if (latest === undefined) return ok(noFigure(`no result held for ${name}`));
  return ok(wordsFigure(latest.about ?? latest.reportedFor, [resultCell(latest)]));
}

function resultCell({ row }: ShownResult): CellAt {
  return { table: agreementTables.results, row, property: "value" };
}

function measureCell({ assessment }: PartSummary, property: string): CellAt {
  return { table: agreementTables.measures, row: assessment.measure, property };
}

/** The last result, and the target it is judged by. */
function restsOn({ latest, judgedBy }: PartSummary): readonly CellAt[] {
  return [
    ...(latest === undefined ? [] : [resultCell(latest)]),
    ...(judgedBy === undefined
      ? []
      : [{ table: agreementTables.targets, row: judgedBy.row, property: "value" }]),
  ];
}

function numberOf(decimal: Decimal, unit: ValueUnit) {
  return { value: decimalText(decimal), format: formatOf({ unit }), places: decimal.places };
}

function refuse(message: string): Result<never> {
  return no({ field: "token", message });
}
