import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { type Extent, extentOf, scaleSentence, ticksOf, type Unit, written } from "./scale.ts";
import {
  accent,
  at,
  type Chart,
  type Frame,
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

/** A period's result: a figure as printed, or why there is none ("due Oct 2021"). */
export type TrendResult =
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

/** Results by period as a line, their targets as dashes. */
export type TrendChart = Spoken & { readonly unit: Unit; readonly periods: readonly TrendPeriod[] };

type Place = {
  readonly frame: Frame;
  readonly x: (name: string) => number;
  readonly y: (value: number) => number;
  readonly half: number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  /** Label every period up to this many; beyond, only the first, last, highest and lowest. */
  readonly most: number;
};

export function trendChart(chart: TrendChart): Chart {
  const values = chart.periods.flatMap(({ result, target }) => [
    ...(result.kind === "held" ? [result.value] : []),
    ...(target ? [target.value] : []),
  ]);
  const extent = extentOf(values, 0.15);
  const scale = scaleSentence(extent, chart.unit);
  return {
    wide: draw(chart, extent, "wide"),
    narrow: draw(chart, extent, "narrow"),
    ...(scale === undefined ? {} : { scale }),
  };
}

function draw(chart: TrendChart, extent: Extent, variant: "wide" | "narrow"): string {
  const place = placeFor(chart, extent, variant);
  return picture(place.frame, [
    grid(chart, extent, place),
    targets(chart.periods, place),
    results(chart.periods, place),
    names(chart.periods, place),
  ]);
}

function placeFor(chart: TrendChart, extent: Extent, variant: "wide" | "narrow"): Place {
  const wide = variant === "wide";
  const frame: Frame = wide
    ? { spoken: chart, variant, width: 720, height: 300, fontSize: 17 }
    : { spoken: chart, variant, width: 320, height: 260, fontSize: 13.5 };
  const letter = frame.fontSize * 0.56;
  const left =
    Math.max(...ticksOf(extent).map((tick) => written(tick, extent, chart.unit).length)) * letter + 12;
  const lastTarget = chart.periods.at(-1)?.target;
  const right = frame.width - (wide && lastTarget ? `Target ${lastTarget.label}`.length * letter + 12 : 6);
  const floor = frame.height - frame.fontSize * 2;
  const x = scalePoint()
    .domain(chart.periods.map(({ name }) => name))
    .range([left, right])
    .padding(0.5);
  const y = scaleLinear()
    .domain(extent)
    .range([floor, frame.fontSize * 1.9]);
  return { frame, x: (name) => x(name) ?? 0, y, half: x.step() / 2, left, right, floor, most: wide ? 8 : 5 };
}

function grid(chart: TrendChart, extent: Extent, { y, left, right, frame }: Place): Svg {
  return svg`${ticksOf(extent).map(
    (tick) =>
      svg`<path d="M${at(left)} ${at(y(tick))}H${at(right)}" stroke="${rule}" stroke-width="1"/><text x="${at(left - 10)}" y="${at(y(tick) + frame.fontSize * 0.35)}" text-anchor="end" fill="${quiet}" font-size="${at(frame.fontSize * 0.94)}">${written(tick, extent, chart.unit)}</text>`,
  )}`;
}

/** Neighbouring periods with the same target make one dashed line, labelled at its end. */
function targets(periods: readonly TrendPeriod[], place: Place): Svg {
  const runs: { from: number; to: number; last: TrendPeriod; value: number; label: string }[] = [];
  for (const period of periods) {
    if (period.target === undefined) continue;
    const middle = place.x(period.name);
    const run = runs.at(-1);
    if (run && run.value === period.target.value && Math.abs(run.to - (middle - place.half)) < 1) {
      run.to = middle + place.half;
      run.last = period;
    } else {
      const { value, label } = period.target;
      runs.push({ from: middle - place.half, to: middle + place.half, last: period, value, label });
    }
  }
  return svg`${runs.map((run) => {
    const y = place.y(run.value);
    const dash = svg`<path d="M${at(run.from)} ${at(y)}H${at(run.to)}" stroke="${targetInk}" stroke-width="2.5" stroke-dasharray="8 5" fill="none"/>`;
    const outside = place.frame.variant === "wide" && run.last === periods.at(-1);
    const size = place.frame.fontSize;
    return outside
      ? svg`${dash}<text x="${at(run.to + 8)}" y="${at(y + size * 0.35)}" fill="${targetInk}" font-weight="700">Target ${run.label}</text>`
      : svg`${dash}<text x="${at(run.to)}" y="${at(y + (below(run.last, run.value) ? -size * 0.5 : size * 1.2))}" text-anchor="end" fill="${targetInk}" font-weight="700"${halo}>Target ${run.label}</text>`;
  })}`;
}

function below({ result }: TrendPeriod, target: number): boolean {
  return result.kind === "held" && result.value < target;
}

function results(periods: readonly TrendPeriod[], place: Place): Svg {
  const path = line<TrendPeriod>()
    .defined(({ result }) => result.kind === "held")
    .x(({ name }) => at(place.x(name)))
    .y(({ result }) => at(place.y(result.kind === "held" ? result.value : 0)));
  const stretches: TrendPeriod[][] = [];
  for (const period of periods) {
    const last = stretches.at(-1);
    if (last === undefined || period.breakBefore === true) stretches.push([period]);
    else last.push(period);
  }
  const labelled = worthALabel(periods, place.most);
  return svg`${stretches.map(
    (one) =>
      svg`<path class="chart-accent-line" d="${path(one) ?? ""}" fill="none" stroke="${accent}" stroke-width="3.5" stroke-linejoin="round"/>`,
  )}${periods.map((period, index) => point(period, index, { periods, place, labelled }))}`;
}

type Around = {
  readonly periods: readonly TrendPeriod[];
  readonly place: Place;
  readonly labelled: ReadonlySet<TrendPeriod>;
};

function point(period: TrendPeriod, index: number, { periods, place, labelled }: Around): Svg {
  const { result, name } = period;
  const x = at(place.x(name));
  const size = place.frame.fontSize;
  if (result.kind === "missing")
    return svg`<text x="${x}" y="${at(place.floor - size * 0.6)}" text-anchor="middle" fill="${quiet}" font-size="${at(size * 0.88)}"${halo}>${result.why}</text>`;
  const y = place.y(result.value);
  const under = dips(result.value, periods[index - 1], periods[index + 1]);
  return svg`<circle class="chart-accent-line" cx="${x}" cy="${at(y)}" r="6" fill="#fff" stroke="${accent}" stroke-width="3.5"/>${
    labelled.has(period) &&
    svg`<text x="${x}" y="${at(under ? y + size * 1.55 : y - size * 0.85)}" text-anchor="middle" fill="${ink}" font-weight="700"${halo}>${result.label}</text>`
  }`;
}

/** A point lower than both neighbours is labelled underneath, clear of the line. */
function dips(value: number, before: TrendPeriod | undefined, after: TrendPeriod | undefined): boolean {
  const higher = (one: TrendPeriod | undefined) => one?.result.kind === "held" && one.result.value > value;
  return higher(before) && higher(after);
}

function worthALabel(periods: readonly TrendPeriod[], most: number): ReadonlySet<TrendPeriod> {
  const held = periods.flatMap((period) =>
    period.result.kind === "held" ? [{ period, value: period.result.value }] : [],
  );
  if (held.length <= most) return new Set(periods);
  const ranked = [...held].sort((one, other) => one.value - other.value);
  return new Set(
    [held[0], held.at(-1), ranked[0], ranked.at(-1)].flatMap((one) => (one ? [one.period] : [])),
  );
}

function names(periods: readonly TrendPeriod[], { x, frame, most }: Place): Svg {
  const every = Math.ceil(periods.length / most);
  return svg`${periods.map(
    ({ name }, index) =>
      (periods.length - 1 - index) % every === 0 &&
      svg`<text x="${at(x(name))}" y="${at(frame.height - 6)}" text-anchor="middle" fill="${quiet}" font-size="${at(frame.fontSize * 0.94)}">${name}</text>`,
  )}`;
}
