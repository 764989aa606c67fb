import { no, ok, type Result } from "../domain/result.ts";

/** A council's own colours, as #rrggbb. */
export type CouncilColours = {
  /** Links, rules and filled bars; read as text on white. */
  readonly accent: string;
  /** Behind ink and accent text; near white. */
  readonly accentSoft: string;
};

/** pages.md's own. */
export const defaultColours: CouncilColours = { accent: "#0b5a6f", accentSoft: "#e6f1f3" };

const ink = "#12222f";

/**
 * The small stylesheet that sets a council's colours, served after outturn.css.
 * Refuses a colour that is not #rrggbb, or that leaves text under a contrast of 4.5 to 1.
 */
export function councilStylesheet({ accent, accentSoft }: CouncilColours): Result<string> {
  for (const [field, colour] of Object.entries({ accent, accentSoft }))
    if (!/^#[0-9a-f]{6}$/i.test(colour))
      return no({
        field,
        message: `“${colour}” is not a colour. Write it as # and six digits, such as #0b5a6f.`,
      });
  const pairs = [
    { field: "accent", text: accent, behind: "#ffffff", words: "on white" },
    { field: "accent", text: accent, behind: accentSoft, words: `on the soft accent ${accentSoft}` },
    { field: "accentSoft", text: ink, behind: accentSoft, words: `with text ${ink} on it` },
  ];
  const issues = pairs
    .filter(({ text, behind }) => contrast(text, behind) < 4.5)
    .map(({ field, text, behind, words }) => ({
      field,
      message: `${field === "accent" ? text : behind} ${words} has a contrast of ${contrast(text, behind).toFixed(2)} to 1. Choose a colour that reaches 4.5.`,
    }));
  return issues.length > 0 ? no(...issues) : ok(`:root{--accent:${accent};--accent-soft:${accentSoft}}\n`);
}

/** WCAG 2.2's contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
