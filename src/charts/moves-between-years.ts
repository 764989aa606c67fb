import { scaleLinear } from "d3-scale";
import { accent, at, type Chart, halo, ink, picture, quiet, type Spoken, type Svg, svg } from "./svg.ts";

/** A year's programme: as last approved, where that is held, and as it is now. */
export type ProgrammeYear = {
  readonly year: string;
  readonly before?: { readonly value: number; readonly label: string };
  readonly now: { readonly value: number; readonly label: string };
};

/** What goes from one year's programme into another's; `from` and `to` are two of the years. */
export type YearMove = { readonly from: string; readonly to: string; readonly label: string };

/** A programme by year of spending, before and now, with what was moved between years. */
export type MovesBetweenYears = Spoken & {
  readonly years: readonly ProgrammeYear[];
  readonly moves: readonly YearMove[];
};

type Place = {
  readonly variant: "wide" | "narrow";
  readonly width: number;
  readonly size: number;
  /** Where bars end and the room for moves begins. */
  readonly right: number;
  readonly lane: number;
  readonly step: number;
  readonly x: (value: number) => number;
};

/** Two bars a year, outlined before and filled now; each move is an arrow from its year down or up to the other. */
export function movesBetweenYears(chart: MovesBetweenYears): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: MovesBetweenYears, variant: "wide" | "narrow"): string {
  const [width, size] = variant === "wide" ? [1120, 17] : [320, 14.5];
  const longest = Math.max(0, ...chart.moves.map(({ label }) => label.length));
  const lane = longest * size * 0.58 + 22;
  const right = width - Math.min(width * 0.42, lane * chart.moves.length + (chart.moves.length > 0 ? 26 : 0));
  const values = chart.years.flatMap(({ before, now }) => [before?.value ?? 0, now.value]);
  const labels = Math.max(
    0,
    ...chart.years.flatMap(({ before, now }) => [before?.label.length ?? 0, now.label.length]),
  );
  const most = Math.max(0, ...values);
  const x = scaleLinear([Math.min(0, ...values), most || 1], [0, right - labels * size * 0.58 - 16]);
  const place = { variant, width, size, right, lane, step: size * 5, x };
  const height = chart.years.length * place.step;
  return picture({ spoken: chart, variant, width, height, fontSize: size }, [
    ...chart.years.map((year, index) => bars(year, index, place)),
    ...chart.moves.map((move, index) => arrow(chart, move, index, place)),
  ]);
}

function bars({ year, before, now }: ProgrammeYear, index: number, { x, size, step }: Place): Svg {
  const top = index * step;
  const first = top + size * 1.5;
  const second = before === undefined ? first : first + size * 1.35;
  const outlined =
    before !== undefined &&
    svg`<rect class="chart-accent-line" x="1" y="${at(first + 1)}" width="${at(Math.max(x(before.value) - x(0) - 2, 1))}" height="${at(size - 2)}" fill="#fff" stroke="${accent}" stroke-width="2"/>${figure(before.label, x(before.value), first, size, quiet)}`;
  return svg`<text x="0" y="${at(top + size)}" font-weight="700">${year}</text>${outlined}<rect class="chart-accent" x="0" y="${at(second)}" width="${at(Math.max(x(now.value) - x(0), 1))}" height="${at(size)}" fill="${accent}"/>${figure(now.label, x(now.value), second, size, ink)}`;
}

function figure(text: string, x: number, y: number, size: number, fill: string): Svg {
  return svg`<text x="${at(x + 8)}" y="${at(y + size * 0.85)}" fill="${fill}"${fill === ink && svg` font-weight="700"`}${halo}>${text}</text>`;
}

/** Beside the bars, each in its own lane: from the one year's rows to the other's, its figure on the way. */
function arrow({ years }: MovesBetweenYears, { from, to, label }: YearMove, lane: number, place: Place): Svg {
  const { right, size, step, lane: wide } = place;
  const level = (year: string) => years.findIndex((one) => one.year === year) * step + size * 2.8;
  const [start, end] = [level(from), level(to)];
  const x = right + 22 + lane * wide;
  const down = end > start;
  const tip = end + (down ? -9 : 9);
  const text = svg`<text x="${at(x + 8)}" y="${at((start + end) / 2 + size * 0.35)}" font-weight="700"${halo}>${label}</text>`;
  return svg`<circle cx="${at(x)}" cy="${at(start)}" r="4" fill="${ink}"/><path d="M${at(x)} ${at(start)}V${at(tip)}" stroke="${ink}" stroke-width="2.5"/><path d="M${at(x)} ${at(end)}l-6 ${down ? -11 : 11}h12z" fill="${ink}"/>${text}`;
}
