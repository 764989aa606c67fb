import { scaleLinear } from "d3-scale";
import { drawLabel, type Label, label, lineStep, within } from "./label.ts";
import { type Extent, extentOf, ticksOf, type Unit, written } from "./scale.ts";
import { drawStops, type Stop } from "./stops.ts";
import {
  accent,
  at,
  type Chart,
  type Frame,
  ink,
  picture,
  quiet,
  rule,
  type Spoken,
  type Svg,
  svg,
} from "./svg.ts";
import { wrap } from "./wrap.ts";

export type AreaBar = { readonly name: string; readonly value: number; readonly label: string };

/** One bar for each area, with the figure of the council as a whole as a line over all of them. */
export type AreaBars = Spoken & {
  readonly unit: Unit;
  /** In the order they are to be read. */
  readonly areas: readonly AreaBar[];
  /** The council's own figure, which the line stands at; no line without it. */
  readonly whole?: AreaBar;
};

type Place = {
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  /** The most lines that a name takes. */
  readonly nameLines: number;
  readonly bar: number;
};

/** Bars start at nought, always. */
export function areaBars(chart: AreaBars): Chart {
  const values = [...chart.areas, ...(chart.whole === undefined ? [] : [chart.whole])].map(
    ({ value }) => value,
  );
  const extent = extentOf([0, ...values]);
  return { wide: draw(chart, extent, "wide"), narrow: draw(chart, extent, "narrow") };
}

function draw(chart: AreaBars, extent: Extent, variant: "wide" | "narrow"): string {
  const place = placeOf(chart, extent, variant);
  const { frame, left, right, top, rowHeight } = place;
  const bars = chart.areas.map((area, index) => ({ area, y: top + rowHeight * index }));
  return picture(frame, [
    drawScale(place, extent, chart.unit),
    ...bars.map(({ area, y }) => drawBar(area, y, place)),
    drawWhole(chart, place),
    ...bars.map(({ area, y }) => drawFigure(area, y, chart.whole, place)),
    ...bars.map(({ area, y }) =>
      drawStops({ left, right, top: y, bottom: y + rowHeight }, [stopOf(area, y, place)]),
    ),
  ]);
}

function placeOf(chart: AreaBars, extent: Extent, variant: "wide" | "narrow"): Place {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const names = chart.areas.map(({ name }) => linesOf(name, variant));
  const lines = Math.max(1, ...names.map((one) => one.length));
  const rowHeight = wide ? 30 + (lines - 1) * 14 : 42 + (lines - 1) * fontSize * lineStep;
  const figures = Math.max(0, ...chart.areas.map(({ label: text }) => text.length)) * fontSize * 0.6 + 10;
  const longest = Math.max(0, ...names.flat().map((line) => line.length));
  const left = wide ? Math.max(90, longest * fontSize * 0.53 + 14) : 8;
  const right = width - figures;
  const top = fontSize * (chart.whole === undefined ? 0.4 : 2);
  const height = top + rowHeight * chart.areas.length + fontSize * 1.8;
  const frame: Frame = { spoken: chart, variant, width, height, fontSize };
  const x = scaleLinear(extent, [left, right]);
  return { frame, x, left, right, top, rowHeight, nameLines: lines, bar: wide ? 18 : 14 };
}

/** Beside a bar a long name has two lines; above it the picture's width. */
function linesOf(name: string, variant: Frame["variant"]): readonly string[] {
  return variant === "wide" ? wrap(name, 28, 2) : wrap(name, 42, 2);
}

/** Upright grey lines with their numbers at the foot. */
function drawScale({ x, frame, top }: Place, extent: Extent, unit: Unit): Svg {
  const size = at(frame.fontSize * 0.94);
  const foot = at(frame.height - size * 1.6);
  const numbers = ticksOf(extent).map((tick) =>
    drawLabel(
      within(
        label(
          written(tick, extent, unit),
          { x: x(tick), y: frame.height - size * 0.3, size, anchor: "middle" },
          { fill: quiet, bold: false },
        ),
        0,
        frame.width,
      ),
    ),
  );
  const lines = ticksOf(extent).map(
    (tick) =>
      svg`<path d="M${at(x(tick))} ${at(top)}V${foot}" stroke="${tick === 0 ? quiet : rule}" stroke-width="1"/>`,
  );
  return svg`${lines}${numbers}`;
}

/** Filled in one colour: the order and the figures tell the areas apart. */
function drawBar({ value }: AreaBar, y: number, place: Place): Svg {
  const [from, to] = [place.x(Math.min(0, value)), place.x(Math.max(0, value))];
  return svg`<rect class="area-bar chart-accent" x="${at(from)}" y="${at(barTop(y, place))}" width="${at(to - from)}" height="${place.bar}" fill="${accent}"/>`;
}

/** Over the bars a white edge keeps the line apart from them. */
function drawWhole({ whole, areas }: AreaBars, { x, top, rowHeight, frame }: Place): Svg | false {
  if (whole === undefined) return false;
  const across = at(x(whole.value));
  const path = `M${across} ${at(top - 6)}V${at(top + rowHeight * areas.length)}`;
  const named = label(
    `${whole.name} ${whole.label}`,
    { x: across, y: top - frame.fontSize * 0.7, size: frame.fontSize * 0.94, anchor: "middle" },
    { fill: ink },
  );
  return svg`<path d="${path}" stroke="#fff" stroke-width="5"/><path class="area-whole" d="${path}" stroke="${ink}" stroke-width="2.5" stroke-dasharray="7 4"/>${drawLabel(within(named, 0, frame.width))}`;
}

function drawFigure(area: AreaBar, y: number, whole: AreaBar | undefined, place: Place): Svg {
  const lines = linesOf(area.name, place.frame.variant);
  return svg`${lines.map((line, at) => drawLabel(nameLine(line, at, lines.length, y, place)))}${drawLabel(figureLabel(area, y, whole, place))}`;
}

function nameLine(line: string, at: number, of: number, y: number, place: Place): Label {
  const size = place.frame.fontSize;
  const step = size * lineStep;
  const first =
    place.frame.variant === "narrow"
      ? barTop(y, place) - size * 0.35 - step * (of - 1)
      : middleOf(y, place) - (step * (of - 1)) / 2;
  return label(line, { x: 0, y: first + step * at, size, anchor: "start" }, { bold: false });
}

/** Beside the end of its bar, or beyond the line over all where that would cross it. */
function figureLabel(area: AreaBar, y: number, whole: AreaBar | undefined, place: Place): Label {
  const at = { y: middleOf(y, place), size: place.frame.fontSize, anchor: "start" } as const;
  const near = label(area.label, { ...at, x: place.x(Math.max(0, area.value)) + 7 });
  const line = whole === undefined ? undefined : place.x(whole.value);
  const crosses = line !== undefined && near.box.left - 4 < line && line < near.box.right + 4;
  return crosses ? label(area.label, { ...at, x: line + 8 }) : near;
}

/** The baseline of words in the middle of a bar. */
function middleOf(y: number, place: Place): number {
  return barTop(y, place) + place.bar / 2 + place.frame.fontSize * 0.35;
}

function barTop(y: number, { frame, rowHeight, nameLines, bar }: Place): number {
  if (frame.variant === "wide") return y + (rowHeight - bar) / 2;
  return y + frame.fontSize * (1.5 + (nameLines - 1) * lineStep);
}

function stopOf({ name, value, label: words }: AreaBar, y: number, place: Place): Stop {
  return { x: place.x(value), y: barTop(y, place) + place.bar / 2, name, words };
}
