import { at, type Svg, svg, targetInk } from "./svg.ts";
import type { TrendPeriod, TrendPlace } from "./trend-place.ts";

/**
 * How a target runs between periods: on its own over each (unless told), in steps within a year, or along a slope that
 * leads from one period's target to the next.
 */
export type TargetShape = "apart" | "steps" | "slope";

/** A target's dashed line, and the part of it a label may stand beside. */
export type TargetRun = {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly labels: readonly TargetLabel[];
};

export type TargetLabel = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Ends with the last period, so its label may stand beside the picture. */
  readonly atEnd: boolean;
};

type Aimed = TrendPeriod & { readonly target: NonNullable<TrendPeriod["target"]> };

/** One run for neighbouring periods with one target; with a profile one for each year. */
export function targetRuns(
  periods: readonly TrendPeriod[],
  place: TrendPlace,
  shape: TargetShape = "apart",
): readonly TargetRun[] {
  if (shape === "apart") return levels(periods, place).map((run) => levelRun(run, periods, place));
  const lastHeld = periods.findLast(({ result }) => result.kind === "held");
  return years(periods).map((year) => ({
    points: shape === "steps" ? steps(year, place) : slope(year, place),
    labels: year.flatMap((period, index) => {
      const isLast = index === year.length - 1;
      if (!isLast && period !== lastHeld) return [];
      const text = isLast ? period.target.label : `${period.target.label} by ${shortName(period)}`;
      return [{ ...labelSpan(period, place, shape), text, atEnd: period === periods.at(-1) }];
    }),
  }));
}

export function drawTargets(runs: readonly TargetRun[]): Svg {
  return svg`${runs.map(
    ({ points }) =>
      svg`<path d="M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join("L")}" stroke="${targetInk}" stroke-width="2.5" stroke-dasharray="8 5" fill="none"/>`,
  )}`;
}

function isAimed(period: TrendPeriod): period is Aimed {
  return period.target !== undefined;
}

function levels(periods: readonly TrendPeriod[], { x, half }: TrendPlace): readonly (readonly Aimed[])[] {
  const runs: Aimed[][] = [];
  for (const period of periods.filter(isAimed)) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last?.target.value === period.target.value && x(period.name) - x(last.name) < half * 2 + 1;
    if (follows) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  return runs;
}

function levelRun(run: readonly Aimed[], periods: readonly TrendPeriod[], place: TrendPlace): TargetRun {
  const last = run.at(-1);
  if (last === undefined) throw new RangeError("A run of targets has one at least.");
  const y = place.y(last.target.value);
  const from = place.x(run[0]?.name ?? last.name) - place.half;
  const to = place.x(last.name) + place.half;
  const atEnd = last.name === periods.at(-1)?.name;
  return {
    points: [
      [from, y],
      [to, y],
    ],
    labels: [{ text: last.target.label, from, to, y, atEnd }],
  };
}

/** The periods with targets by year; where no year is told, all together. */
function years(periods: readonly TrendPeriod[]): readonly (readonly Aimed[])[] {
  return [...Map.groupBy(periods.filter(isAimed), ({ within }) => within?.year).values()];
}

function steps(year: readonly Aimed[], { x, y, half }: TrendPlace): TargetRun["points"] {
  return year.flatMap(({ name, target }) => [
    [x(name) - half, y(target.value)] as const,
    [x(name) + half, y(target.value)] as const,
  ]);
}

function slope(year: readonly Aimed[], { x, y, half }: TrendPlace): TargetRun["points"] {
  const through = year.map(({ name, target }) => [x(name), y(target.value)] as const);
  const [only] = through;
  if (through.length > 1 || only === undefined) return through;
  return [
    [only[0] - half, only[1]],
    [only[0] + half, only[1]],
  ];
}

function labelSpan({ name, target }: Aimed, { x, y, half }: TrendPlace, shape: TargetShape) {
  const beyond = shape === "slope" ? 0 : half;
  return { from: x(name) - half, to: x(name) + beyond, y: y(target.value) };
}

function shortName({ name, within }: TrendPeriod): string {
  return within?.short ?? name;
}
