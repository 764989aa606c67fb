import type { PanelFigure } from "../../charts/panel.ts";
import { type SmallMultiples, smallMultiples } from "../../charts/small-multiples.ts";
import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import { partTitle } from "../../domain/assessment/measure-words.ts";
import { type Figure, hasFigure } from "../../domain/assessment/reported.ts";
import { type FinancialYear, yearLabel } from "../../domain/period/financial-year.ts";
import { compareDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatValueAlone } from "../../domain/value/format-value.ts";
import type { Measured } from "../../domain/value/value.ts";
import type { Block } from "../model/block.ts";
import type { MeasureLine } from "./measure-cells.ts";

const yearsDrawn = 5;

type Run = { readonly line: MeasureLine; readonly outturns: readonly Figure[] };

/** The outturns of the last years before one, measure beside measure; nothing where fewer than two have two of them. */
export function outturnChart(
  lines: readonly MeasureLine[],
  { id, title, before }: { readonly id: string; readonly title: string; readonly before: FinancialYear },
): Block | undefined {
  const runs = lines
    .map((line) => ({ line, outturns: outturnsOf(line.part, before) }))
    .filter(({ outturns }) => outturns.length > 1);
  if (runs.length < 2) return undefined;
  const held = runs.flatMap(({ outturns }) => outturns.map(({ year }) => year));
  const years = [...new Set(held)].toSorted((one, other) => one - other).slice(-yearsDrawn);
  const description = runs.map(({ line, outturns }) => `${titleOf(line)}: ${spoken(outturns)}.`).join(" ");
  const chart: SmallMultiples = {
    id,
    title,
    description,
    periods: years.map(yearLabel),
    scales: { kind: "own" },
    panels: runs.map(({ line, outturns }) => ({
      title: titleOf(line),
      figures: years.map((year) => drawn(outturns.find((one) => one.year === year))),
    })),
  };
  const { wide, narrow, scale } = smallMultiples(chart);
  const finding = [betterWords(runs), scale].filter((one) => one !== undefined).join(" ");
  return { kind: "chart", drawing: { id, title, description, wide, narrow }, finding: [finding] };
}

function outturnsOf({ assessment }: PartSummary, before: FinancialYear): readonly Figure[] {
  const whole = assessment.reported
    .filter(hasFigure)
    .filter(({ year, wholeYear }) => wholeYear && year < before);
  return [...new Map(whole.map((one) => [one.year, one])).values()].slice(-yearsDrawn);
}

/** There is room for few words: of a part its own name, after the measure's code. */
function titleOf({ measure, part }: MeasureLine): string {
  const named = part.part === "all" ? partTitle(measure, part) : (part.partName ?? part.part);
  return measure.code === undefined ? partTitle(measure, part) : `${measure.code} ${named}`;
}

function spoken(outturns: readonly Figure[]): string {
  return outturns.map(({ year, value }) => `${yearLabel(year)} ${formatValueAlone(plain(value))}`).join(", ");
}

function plain(value: Measured): Measured {
  return { ...value, counts: { kind: "none" }, markers: [] };
}

function drawn(figure: Figure | undefined): PanelFigure | undefined {
  if (figure === undefined) return undefined;
  const { decimal, unit, markers } = figure.value;
  return {
    value: figure.point,
    label: formatDecimal(decimal, unit),
    ...(markers.includes("provisional") && { provisional: true }),
    ...(markers.includes("break-in-series") && { breakBefore: true }),
  };
}

/** "Of 9 measures 5 ended the last year better than the one before, and 3 worse." */
function betterWords(runs: readonly Run[]): string {
  const ways = runs.map(wayOf);
  const better = ways.filter((way) => way === 1).length;
  const worse = ways.filter((way) => way === -1).length;
  return `Of ${runs.length} measures with outturns of two years or more, ${better} ended the last of them better than the one before, and ${worse} worse.`;
}

/** 1 better, -1 worse, 0 neither: the same, or no way is better. */
function wayOf({ line: { measure }, outturns }: Run): -1 | 0 | 1 {
  const [before, last] = outturns.slice(-2);
  if (before === undefined || last === undefined) return 0;
  const higher = compareDecimals(last.value.decimal, before.value.decimal);
  if (measure.polarity === "high") return higher;
  if (measure.polarity !== "low" || higher === 0) return 0;
  return higher === 1 ? -1 : 1;
}
