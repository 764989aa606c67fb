import { type Anchor, type Box, textBox } from "./label-place.ts";
import { accent, at, halo, ink, quiet, type Svg, svg } from "./svg.ts";

/** A label with where it stands: `y` is the baseline of its first line. */
export type Label = {
  readonly text: string;
  /** A second, quieter line. */
  readonly under?: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly fill: string;
  readonly bold: boolean;
  readonly box: Box;
};

type Look = { readonly fill?: string; readonly bold?: boolean; readonly under?: string };

/** From one baseline to the next, in sizes of the letters. */
export const lineStep = 1.15;

export function label(
  text: string,
  at: Pick<Label, "x" | "y" | "size" | "anchor">,
  { fill = ink, bold = true, under }: Look = {},
): Label {
  const first = textBox(text, at);
  if (under === undefined) return { text, ...at, fill, bold, box: first };
  const second = textBox(under, { ...at, y: at.y + at.size * lineStep });
  const box = {
    left: Math.min(first.left, second.left),
    right: Math.max(first.right, second.right),
    top: first.top,
    bottom: second.bottom,
  };
  return { text, under, ...at, fill, bold, box };
}

/** The label moved sideways until it stands between `left` and `right`. */
export function within(one: Label, left: number, right: number): Label {
  const by = one.box.left < left ? left - one.box.left : Math.min(0, right - one.box.right);
  const { box } = one;
  return by === 0
    ? one
    : { ...one, x: one.x + by, box: { ...box, left: box.left + by, right: box.right + by } };
}

export function drawLabel({ text, under, x, y, size, anchor, fill, bold }: Label): Svg {
  const second =
    under !== undefined &&
    svg`<tspan x="${at(x)}" y="${at(y + size * lineStep)}" fill="${quiet}" font-weight="400">${under}</tspan>`;
  return svg`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}"${fill === accent && svg` class="chart-accent"`} fill="${fill}" font-size="${at(size)}"${bold && svg` font-weight="700"`}${halo}>${text}${second}</text>`;
}
