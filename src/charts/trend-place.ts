import { scaleLinear, scalePoint } from "d3-scale";
import { type NamedPeriod, roomForNames } from "./axis-names.ts";
import { type Plot, roomForTicks } from "./grid.ts";
import type { Extent, Unit } from "./scale.ts";
import type { Frame, Spoken } from "./svg.ts";

/** A period's result: a figure as printed, or why there is none ("due Oct 2021"). */
export type TrendResult =
  | {
      readonly kind: "held";
      readonly value: number;
      readonly label: string;
      /** May still change: drawn hollow, and said so. */
      readonly provisional?: boolean;
    }
  | { readonly kind: "missing"; readonly why: string };

export type TrendPeriod = NamedPeriod & {
  readonly result: TrendResult;
  readonly target?: {
    readonly value: number;
    /** The upper end of a range, whose lower end is the value. */
    readonly upper?: number;
    /** As printed; of a range both ends. */
    readonly label: string;
  };
  /** The definition changed here, or a cumulative year begins: the line is not drawn across. */
  readonly breakBefore?: boolean;
};

/** Where things stand on one variant of the picture. */
export type TrendPlace = Plot & {
  readonly x: (name: string) => number;
  /** Half the way between two periods. */
  readonly half: number;
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
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const below = roomForNames(periods) * fontSize;
  const frame: Frame = { spoken, variant, width, height: (wide ? 276 : 243) + below, fontSize };
  const last = wide ? periods.at(-1)?.target : undefined;
  const right = frame.width - (last ? `Target ${last.label}`.length * fontSize * 0.56 + 14 : 6);
  const left = roomForTicks(extent, unit, fontSize);
  const floor = frame.height - below;
  const x = scalePoint()
    .domain(periods.map(({ name }) => name))
    .range([left, right])
    .padding(0.5);
  const y = scaleLinear(extent, [floor, frame.fontSize * 1.9]);
  return { frame, x: (name) => x(name) ?? 0, y, half: x.step() / 2, left, right, floor, most: wide ? 7 : 5 };
}
