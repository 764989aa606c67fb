import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** A piece of SVG; text put into it was escaped. */
export type Svg = HtmlEscapedString;

type Part = string | number | Svg | undefined | false | readonly Part[];

/** SVG from a template; every text put into it is escaped. */
export function svg(strings: TemplateStringsArray, ...parts: readonly Part[]): Svg {
  const made = html(strings, ...parts);
  if (made instanceof Promise) throw new TypeError("A chart takes values, not promises.");
  return made;
}

/**
 * SVG of numbers and colours alone, as marks are: there is no text to escape, and a long series has hundreds of them.
 */
export function mark(strings: TemplateStringsArray, ...parts: readonly (number | `#${string}`)[]): Svg {
  return raw(strings.reduce((made, text, at) => `${made}${parts[at - 1]}${text}`));
}

/** A coordinate to a tenth: enough for the eye, and the same text on every machine. */
export function at(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/** A chart drawn for a wide place and again for a narrow one, each to be read as a single picture. */
export type Chart = {
  readonly wide: string;
  readonly narrow: string;
  /** What must be said of the scale: "The scale starts at 96%."; missing when it starts at nought. */
  readonly scale?: string;
};

/** What a screen reader is told of a chart. */
export type Spoken = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** The figures in words, or where they stand as a table. */
  readonly description: string;
};

export type Frame = {
  readonly spoken: Spoken;
  /** `small` is drawn once, for a place that is narrow on every screen. */
  readonly variant: "wide" | "narrow" | "small";
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
};

/** The picture around its marks. Classes take the council's accent; attributes serve without a stylesheet. */
export function picture(
  { spoken, variant, width, height, fontSize }: Frame,
  marks: readonly (Svg | false)[],
): string {
  const id = `${spoken.id}-${variant}`;
  return svg`<svg class="chart chart--${variant}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="Atkinson Hyperlegible Next, Arial, sans-serif" font-size="${fontSize}" fill="${ink}"><title id="${id}-title">${spoken.title}</title><desc id="${id}-desc">${spoken.description}</desc>${marks}</svg>`.toString();
}

/** pages.md's palette, for print and documents, where no stylesheet speaks. */
export const ink = "#12222f";
export const accent = "#0b5a6f";
export const quiet = "#505a5f";
export const rule = "#cfd8dc";
export const targetInk = "#7a4b00";
export const improvement = "#1d5fb4";
export const concern = "#c24e00";

/** A label set over lines stays readable: white around its letters. */
export const halo: Svg = svg` stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
