import { scaleLinear } from "d3-scale";
import { type Extent, extentAround, scaleSentence, ticksOf, type Unit, written } from "./scale.ts";
import {
  accent,
  at,
  type Chart,
  halo,
  ink,
  picture,
  quiet,
  rule,
  type Spoken,
  type Svg,
  svg,
  targetInk,
} from "./svg.ts";

/** Where the year may end: `forecast` is what somebody expects, the others are worked out. */
export type YearEndMark = {
  readonly kind: "forecast" | "projection";
  /** "Forecast at Quarter 2", "By run rate" */
  readonly name: string;
  readonly value: number;
  /** As printed: "£23.543m, £0.075m over". */
  readonly label: string;
};

/** Forecasts and projections of a year's end on one scale, against what may be spent. */
export type YearEndMarks = Spoken & {
  readonly unit: Unit;
  readonly limit: { readonly name: string; readonly value: number; readonly label: string };
  readonly marks: readonly YearEndMark[];
};

type Place = {
  readonly width: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly head: number;
  readonly step: number;
};

/** A filled disc is a forecast, a hollow diamond a projection; the limit is a dashed line through all of them. */
export function yearEndMarks(chart: YearEndMarks): Chart {
  const extent = extentAround([chart.limit.value, ...chart.marks.map(({ value }) => value)]);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: YearEndMarks, extent: Extent, variant: "wide" | "narrow"): string {
  const wide = variant === "wide";
  const [width, size] = wide ? [1120, 17] : [320, 14.5];
  const [left, right] = wide ? [width * 0.24, width * 0.74] : [12, width - 12];
  const place: Place = {
    width,
    size,
    left,
    right,
    x: scaleLinear(extent, [left + 10, right - 10]),
    head: size * 1.9,
    step: size * (wide ? 2.3 : 3.3),
  };
  const floor = place.head + chart.marks.length * place.step;
  return picture({ spoken: chart, variant, width, height: floor + size * 1.7, fontSize: size }, [
    ticks(chart, extent, place, floor),
    limitLine(chart, place, variant),
    ...chart.marks.map((mark, index) => row(mark, place, { index, variant, limit: chart.limit.value })),
  ]);
}

function ticks({ unit }: YearEndMarks, extent: Extent, { x, size, width, head }: Place, floor: number): Svg {
  const all = ticksOf(extent);
  const longest = Math.max(...all.map((tick) => written(tick, extent, unit).length)) * size * 0.55 + 12;
  const every = Math.max(1, Math.ceil(longest / Math.max(1, x(all[1] ?? 0) - x(all[0] ?? 0))));
  return svg`${all
    .filter((_, index) => index % every === 0)
    .map((tick) => {
      const text = written(tick, extent, unit);
      const half = text.length * size * 0.27;
      const middle = Math.min(width - half, Math.max(half, x(tick)));
      return svg`<path d="M${at(x(tick))} ${at(head)}V${at(floor)}" stroke="${rule}" stroke-width="1"/><text x="${at(middle)}" y="${at(floor + size * 1.3)}" text-anchor="middle" fill="${quiet}" font-size="${at(size * 0.94)}">${text}</text>`;
    })}`;
}

/** Through all rows; on a narrow screen only beside the marks, so that it crosses no words. */
function limitLine({ limit, marks }: YearEndMarks, place: Place, variant: "wide" | "narrow"): Svg {
  const { x, size, width, head, step } = place;
  const text = `${limit.name} ${limit.label}`;
  const half = text.length * size * 0.28;
  const middle = Math.min(width - half, Math.max(half, x(limit.value)));
  const line =
    variant === "wide"
      ? `M${at(x(limit.value))} ${at(head - size * 0.4)}V${at(head + marks.length * step)}`
      : marks
          .map(
            (_, index) => `M${at(x(limit.value))} ${at(head + index * step + size * 1.45)}v${at(size * 1.6)}`,
          )
          .join("");
  return svg`<path d="${line}" stroke="${targetInk}" stroke-width="2.5"${variant === "wide" && svg` stroke-dasharray="8 5"`}/><text x="${at(middle)}" y="${at(size)}" text-anchor="middle" fill="${targetInk}" font-weight="700"${halo}>${text}</text>`;
}

type RowPlace = { readonly index: number; readonly variant: "wide" | "narrow"; readonly limit: number };

/** Its name, how far it stands from the limit as a line, its mark and its figure. */
function row(mark: YearEndMark, place: Place, { index, variant, limit }: RowPlace): Svg {
  const { x, size, left, right, head, step, width } = place;
  const top = head + index * step;
  const y = top + (variant === "wide" ? step / 2 : size * 2.2);
  const words =
    variant === "wide"
      ? svg`<text x="0" y="${at(y + size * 0.35)}">${mark.name}</text><text x="${at(right + 16)}" y="${at(y + size * 0.35)}" font-weight="700">${mark.label}</text>`
      : svg`<text x="0" y="${at(top + size * 1.15)}"${halo}>${mark.name}</text><text x="${width}" y="${at(top + size * 1.15)}" text-anchor="end" font-weight="700"${halo}>${mark.label}</text>`;
  return svg`<path d="M${at(left)} ${at(y)}H${at(right)}" stroke="${rule}" stroke-width="1"/><path d="M${at(x(limit))} ${at(y)}H${at(x(mark.value))}" stroke="${ink}" stroke-width="3"${mark.kind === "projection" && svg` stroke-dasharray="2 4"`}/>${shape(mark, x(mark.value), y)}${words}`;
}

function shape({ kind }: YearEndMark, x: number, y: number): Svg {
  return kind === "forecast"
    ? svg`<circle cx="${at(x)}" cy="${at(y)}" r="7" fill="${ink}"/>`
    : svg`<path class="chart-accent-line" d="M${at(x)} ${at(y - 8.5)}l8.5 8.5l-8.5 8.5l-8.5 -8.5z" fill="#fff" stroke="${accent}" stroke-width="2.5"/>`;
}
