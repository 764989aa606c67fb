import { drawLabel, label } from "./label.ts";
import type { Part, PartFigure, PartPlace } from "./part-place.ts";
import type { Stop } from "./stops.ts";
import { accent, at, ink, quiet, type Svg, svg } from "./svg.ts";

/** A part with the height of its line. */
export type PartRow = { readonly part: Part; readonly years: readonly string[]; readonly y: number };

type Held = Extract<PartFigure, { kind: "held" }>;

/** From the first year's ring to the last year's disc, each labelled on its outer side; the first row names the years. */
export function partRow({ part, years, y }: PartRow, place: PartPlace, namesYears: boolean): Svg {
  const [first] = part.figures;
  const last = part.figures.at(-1);
  const between = part.figures.slice(1, -1).filter(isHeld);
  const start = first !== undefined && isHeld(first) ? first : undefined;
  const end = last !== undefined && isHeld(last) ? last : undefined;
  const ends = [start, end].flatMap((figure) => (figure === undefined ? [] : [place.x(figure.value)]));
  return svg`<path d="M${at(Math.min(...ends, place.right))} ${at(y)}H${at(Math.max(...ends, place.left))}" stroke="${quiet}" stroke-width="3"${ends.length < 2 && svg` visibility="hidden"`}/>${between.map(
    ({ value }) =>
      svg`<circle class="part-between" cx="${at(place.x(value))}" cy="${at(y)}" r="3" fill="${quiet}"/>`,
  )}${start && svg`<circle class="part-first" cx="${at(place.x(start.value))}" cy="${at(y)}" r="6.5" fill="#fff" stroke="${ink}" stroke-width="2.5"/>`}${
    end &&
    svg`<circle class="part-last chart-accent" cx="${at(place.x(end.value))}" cy="${at(y)}" r="${start?.value === end.value ? 4 : 7.5}" fill="${accent}"/>`
  }${figures(start, end, y, place)}${missing({ part, years, y }, place)}${namesYears && yearNames(start, end, { years, y, place })}`;
}

function isHeld(figure: PartFigure): figure is Held {
  return figure.kind === "held";
}

/** The lower figure at the left, the higher at the right; one that has not moved is printed once. */
function figures(start: Held | undefined, end: Held | undefined, y: number, place: PartPlace): Svg {
  const size = place.frame.fontSize;
  const set = ({ value, label: text }: Held, side: "left" | "right", bold: boolean) =>
    drawLabel(
      label(
        text,
        {
          x: place.x(value) + (side === "left" ? -12 : 12),
          y: y + size * 0.35,
          size,
          anchor: side === "left" ? "end" : "start",
        },
        { fill: bold ? ink : quiet, bold },
      ),
    );
  if (start === undefined || end === undefined || start.value === end.value) {
    const only = end ?? start;
    return only === undefined ? svg`` : set(only, "right", only === end);
  }
  const fell = end.value < start.value;
  return svg`${set(start, fell ? "right" : "left", false)}${set(end, fell ? "left" : "right", true)}`;
}

/** What the first or last year lacks, in words on the free side of the line. */
function missing({ part, years, y }: PartRow, { x, frame, left, right }: PartPlace): Svg | false {
  const lacking = [0, part.figures.length - 1].flatMap((index) => {
    const figure = part.figures[index];
    return figure?.kind === "missing" ? [{ year: years[index] ?? "", why: figure.why }] : [];
  });
  const [first, second] = lacking;
  if (first === undefined) return false;
  const told = second?.why === first.why ? second.why : undefined;
  const text = told ?? lacking.map(({ year, why }) => `${year}: ${why}`).join(", ");
  const held = part.figures.findLast(isHeld);
  const atLeft = held === undefined || x(held.value) > (left + right) / 2;
  const size = frame.fontSize * 0.94;
  const start = frame.variant === "wide" ? left : 0;
  const place = { y: y + size * 0.35, size };
  return drawLabel(
    label(
      text,
      atLeft ? { ...place, x: start, anchor: "start" } : { ...place, x: frame.width, anchor: "end" },
      { fill: quiet, bold: false },
    ),
  );
}

type Naming = { readonly years: readonly string[]; readonly y: number; readonly place: PartPlace };

function yearNames(start: Held | undefined, end: Held | undefined, { years, y, place }: Naming): Svg | false {
  if (start === undefined || end === undefined) return false;
  const size = place.frame.fontSize * 0.94;
  const [from, to] = [place.x(start.value), place.x(end.value)];
  const crowded = Math.abs(to - from) < size * 4.6;
  const risen = to >= from;
  const set = (text: string, x: number, side: "left" | "right", bold: boolean) =>
    drawLabel(
      label(
        text,
        {
          x: crowded ? x + (side === "left" ? 8 : -8) : x,
          y: y - size * 0.85,
          size,
          anchor: crowded ? (side === "left" ? "end" : "start") : "middle",
        },
        { fill: bold ? ink : quiet, bold },
      ),
    );
  return svg`${set(years[0] ?? "", from, risen ? "left" : "right", false)}${set(years.at(-1) ?? "", to, risen ? "right" : "left", true)}`;
}

/** The years of a part in the order of time. */
export function partStops({ part, years, y }: PartRow, { x }: PartPlace): readonly Stop[] {
  return part.figures.flatMap((figure, index) =>
    figure.kind === "held"
      ? [{ x: x(figure.value), y, name: `${part.name}, ${years[index]}`, words: figure.label }]
      : [],
  );
}
