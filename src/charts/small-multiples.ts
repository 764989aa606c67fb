import { drawPanel, type Panel, panelStops } from "./panel.ts";
import { type Extent, extentAround, extentOf, type Unit, written } from "./scale.ts";
import { drawStops } from "./stops.ts";
import { type Chart, type Frame, picture, type Spoken } from "./svg.ts";

/** Small trends side by side, each under its own title, all over the same periods. */
export type SmallMultiples = Spoken & {
  /** As printed, in the order of time. */
  readonly periods: readonly string[];
  readonly panels: readonly Panel[];
  readonly scales:
    | { readonly kind: "common"; readonly unit: Unit }
    /** Each panel fills its own height: shapes compare, heights don't. */
    | { readonly kind: "own" };
};

/** What is said of the scale is never missing: common or each its own. */
export function smallMultiples(chart: SmallMultiples): Chart {
  const values = chart.panels.flatMap(valuesOf);
  const common = extentOf(values);
  const { scales } = chart;
  const scale =
    scales.kind === "common"
      ? `All are drawn on one scale, from ${written(common[0], common, scales.unit)} to ${written(common[1], common, scales.unit)}.`
      : "Each is drawn on a scale of its own, which need not start at nought: heights cannot be compared between them.";
  const extent = (panel: Panel) => (scales.kind === "common" ? common : extentAround(valuesOf(panel)));
  return { wide: draw(chart, extent, "wide"), narrow: draw(chart, extent, "narrow"), scale };
}

function valuesOf({ figures, target }: Panel): readonly number[] {
  return [
    ...figures.flatMap((figure) => (figure === undefined ? [] : [figure.value])),
    ...(target === undefined ? [] : [target.value]),
  ];
}

/** Four to a row where there is room, two on a narrow screen. */
function draw(
  chart: SmallMultiples,
  extentFor: (panel: Panel) => Extent,
  variant: "wide" | "narrow",
): string {
  const wide = variant === "wide";
  const [width, fontSize, gap] = wide ? [1120, 16, 48] : [320, 14.5, 18];
  const columns = Math.max(1, Math.min(wide ? 4 : 2, chart.panels.length));
  const cell = { width: (width - gap * (columns - 1)) / columns, height: wide ? 190 : 188 };
  const rows = Math.ceil(chart.panels.length / columns);
  const frame: Frame = {
    spoken: chart,
    variant,
    width,
    height: Math.max(1, rows) * (cell.height + gap) - gap,
    fontSize,
  };
  const placed = chart.panels.map((panel, index) => ({
    panel,
    extent: extentFor(panel),
    periods: chart.periods,
    fontSize,
    titleLines: wide ? 2 : 3,
    left: (index % columns) * (cell.width + gap),
    top: Math.floor(index / columns) * (cell.height + gap),
    ...cell,
  }));
  return picture(frame, [
    ...placed.map(drawPanel),
    ...placed.map((one) => {
      const bottom = one.top + one.height - fontSize * 1.6;
      return drawStops(
        { left: one.left, right: one.left + one.width, top: one.top + fontSize * 2.6, bottom },
        panelStops(one),
      );
    }),
  ]);
}
