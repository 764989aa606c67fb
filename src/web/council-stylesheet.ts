const hexColour = /^#[0-9a-f]{6}$/i;
const leastContrast = 4.5;
/** How much of the accent is in the soft ground behind bars and boxes. */
const softShare = 0.09;

/** The council's accent as a stylesheet; an unusable colour leaves the house's own in place. */
export function councilStylesheet(accent: string | undefined): string {
  if (accent === undefined || !isUsable(accent)) return "";
  return `:root{--accent:${accent};--accent-soft:color-mix(in srgb,${accent} ${softShare * 100}%,#fff)}`;
}

/** Whether the colour can be read on white and on its own soft ground, and white on it: WCAG 2.2 AA, 1.4.3. */
export function isUsable(accent: string): boolean {
  if (!hexColour.test(accent)) return false;
  const colour = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const soft = colour.map((part) => part * softShare + 255 * (1 - softShare));
  return contrast(colour, soft) >= leastContrast;
}

function contrast(dark: readonly number[], light: readonly number[]): number {
  return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => linear(part / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
