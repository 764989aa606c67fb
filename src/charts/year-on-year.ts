import { line } from "d3-shape";
import { drawNames } from "./axis-names.ts";
import { drawGrid } from "./grid.ts";
import { drawLabel } from "./label.ts";
import { type Extent, extentOf, scaleSentence } from "./scale.ts";
import { drawStops, type Stop } from "./stops.ts";
import { accent, at, type Chart, picture, quiet, type Svg, svg, targetInk } from "./svg.ts";
import { yearLabels } from "./year-labels.ts";
import { type SoFar, type YearLine, type YearOnYear, type YearPlace, yearPlace } from "./year-place.ts";

/** Dashes of the years before, the newest first. */
const earlierDashes = ["none", "9 4", "3 3", "9 3 2 3"] as const;

/** Starts at nought unless all figures lie close together, and then says so. Throws beyond five years: no dash is left to tell the sixth by. */
export function yearOnYear(chart: YearOnYear): Chart {
  if (chart.years.length > earlierDashes.length + 1)
    throw new RangeError("Year on year shows at most five years: leave out the oldest.");
  const lines = [...chart.years, ...(chart.target === undefined ? [] : [chart.target])];
  const values = lines.flatMap((one) => one.values.flatMap((figure) => figure?.value ?? []));
  const extent = extentOf(values);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: YearOnYear, extent: Extent, variant: "wide" | "narrow"): string {
  const place = yearPlace(chart, extent, variant);
  const { left, right, floor, top, x, half } = place;
  const names = new Map(chart.periods.map((name, index) => [name, x(index)]));
  const earlier = chart.years.slice(0, -1).toReversed();
  return picture(place.frame, [
    drawGrid(place, extent, chart.unit),
    ...earlier.map((year, index) =>
      drawYear(year, place, { stroke: quiet, width: 2, dash: earlierDashes[index] ?? "none" }),
    ),
    chart.target !== undefined &&
      drawYear(chart.target, place, { stroke: targetInk, width: 2.5, dash: "8 5" }),
    drawThisYear(chart.years.at(-1), place),
    drawNames(
      chart.periods.map((name) => ({ name })),
      { frame: place.frame, half, x: (name) => names.get(name) ?? 0 },
    ),
    ...yearLabels(chart, place).map(drawLabel),
    drawStops({ left, right, top, bottom: floor }, stopsOf(chart, place)),
  ]);
}

type Stroke = { readonly stroke: string; readonly width: number; readonly dash: string };

function drawYear(year: YearLine, place: YearPlace, { stroke, width, dash }: Stroke): Svg {
  return svg`<path d="${pathOf(year, place)}" fill="none" stroke="${stroke}" stroke-width="${width}"${dash !== "none" && svg` stroke-dasharray="${dash}"`} stroke-linejoin="round"/>`;
}

/** Bold, with a disc on each figure: hollow while provisional. */
function drawThisYear(year: YearLine | undefined, place: YearPlace): Svg {
  if (year === undefined) return svg``;
  const { x, y } = place;
  return svg`<path class="chart-accent-line" d="${pathOf(year, place)}" fill="none" stroke="${accent}" stroke-width="4.5" stroke-linejoin="round"/>${year.values.map(
    (figure, index) =>
      figure !== undefined &&
      (figure.provisional === true
        ? svg`<circle class="chart-accent-line" cx="${at(x(index))}" cy="${at(y(figure.value))}" r="5.5" fill="#fff" stroke="${accent}" stroke-width="3"/>`
        : svg`<circle class="chart-accent" cx="${at(x(index))}" cy="${at(y(figure.value))}" r="6" fill="${accent}"/>`),
  )}`;
}

function pathOf({ values }: YearLine, { x, y }: YearPlace): string {
  const path = line<SoFar | undefined>()
    .defined((figure) => figure !== undefined)
    .x((_, index) => at(x(index)))
    .y((figure) => at(y(figure?.value ?? 0)));
  return path([...values]) ?? "";
}

/** One stop for each period: this year, then the years before it, newest first, and the target. */
function stopsOf({ periods, years, target }: YearOnYear, { x, y }: YearPlace): readonly Stop[] {
  const spoken = [...years.toReversed(), ...(target === undefined ? [] : [target])];
  return periods.map((name, index) => {
    const own = years.at(-1)?.values[index];
    const words = spoken.flatMap((year) => {
      const figure = year.values[index];
      if (figure === undefined) return [];
      return [`${year.name} ${figure.label}${figure.provisional === true ? " provisional" : ""}`];
    });
    return {
      x: x(index),
      ...(own === undefined ? {} : { y: y(own.value) }),
      name,
      words: words.length === 0 ? "nothing held" : words.join(", "),
    };
  });
}
