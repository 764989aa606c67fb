import { type Font, readFont } from "./font-file.ts";

/** What a set of fonts can draw, and how wide it comes out. */
export type Lettering = {
  /** In the order they are tried. */
  readonly families: readonly string[];
  /** The text as it can be drawn: what no font draws stands as the replacement. */
  readonly drawable: (text: string) => string;
  /** The characters of a text that no font draws, each once. */
  readonly undrawable: (text: string) => readonly string[];
  /** The width on one line, in ems, of what is drawable. */
  readonly width: (text: string, weight: "regular" | "bold") => number;
};

const plain = /^[ -~£]*$/;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const lineEndsAndTabs = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const unseen = /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;
/** Marks, what is never seen, and syllables written in parts. */
const joining = /[\p{M}\p{C}\p{Zl}\p{Zp}\p{Script=Hangul}]/u;
const marks = /\p{M}/gu;

/** Reads the fonts: the first is the document's own, the others stand in for the characters it lacks. */
export function letteringOf(files: readonly Uint8Array[]): Lettering {
  const fonts = files.map(readFont);
  const families = [...new Set(fonts.map(({ family }) => family))];
  const covers = families.map((name) => coverageOf(fonts.filter(({ family }) => family === name)));
  const draws: Draws = (grapheme) =>
    covers.some((cover) => Array.from(grapheme).every((character) => cover(character)));
  const replacement = ["\u25a1", "?"].find(draws) ?? "?";
  const drawn = (grapheme: string): string | undefined => drawnAs(grapheme, draws);
  const whole = wholeIn(covers[0] ?? (() => false));
  return {
    families,
    drawable: (text) => {
      if (whole(text)) return text;
      return Array.from(tidied(text), (grapheme) => drawn(grapheme) ?? replacement).join("");
    },
    undrawable: (text) => {
      if (whole(text)) return [];
      return [...new Set(tidied(text).filter((grapheme) => drawn(grapheme) === undefined))];
    },
    width: widthIn(fonts),
  };
}

/** Whether a font, or a family of them, draws all of what a reader takes for one character. */
type Draws = (grapheme: string) => boolean;

/** Words may be bold or slanted, so a family draws what each of its fonts does. */
function coverageOf(family: readonly Font[]): Draws {
  return (character) => family.every(({ widths }) => widths.has(character.codePointAt(0) ?? -1));
}

/** Whether a text stands as it is: of characters that one font draws and that no other joins or changes. */
function wholeIn(cover: Draws): (text: string) => boolean {
  const stands = new Map<string, boolean>();
  return (text) => {
    if (plain.test(text)) return true;
    for (const character of text) {
      let does = stands.get(character);
      if (does === undefined) {
        does = cover(character) && !joining.test(character) && character.normalize("NFC") === character;
        stands.set(character, does);
      }
      if (!does) return false;
    }
    return true;
  };
}

/** The characters as they are read, with line ends and tabs as spaces. */
function tidied(text: string): readonly string[] {
  const oneLine = text.normalize("NFC").replace(lineEndsAndTabs, " ");
  return Array.from(graphemes.segment(oneLine), ({ segment }) => segment);
}

/** A character without what is never seen; in a plainer form if only that can be drawn; undefined if none can. */
function drawnAs(grapheme: string, draws: Draws): string | undefined {
  const seen = Array.from(grapheme).filter((character) => draws(character) || !unseen.test(character));
  if (draws(seen.join(""))) return seen.join("");
  const plainer = plainerOf(seen.join(""));
  return plainer !== undefined && Array.from(plainer).every(draws) ? plainer : undefined;
}

function plainerOf(grapheme: string): string | undefined {
  if (/^\p{Zs}$/u.test(grapheme)) return grapheme === "\u202f" ? "\u00a0" : " ";
  if (grapheme === "\u2010" || grapheme === "\u2011") return "-";
  const compatible = grapheme.normalize("NFKC");
  if (compatible !== grapheme) return compatible;
  const bare = grapheme.normalize("NFD").replace(marks, "");
  return bare === grapheme ? undefined : bare;
}

function widthIn(fonts: readonly Font[]): Lettering["width"] {
  const upright = fonts.filter(({ italic }) => !italic);
  const nearest = (weight: number) => {
    const ordered = upright.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
    const widths = new Map([["\u200b", 0]]);
    return (character: string): number => {
      const known = widths.get(character);
      if (known !== undefined) return known;
      const point = character.codePointAt(0) ?? 0;
      const width = ordered.find((font) => font.widths.has(point))?.widths.get(point) ?? 1;
      widths.set(character, width);
      return width;
    };
  };
  const widths = { regular: nearest(400), bold: nearest(700) };
  return (text, weight) => {
    let width = 0;
    for (const character of text) width += widths[weight](character);
    return width;
  };
}
