import { scaleLinear } from "d3-scale";
import { drawLabel, type Label, label, within } from "./label.ts";
import { quarterEdges } from "./quarter-edges.ts";
import { type Extent, extentAround, scaleSentence, ticksOf, type Unit, written } from "./scale.ts";
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

export type Compared = { readonly name: string; readonly value: number; readonly label: string };

/** Where the council stands among others: a dot for each of them, ours marked. */
export type ComparatorStrip = Spoken & {
  readonly unit: Unit;
  readonly ours: Compared;
  /** One at least. */
  readonly others: readonly Compared[];
  /** The median of the others, as the assessment works it out. */
  readonly median: { readonly value: number; readonly label: string };
  /** Which end is the good one; neither unless told. */
  readonly better?: "higher" | "lower";
};

type Place = {
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
};

const radius = { wide: 6, narrow: 5 } as const;

export function comparatorStrip(chart: ComparatorStrip): Chart {
  const extent = extentAround([chart.ours.value, ...chart.others.map(({ value }) => value)]);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: ComparatorStrip, extent: Extent, variant: "wide" | "narrow"): string {
  const wide = variant === "wide";
  const [width, fontSize] = wide ? [720, 17] : [320, 14.5];
  const x = scaleLinear(extent, [24, width - 24]);
  const dots = stacked(chart.others, x, radius[variant]);
  const reach =
    Math.max(radius[variant] * 2, ...dots.map(({ lift }) => Math.abs(lift))) + radius[variant] + 6;
  const middle = fontSize * 3.5 + reach;
  const bottom = middle + reach;
  const frame: Frame = { spoken: chart, variant, width, height: bottom + fontSize * 5.4, fontSize };
  const place: Place = { frame, x, middle, top: middle - reach, bottom };
  return picture(frame, [
    drawQuarters(chart, place),
    drawScale(place, extent, chart.unit),
    svg`${dots.map(
      ({ one, lift }) =>
        svg`<circle class="strip-other" cx="${at(x(one.value))}" cy="${at(middle + lift)}" r="${radius[variant]}" fill="#fff" stroke="${quiet}" stroke-width="2"/>`,
    )}`,
    drawMedian(chart, place),
    drawOurs(chart, place),
    ...labelsOf(chart, place).map(drawLabel),
    drawStops({ left: 0, right: width, top: place.top, bottom }, stopsOf(chart, place)),
  ]);
}

/** Dots that would cover each other step aside, alternately up and down. */
function stacked(others: readonly Compared[], x: (value: number) => number, size: number) {
  const placed: { readonly one: Compared; readonly at: number; readonly lift: number }[] = [];
  const apart = size * 2 + 3;
  for (const one of [...others].sort((left, right) => left.value - right.value)) {
    const across = x(one.value);
    let step = 0;
    const lift = () => (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * apart;
    const covers = () =>
      placed.some((other) => Math.hypot(other.at - across, other.lift - lift()) < apart - 0.01);
    while (covers()) step += 1;
    placed.push({ one, at: across, lift: step === 0 ? 0 : lift() });
  }
  return placed;
}

/** The middle half of the others between two brackets. */
function drawQuarters({ others }: ComparatorStrip, { x, top, bottom }: Place): Svg | false {
  const edges = quarterEdges(others.map(({ value }) => value));
  if (edges === undefined) return false;
  const [low, high] = [at(x(edges.low)), at(x(edges.high))];
  return svg`<path class="strip-quarters" d="M${low + 6} ${at(top)}H${low}V${at(bottom)}H${low + 6}M${high - 6} ${at(top)}H${high}V${at(bottom)}H${high - 6}" fill="none" stroke="${quiet}" stroke-width="2"/>`;
}

function drawScale({ x, frame, bottom }: Place, extent: Extent, unit: Unit): Svg {
  const size = at(frame.fontSize * 0.94);
  const line = at(bottom + size * 3.4);
  return svg`<path d="M${at(x(extent[0]))} ${line}H${at(x(extent[1]))}" stroke="${rule}" stroke-width="1"/>${ticksOf(
    extent,
  ).map(
    (tick) =>
      svg`<path d="M${at(x(tick))} ${line}v6" stroke="${quiet}" stroke-width="1"/><text x="${at(x(tick))}" y="${at(line + size * 1.6)}" text-anchor="middle" fill="${quiet}" font-size="${size}">${written(tick, extent, unit)}</text>`,
  )}`;
}

function drawMedian({ median }: ComparatorStrip, { x, top, bottom }: Place): Svg {
  return svg`<path class="strip-median" d="M${at(x(median.value))} ${at(top - 3)}V${at(bottom + 6)}" stroke="${ink}" stroke-width="2.5"/>`;
}

/** A filled diamond, larger than the dots. */
function drawOurs({ ours }: ComparatorStrip, { x, middle, top }: Place): Svg {
  const across = at(x(ours.value));
  return svg`<path d="M${across} ${at(middle)}V${at(top - 8)}" stroke="${accent}" stroke-width="1.5"/><path class="strip-ours chart-accent" d="M${across} ${at(middle - 11)}l11 11l-11 11l-11 -11z" fill="${accent}" stroke="#fff" stroke-width="1.5"/>`;
}

function labelsOf({ ours, others, median, better }: ComparatorStrip, place: Place): readonly Label[] {
  const { frame, x, top, bottom } = place;
  const size = frame.fontSize;
  const inside = (one: Label) => within(one, 0, frame.width);
  const middleHalf = quarterEdges(others.map(({ value }) => value)) !== undefined;
  const set = (text: string, across: number, y: number, look: Parameters<typeof label>[2]) =>
    inside(label(text, { x: across, y, size: size * 0.94, anchor: "middle" }, look));
  const way =
    better === undefined
      ? []
      : [
          label(
            better === "higher" ? "Higher is better →" : "← Lower is better",
            {
              x: better === "higher" ? frame.width : 0,
              y: size,
              size: size * 0.94,
              anchor: better === "higher" ? "end" : "start",
            },
            { fill: quiet, bold: false },
          ),
        ];
  return [
    ...way,
    inside(
      label(
        `${ours.name} ${ours.label}`,
        { x: x(ours.value), y: top - 14, size, anchor: "middle" },
        { fill: accent },
      ),
    ),
    set(`Median ${median.label}`, x(median.value), bottom + size * 1.4, {
      ...(middleHalf ? { under: "half are between the brackets" } : {}),
    }),
  ];
}

/** From the lowest to the highest, ours among them. */
function stopsOf({ ours, others }: ComparatorStrip, { x, middle }: Place): readonly Stop[] {
  return [...others, ours]
    .sort((one, other) => one.value - other.value)
    .map(({ name, value, label: words }) => ({ x: x(value), y: middle, name, words }));
}
