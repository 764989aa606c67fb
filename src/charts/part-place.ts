import { scaleLinear } from "d3-scale";
import type { Extent, Unit } from "./scale.ts";
import type { Frame, Spoken } from "./svg.ts";

/** A part's figure of a year as printed, or why there is none. */
export type PartFigure =
  | { readonly kind: "held"; readonly value: number; readonly label: string }
  | { readonly kind: "missing"; readonly why: string };

export type Part = {
  readonly name: string;
  /** One for each year. */
  readonly figures: readonly PartFigure[];
};

/** A measure's parts side by side: where each stood in the first year, and where it stands in the last. */
export type PartComparison = Spoken & {
  readonly unit: Unit;
  /** Oldest first, two at least. */
  readonly years: readonly string[];
  /** In the order they are to be read. */
  readonly parts: readonly Part[];
};

export type PartPlace = {
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly top: number;
  /** What the first row is lower by where its name stands over it, so that the years find room between. */
  readonly yearsRoom: number;
};

export function partPlace(chart: PartComparison, extent: Extent, variant: "wide" | "narrow"): PartPlace {
  const wide = variant === "wide";
  const [width, fontSize, rowHeight] = wide ? [720, 17, 44] : [320, 14.5, 56];
  const labels = chart.parts.flatMap(({ figures }) =>
    figures.map((figure) => (figure.kind === "held" ? figure.label.length : 0)),
  );
  const beside = Math.max(0, ...labels) * fontSize * 0.58 + 14;
  const left = (wide ? 210 : 0) + beside;
  const right = width - beside;
  const top = fontSize * 1.4;
  const yearsRoom = wide ? 0 : fontSize * 1.1;
  const height = top + yearsRoom + rowHeight * chart.parts.length + fontSize * 1.6;
  const frame: Frame = { spoken: chart, variant, width, height, fontSize };
  return { frame, x: scaleLinear(extent, [left, right]), left, right, rowHeight, top, yearsRoom };
}
