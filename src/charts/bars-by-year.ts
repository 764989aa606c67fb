import { scaleBand, scaleLinear } from "d3-scale";
import { at, type Chart, type Frame, ink, picture, quiet, type Spoken, type Svg, svg } from "./svg.ts";
import { partLabel, textureOf, textures } from "./texture.ts";
import { wrap } from "./wrap.ts";

/** A year's bar: its total as printed, and its parts in the order of the series. */
type YearBar = {
  readonly year: string;
  readonly label: string;
  /** One per series, none below nought; a label is shown where the part is tall enough. */
  readonly parts: readonly { readonly value: number; readonly label: string }[];
};

/** Totals by year, each built of the same few series (up to five), first at the bottom. */
export type BarsByYear = Spoken & {
  readonly series: readonly string[];
  readonly years: readonly YearBar[];
};

type Place = {
  readonly frame: Frame;
  readonly x: (year: string) => number;
  readonly wide: number;
  readonly y: (value: number) => number;
  readonly floor: number;
};

/** Each series has its own texture, so that the chart reads without colour. */
export function barsByYear(chart: BarsByYear): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: BarsByYear, variant: "wide" | "narrow"): string {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [1120, 17] : [320, 14.5];
  const right = wide && chart.series.length > 1 ? width * 0.68 : width;
  const floor = wide ? 270 : 220;
  const keys =
    chart.series.length > 1
      ? keyOf(chart, wide ? right + 40 : 0, wide ? 46 : floor + fontSize * 3.4, fontSize)
      : [];
  const height =
    floor + fontSize * 2 + (wide || keys.length === 0 ? 0 : fontSize * (1.8 * keys.length + 0.6));
  const most = Math.max(
    0,
    ...chart.years.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)),
  );
  const band = scaleBand()
    .domain(chart.years.map(({ year }) => year))
    .range([0, right])
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const place: Place = {
    frame: { spoken: chart, variant, width, height, fontSize },
    x: (year) => band(year) ?? 0,
    wide: Math.min(band.bandwidth(), 150),
    y: scaleLinear([0, most || 1], [floor, fontSize * 1.8]),
    floor,
  };
  const inset = (band.bandwidth() - place.wide) / 2;
  const centred = { ...place, x: (year: string) => place.x(year) + inset };
  return picture(place.frame, [
    textures(chart, chart.series.length, variant),
    ...chart.years.map((year) => column(chart, year, centred)),
    svg`<path d="M0 ${floor}H${at(right)}" stroke="${ink}" stroke-width="1.5"/>`,
    ...keys.map((key) => key(variant)),
  ]);
}

function column(
  chart: BarsByYear,
  { year, label, parts }: YearBar,
  { frame, x, wide, y, floor }: Place,
): Svg {
  let level = 0;
  const drawn = parts.map(({ value, label: text }, index) => {
    const bottom = y(level);
    level += value;
    const height = bottom - y(level);
    if (value === 0) return false;
    const { paint, word } = textureOf(chart, index, frame.variant);
    const fits =
      chart.series.length > 1 && height > frame.fontSize * 1.5 && text.length * frame.fontSize * 0.6 < wide;
    const middle = y(level) + height / 2;
    return svg`<rect x="${at(x(year))}" y="${at(y(level))}" width="${at(wide)}" height="${at(height)}" ${paint}/>${
      fits && partLabel(text, { x: x(year) + wide / 2, y: middle, size: frame.fontSize, fill: word })
    }`;
  });
  const middle = at(x(year) + wide / 2);
  return svg`${drawn}<text x="${middle}" y="${at(y(level) - 8)}" text-anchor="middle" font-weight="700">${label}</text><text x="${middle}" y="${at(floor + frame.fontSize * 1.4)}" text-anchor="middle" fill="${quiet}">${year}</text>`;
}

function keyOf(
  chart: BarsByYear,
  x: number,
  top: number,
  size: number,
): readonly ((variant: "wide" | "narrow") => Svg)[] {
  const letters = Math.floor(290 / (size * 0.52));
  return chart.series.map((name, index) => (variant) => {
    const y = top + (chart.series.length - 1 - index) * size * 1.8;
    return svg`<rect x="${at(x + 1)}" y="${at(y - size * 0.85)}" width="${at(size * 1.3)}" height="${at(size)}" ${textureOf(chart, index, variant).paint}/><text x="${at(x + size * 1.8)}" y="${at(y)}">${wrap(name, letters, 1)[0] ?? name}</text>`;
  });
}
