import { scaleLinear, scalePoint } from "d3-scale";
import { type Extent, ticksOf, type Unit, written } from "./scale.ts";
import type { Frame, Spoken } from "./svg.ts";

/** A period's result: a figure as printed, or why there is none ("due Oct 2021"). */
type TrendResult =
  | { readonly kind: "held"; readonly value: number; readonly label: string }
  | { readonly kind: "missing"; readonly why: string };

export type TrendPeriod = {
  /** As printed: "2018/19". */
  readonly name: string;
  readonly result: TrendResult;
  readonly target?: { readonly value: number; readonly label: string };
  /** The definition changed here: the line is not drawn across. */
  readonly breakBefore?: boolean;
};

/** Where things stand on one variant of the picture. */
export type TrendPlace = {
  readonly frame: Frame;
  readonly x: (name: string) => number;
  readonly y: (value: number) => number;
  /** Half the way between two periods. */
  readonly half: number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  /** How many periods can be labelled before labels meet. */
  readonly most: number;
};

type Asked = {
  readonly periods: readonly TrendPeriod[];
  readonly unit: Unit;
  readonly extent: Extent;
  readonly variant: "wide" | "narrow";
};

export function trendPlace(spoken: Spoken, { periods, unit, extent, variant }: Asked): TrendPlace {
  const wide = variant === "wide";
  const frame: Frame = wide
    ? { spoken, variant, width: 720, height: 310, fontSize: 17 }
    : { spoken, variant, width: 320, height: 270, fontSize: 13.5 };
  const letter = frame.fontSize * 0.56;
  const left = Math.max(...ticksOf(extent).map((tick) => written(tick, extent, unit).length)) * letter + 12;
  const last = wide ? periods.at(-1)?.target : undefined;
  const right = frame.width - (last ? `Target ${last.label}`.length * letter + 14 : 6);
  const floor = frame.height - frame.fontSize * 2;
  const x = scalePoint()
    .domain(periods.map(({ name }) => name))
    .range([left, right])
    .padding(0.5);
  const y = scaleLinear(extent, [floor, frame.fontSize * 1.9]);
  const most = wide ? 7 : 5;
  return { frame, x: (name) => x(name) ?? 0, y, half: x.step() / 2, left, right, floor, most };
}

/** Neighbouring periods with one target: a single dashed line. */
export type TargetRun = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly label: string;
  /** Ends with the last period, so its label may stand beside the picture. */
  readonly atEnd: boolean;
};

export function targetRuns(periods: readonly TrendPeriod[], { x, half }: TrendPlace): readonly TargetRun[] {
  const runs: TargetRun[] = [];
  for (const period of periods) {
    if (period.target === undefined) continue;
    const { value, label } = period.target;
    const middle = x(period.name);
    const last = runs.at(-1);
    const follows = last?.value === value && Math.abs(last.to - (middle - half)) < 1;
    if (follows) runs.pop();
    const from = follows && last ? last.from : middle - half;
    runs.push({ from, to: middle + half, value, label, atEnd: period === periods.at(-1) });
  }
  return runs;
}
