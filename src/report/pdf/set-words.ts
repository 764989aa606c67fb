import { plainFigure, plainWords } from "../model/walk.ts";
import type { Inline, StatusShape, Words } from "../model/words.ts";

/** Words as the template takes them. */
export type SetPart =
  | string
  | { readonly k: "strong" | "emphasis"; readonly of: readonly SetPart[] }
  | { readonly k: "link" | "place"; readonly to: string; readonly of: readonly SetPart[] }
  | { readonly k: "status"; readonly shape: StatusShape; readonly word: string };

export type WordSetter = {
  readonly text: (text: string) => string;
  readonly words: (words: Words) => readonly SetPart[];
};

const outside = /^(?:https?:\/\/|mailto:|tel:)/i;

/**
 * Sets words in what the fonts can draw. A link leads out of the document by its address, or to a section of it by
 * `#id`; any other, as one within the site, is set as words alone.
 */
export function wordSetter(drawable: (text: string) => string, sections: ReadonlySet<string>): WordSetter {
  const text = (given: string) => breakable(drawable(given));
  const words = (given: Words): readonly SetPart[] => {
    const set: SetPart[] = [];
    for (const part of given.flatMap(setPart)) {
      const last = set.at(-1);
      if (typeof part === "string" && typeof last === "string") set[set.length - 1] = last + part;
      else if (part !== "") set.push(part);
    }
    return set;
  };
  const setPart = (inline: Inline): readonly SetPart[] => {
    if (typeof inline === "string") return [text(inline)];
    if (inline.kind === "figure") return [text(plainFigure(inline.figure))];
    if (inline.kind === "status") return [{ k: "status", shape: inline.shape, word: text(inline.word) }];
    const of = words(inline.of);
    if (inline.kind !== "link") return [{ k: inline.kind, of }];
    if (outside.test(inline.to) && plainWords(inline.of) !== "") return [{ k: "link", to: inline.to, of }];
    const place = inline.to.replace(/^#/, "");
    return place !== inline.to && sections.has(place) ? [{ k: "place", to: place, of }] : of;
  };
  return { text, words };
}

const endlessWord = /(?<!\S)\S{36,}/g;

/** A place to break, unseen, in what no line holds: an address, a word without end. */
function breakable(text: string): string {
  return text.replace(endlessWord, (word) => word.replace(/.{20}(?=.)/gu, "$&\u200b"));
}
