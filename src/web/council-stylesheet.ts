const hexColour = /^#[0-9a-f]{6}$/i;
const leastContrast = 4.5;

/** The council's accent as a stylesheet; an unusable colour leaves the house's own in place. */
export function councilStylesheet(accent: string | undefined): string {
  return accent !== undefined && isUsable(accent) ? `:root{--accent:${accent}}` : "";
}

/** Whether white text can be read on the colour and the colour on white: WCAG 2.2 AA, 1.4.3. */
export function isUsable(accent: string): boolean {
  return hexColour.test(accent) && contrastWithWhite(accent) >= leastContrast;
}

function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05);
}

function linear(share: number): number {
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
