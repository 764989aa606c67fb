import type { Block } from "../model/block.ts";
import type { Notice } from "../model/notice.ts";
import type { Picture } from "../model/picture.ts";
import { plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";
import { startsRight } from "./direction.ts";
import type { Lettering } from "./lettering.ts";
import type { PlacedPicture } from "./place-pictures.ts";
import { planSize } from "./plan-size.ts";
import { type SetTable, setTable } from "./set-table.ts";
import type { SetPart, WordSetter } from "./set-words.ts";

type SetWords = { readonly of: readonly SetPart[]; readonly rtl: boolean };

export type SetPicture = {
  readonly k: "image";
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly caption: string | null;
  readonly credit: string | null;
};

export type SetNotice = SetWords & {
  readonly k: "notice";
  readonly tone: Notice["tone"];
  readonly title: string;
};

export type SetHeading = {
  readonly k: "heading";
  readonly level: number;
  readonly id: string | null;
  readonly title: string;
  /** Whether the contents list it. */
  readonly listed: boolean;
  readonly newPage: boolean;
};

/** A block as the template takes it. */
export type SetBlock =
  | SetHeading
  | SetTable
  | SetPicture
  | SetNotice
  | (SetWords & { readonly k: "paragraph" | "quote" })
  | { readonly k: "list"; readonly ordered: boolean; readonly items: readonly (readonly SetPart[])[] }
  | { readonly k: "chart"; readonly svg: string; readonly alt: string; readonly of: readonly SetPart[] }
  | {
      readonly k: "boxes";
      readonly boxes: readonly {
        readonly label: string;
        readonly figure: string;
        readonly marker: string | null;
        readonly of: readonly SetPart[];
      }[];
    }
  | {
      /** The diagram, and then the same as a list. */
      readonly k: "plan" | "plan list";
      readonly title: string;
      readonly alt: string;
      /** Of the diagram's letters, in points. */
      readonly size: number;
      readonly outcomes: readonly string[];
      readonly priorities: readonly {
        readonly name: string;
        readonly deliverables: readonly string[];
        readonly measures: readonly string[];
        /** Of the diagram's width, beside the others'. */
        readonly share: number;
      }[];
    }
  | {
      readonly k: "terms";
      readonly terms: readonly { readonly term: string; readonly of: readonly SetPart[] }[];
    };

export type Setting = {
  readonly setter: WordSetter;
  readonly lettering: Lettering;
  readonly accent: string;
  readonly picture: (picture: Picture, place: "page" | "cover") => PlacedPicture;
};

/** Sets a block that stands under a heading of the given level. */
export function setBlock(block: Block, level: number, setting: Setting): SetBlock {
  const { setter, lettering } = setting;
  const { text, words } = setter;
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return { k: block.kind, ...directed(block.text, setter) };
    case "heading":
      return {
        k: "heading",
        level: level + 1,
        id: null,
        title: text(block.text),
        listed: false,
        newPage: false,
      };
    case "list":
      return { k: "list", ordered: block.ordered, items: block.items.map(words) };
    case "table":
      return setTable(block.table, setter, lettering);
    case "chart": {
      const { wide, title, description } = block.drawing;
      return {
        k: "chart",
        svg: coloured(wide, setting.accent).replace(/>[^<]+</g, lettering.drawable),
        alt: `${title}. ${description}`,
        of: words(block.finding),
      };
    }
    case "image":
      return setPicture(block.picture, block.caption, "page", setting);
    case "boxes":
      return {
        k: "boxes",
        boxes: block.boxes.map(({ label, figure, detail }) => ({
          label: text(label),
          figure: text(figure.text),
          marker: figure.marker === undefined ? null : text(figure.marker.letter),
          of: words(detail),
        })),
      };
    case "plan":
      return setPlan(block, setting);
    case "notice":
      return setNotice(block.notice, setter);
    case "terms":
      return {
        k: "terms",
        terms: block.terms.map(({ term, meaning }) => ({ term: text(term), of: words(meaning) })),
      };
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

export function setNotice({ tone, title, text }: Notice, setter: WordSetter): SetNotice {
  return { k: "notice", tone, title: setter.text(title), ...directed(text, setter) };
}

export function setPicture(
  picture: Picture,
  caption: string | undefined,
  place: "page" | "cover",
  { setter, picture: placed }: Setting,
): SetPicture {
  const { credit, alt } = picture;
  return {
    k: "image",
    ...placed(picture, place),
    alt,
    caption: caption === undefined ? null : setter.text(caption),
    credit: credit === undefined ? null : setter.text(credit),
  };
}

function setPlan({ plan }: Extract<Block, { kind: "plan" }>, { setter, lettering }: Setting): SetBlock {
  const { text } = setter;
  const set = {
    outcomes: plan.outcomes.map(text),
    priorities: plan.priorities.map(({ name, deliverables, measures }) => ({
      name: text(name),
      deliverables: deliverables.map(text),
      measures: measures.map(text),
      share: shareOf([...deliverables, ...measures]),
    })),
  };
  return {
    k: "plan",
    title: text(plan.title),
    alt: `${plan.title}: a diagram. The list that follows says the same.`,
    size: planSize(set, lettering),
    ...set,
  };
}

/** More words get more room, but by less than their number: between once and twice the width. */
function shareOf(entries: readonly string[]): number {
  const letters = entries.join("").length;
  return Math.min(2, Math.max(1, Math.sqrt(letters / 150)));
}

function directed(given: Words, { words, text }: WordSetter): SetWords {
  return { of: words(given), rtl: startsRight(text(plainWords(given))) };
}

/** A chart in the council's colour, where its marks take it. */
function coloured(svg: string, accent: string): string {
  const style = `<style>.chart-accent{fill:${accent}}.chart-accent-line{stroke:${accent}}</style>`;
  return svg.replace(/<svg\b[^>]*>/, (opening) => opening + style);
}
