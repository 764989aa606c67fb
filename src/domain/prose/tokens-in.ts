import { longestToken } from "./token-words.ts";

/** Where something stands in a text, both counted from 1. */
export type TextPlace = { readonly line: number; readonly column: number };

/** A token as it stands in a text: what is between its braces, and the stretch of the text with them. */
export type PlacedToken = {
  readonly token: string;
  readonly from: number;
  readonly to: number;
  readonly place: TextPlace;
};

export type BraceFault = { readonly place: TextPlace; readonly message: string };

export type TokensIn = { readonly tokens: readonly PlacedToken[]; readonly faults: readonly BraceFault[] };

/**
 * The tokens of a text, in their order, and braces that make none: opened and not closed, closed and not opened, or one
 * in another. A token may run on to the next line, not over a blank one. Takes time in proportion to the text.
 */
export function tokensIn(text: string): TokensIn {
  const tokens: PlacedToken[] = [];
  const faults: BraceFault[] = [];
  const placeOf = textPlaces(text);
  let opened: number | undefined;
  for (const { index, 0: brace } of text.matchAll(/\{\{|\}\}|\n[ \t\r]*\n/gu)) {
    if (brace === "{{") {
      if (opened !== undefined)
        faults.push({ place: placeOf(opened), message: unclosed(text, opened, index) });
      opened = index;
    } else if (brace === "}}") {
      const from = opened;
      opened = undefined;
      if (from === undefined) faults.push({ place: placeOf(index), message: unopened });
      else tokens.push({ token: text.slice(from + 2, index), from, to: index + 2, place: placeOf(from) });
    } else if (opened !== undefined) {
      faults.push({ place: placeOf(opened), message: unclosed(text, opened, index) });
      opened = undefined;
    }
  }
  if (opened !== undefined) {
    faults.push({ place: placeOf(opened), message: unclosed(text, opened, text.length) });
  }
  return { tokens, faults };
}

const unopened =
  "“}}” closes a token that was never opened. Write {{ before its name, or take the braces away.";

function unclosed(text: string, from: number, to: number): string {
  const said = text.slice(from, Math.min(to, from + 40, from + longestToken)).split("\n")[0] ?? "";
  return `“${said.trim()}” opens a token that is not closed. Write }} after its name, before the next token or paragraph.`;
}

/** Gives places for offsets that hardly go back, each line counted once. */
export function textPlaces(text: string): (offset: number) => TextPlace {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) return placeFromStart(text, offset);
    for (
      let next = text.indexOf("\n", start);
      next !== -1 && next < offset;
      next = text.indexOf("\n", start)
    ) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

function placeFromStart(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
