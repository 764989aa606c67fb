import { accent, at, ink, type Spoken, type Svg, svg } from "./svg.ts";

/** How the parts of a bar are painted so that each reads without colour, and the ink of words set on it. */
export type Texture = { readonly paint: Svg; readonly word: string };

/** The texture of the n-th series, from nought. Throws on a sixth: none is left to tell it by. */
export function textureOf({ id }: Spoken, index: number, variant: string): Texture {
  const edge = svg`class="chart-accent-line" stroke="${accent}" stroke-width="1.5"`;
  const all: readonly Texture[] = [
    { paint: svg`class="chart-accent" fill="${accent}"`, word: "#fff" },
    { paint: svg`fill="#fff" ${edge}`, word: ink },
    { paint: svg`fill="url(#${id}-${variant}-hatch)" ${edge}`, word: ink },
    { paint: svg`fill="${ink}"`, word: "#fff" },
    { paint: svg`fill="url(#${id}-${variant}-dots)" ${edge}`, word: ink },
  ];
  const texture = all[index];
  if (texture === undefined)
    throw new RangeError("A stacked bar shows at most five series: gather the smallest.");
  return texture;
}

/** What the textures of so many series are drawn from; belongs once into the picture. */
export function textures({ id }: Spoken, series: number, variant: string): Svg {
  if (series < 3) return svg``;
  return svg`<defs><pattern id="${id}-${variant}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/><path class="chart-accent-line" d="M0 0V7" stroke="${accent}" stroke-width="3"/></pattern><pattern id="${id}-${variant}-dots" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" fill="#fff"/><circle class="chart-accent" cx="3.5" cy="3.5" r="1.4" fill="${accent}"/></pattern></defs>`;
}

type SlipLabel = { readonly x: number; readonly y: number; readonly size: number; readonly fill: string };

/** Words within a part of a bar, round their middle; on a texture they stand on a white slip. */
export function partLabel(text: string, { x, y, size, fill }: SlipLabel): Svg {
  const wide = text.length * size * 0.6;
  const slip =
    fill === ink &&
    svg`<rect x="${at(x - wide / 2)}" y="${at(y - size * 0.6)}" width="${at(wide)}" height="${at(size * 1.2)}" fill="#fff"/>`;
  return svg`${slip}<text x="${at(x)}" y="${at(y + size * 0.35)}" text-anchor="middle" fill="${fill}">${text}</text>`;
}
