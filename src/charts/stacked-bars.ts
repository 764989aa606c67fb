import { scaleLinear } from "d3-scale";
import { at, type Chart, halo, ink, picture, type Spoken, type Svg, svg } from "./svg.ts";
import { partLabel, textureOf, textures } from "./texture.ts";
import { wrap } from "./wrap.ts";

export type StackedBar = {
  readonly name: string;
  /** As printed at the end of the first line, such as what all parts come to: "2,579 net". */
  readonly label: string;
  /** One per series; what is below nought runs to the left of it. A label is shown where its part is long enough. */
  readonly parts: readonly { readonly value: number; readonly label: string }[];
};

/** Bars from top to bottom on one scale, each built of the same few series (up to five). */
export type StackedBars = Spoken & {
  readonly series: readonly string[];
  readonly bars: readonly StackedBar[];
};

type Place = {
  readonly chart: StackedBars;
  readonly variant: "wide" | "narrow";
  readonly width: number;
  readonly size: number;
  readonly x: (value: number) => number;
};

/** What is above nought is stacked to its right and what is below to its left, each series in its own texture. */
export function stackedBars(chart: StackedBars): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: StackedBars, variant: "wide" | "narrow"): string {
  const [width, size] = variant === "wide" ? [1120, 17] : [320, 14.5];
  const x = scaleLinear(scaleEnds(chart), [1, width - 1]);
  const place: Place = { chart, variant, width, size, x };
  const rows = variant === "wide" ? besideNames(place) : underNames(place);
  const keys = keysOf(place);
  return picture({ spoken: chart, variant, width, height: keys.height + rows.height, fontSize: size }, [
    textures(chart, chart.series.length, variant),
    keys.drawn,
    svg`<g transform="translate(0 ${at(keys.height)})">${rows.drawn}</g>`,
  ]);
}

type Drawn = { readonly drawn: Svg; readonly height: number };

/** Wide: the name at the left of its bar, what it comes to at the right. */
function besideNames(place: Place): Drawn {
  const { chart, size, width } = place;
  const [names, labels] = [width * 0.3, width * 0.12];
  const x = scaleLinear(scaleEnds(chart), [names, width - labels - 12]);
  const step = size * 2.7;
  const drawn = chart.bars.map((bar, index) => {
    const top = index * step;
    const words = wrap(bar.name, Math.floor(names / (size * 0.54)), 2);
    const first = top + size * (words.length > 1 ? 1.05 : 1.6);
    return svg`<text>${words.map((one, nth) => svg`<tspan x="0" y="${at(first + nth * size * 1.1)}">${one}</tspan>`)}</text><text x="${width}" y="${at(top + size * 1.6)}" text-anchor="end" font-weight="700">${bar.label}</text>${parts(bar, { ...place, x }, { y: top + size * 0.55, height: size * 1.5 })}`;
  });
  const height = chart.bars.length * step;
  return { drawn: svg`${drawn}${ground(x(0), height)}`, height };
}

/** Narrow: the name over its bar. */
function underNames(place: Place): Drawn {
  const { chart, size, width, x } = place;
  let top = 0;
  const drawn = chart.bars.map((bar) => {
    const words = wrap(bar.name, Math.floor((width - bar.label.length * size * 0.62) / (size * 0.54)), 2);
    const y = top + words.length * size * 1.2 + size * 0.2;
    const row = svg`<text${halo}>${words.map((line, index) => svg`<tspan x="0" y="${at(top + size * (0.9 + index * 1.2))}">${line}</tspan>`)}</text><text x="${width}" y="${at(top + size * 0.9)}" text-anchor="end" font-weight="700">${bar.label}</text>${parts(bar, place, { y, height: size })}<path d="M${at(x(0))} ${at(y - 3)}v${at(size + 6)}" stroke="${ink}" stroke-width="1.5"/>`;
    top = y + size * 1.9;
    return row;
  });
  return { drawn: svg`${drawn}`, height: top };
}

type Band = { readonly y: number; readonly height: number };

function parts(bar: StackedBar, { chart, variant, size, x }: Place, { y, height }: Band): Svg {
  let [below, above] = [0, 0];
  return svg`${bar.parts.map(({ value, label }, index) => {
    if (value === 0) return false;
    const from = value < 0 ? below + value : above;
    if (value < 0) below += value;
    else above += value;
    const long = Math.max(x(from + Math.abs(value)) - x(from), 1);
    const { paint, word } = textureOf(chart, index, variant);
    const fits = variant === "wide" && label.length * size * 0.6 + 8 < long;
    const words = fits && partLabel(label, { x: x(from) + long / 2, y: y + height / 2, size, fill: word });
    return svg`<rect x="${at(x(from))}" y="${at(y)}" width="${at(long)}" height="${at(height)}" ${paint}/>${words}`;
  })}`;
}

function ground(x: number, height: number): Svg {
  return svg`<path d="M${at(x)} 0V${at(height)}" stroke="${ink}" stroke-width="1.5"/>`;
}

/** What the textures mean, in a line where there is room, else one below the other. */
function keysOf({ chart, variant, width, size }: Place): Drawn {
  let [left, line] = [0, 0];
  const drawn = chart.series.map((name, index) => {
    const [text = name] = wrap(name, Math.floor((width - size * 2) / (size * 0.54)), 1);
    const wide = size * 1.8 + text.length * size * 0.56 + size * 1.6;
    if (left > 0 && left + wide > width + size) [left, line] = [0, line + 1];
    const y = size * (1 + line * 1.7);
    const key = svg`<rect x="${at(left + 1)}" y="${at(y - size * 0.85)}" width="${at(size * 1.3)}" height="${at(size)}" ${textureOf(chart, index, variant).paint}/><text x="${at(left + size * 1.8)}" y="${at(y)}">${text}</text>`;
    left += wide;
    return key;
  });
  return { drawn: svg`${drawn}`, height: size * (1 + line * 1.7 + 1.2) };
}

function scaleEnds({ bars }: StackedBars): readonly [low: number, high: number] {
  const low = Math.min(0, ...bars.map(({ parts: all }) => sumOf(all.map(({ value }) => Math.min(0, value)))));
  const high = Math.max(
    0,
    ...bars.map(({ parts: all }) => sumOf(all.map(({ value }) => Math.max(0, value)))),
  );
  return [low, high === low ? low + 1 : high];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
