import { drawLabel, label } from "./label.ts";
import { type Standing, standingInk, standingShape } from "./status-shape.ts";
import { patterns, pieces, type StandingCount } from "./status-summary.ts";
import { type Chart, type Frame, picture, type Spoken, type Svg, svg } from "./svg.ts";

/** Several strips of one kind, one below another, to be held against each other: before and after, or by year. */
export type StatusStrips = Spoken & {
  readonly strips: readonly {
    /** "2021/22", "Now, as judged". */
    readonly name: string;
    readonly counts: readonly StandingCount[];
  }[];
  readonly noun: { readonly one: string; readonly many: string };
};

/** Each strip is as long as the others, so that shares compare; its denominator is printed with its name. */
export function statusStrips(chart: StatusStrips): Chart {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: StatusStrips, variant: "wide" | "narrow"): string {
  const [width, fontSize] = variant === "wide" ? [720, 17] : [320, 14.5];
  const { strips } = chart;
  const row = fontSize * 4;
  const height = strips.length * row + fontSize * 0.5;
  const key = keyOf(chart, { width, fontSize, top: height + fontSize });
  const frame: Frame = { spoken: chart, variant, width, height: key.bottom, fontSize };
  const drawn = strips.map(({ name, counts }, at) =>
    strip(chart, { name, counts }, { frame, top: at * row, id: chart.id }),
  );
  const every = strips.flatMap(({ counts }) => counts);
  return picture(frame, [patterns({ id: chart.id, counts: every }, variant), ...drawn, ...key.drawn]);
}

type Place = { readonly frame: Frame; readonly top: number; readonly id: string };

function strip(
  { noun }: StatusStrips,
  { name, counts }: StatusStrips["strips"][number],
  { frame, top, id }: Place,
): Svg {
  const { fontSize } = frame;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const all = `${total} ${total === 1 ? noun.one : noun.many}`;
  const heading = label(`${name}: ${all}`, { x: 0, y: top + fontSize, size: fontSize, anchor: "start" });
  const made = { frame, total, top: top + fontSize * 1.5, height: fontSize * 1.8 };
  return svg`${drawLabel(heading)}${total > 0 && pieces({ id, counts }, made)}`;
}

type KeyPlace = { readonly width: number; readonly fontSize: number; readonly top: number };

/** What each texture means, once for all strips: those that are drawn anywhere. */
function keyOf({ strips }: StatusStrips, { width, fontSize, top }: KeyPlace) {
  const words = new Map<Standing, string>();
  for (const { counts } of strips)
    for (const { kind, count, word } of counts) if (count > 0) words.set(kind, word);
  let [x, y] = [0, top];
  const drawn: Svg[] = [];
  for (const [kind, word] of words) {
    const long = fontSize * 1.3 + word.length * fontSize * 0.6;
    if (x > 0 && x + long > width) [x, y] = [0, y + fontSize * 1.7];
    const shape = { x, y: y - fontSize * 0.35, size: fontSize, stroke: standingInk[kind] };
    const place = { x: x + fontSize * 1.3, y, size: fontSize, anchor: "start" } as const;
    drawn.push(
      svg`${standingShape(kind, shape)}${drawLabel(label(word, place, { fill: standingInk[kind] }))}`,
    );
    x += long + fontSize * 1.4;
  }
  return { drawn, bottom: y + fontSize * 0.7 };
}
