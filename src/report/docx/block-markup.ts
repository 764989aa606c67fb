import type { Block } from "../model/block.ts";
import { boxesMarkup } from "./boxes-markup.ts";
import { isWiderThan } from "./column-widths.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { noticeMarkup } from "./notice-markup.ts";
import { landscapeWidth, portraitWidth } from "./page-setup.ts";
import { chartMarkup, fullRoom, pictureMarkup } from "./picture-markup.ts";
import { planMarkup } from "./plan-markup.ts";
import { tableMarkup } from "./table-markup.ts";
import { textParagraph, wordsParagraph } from "./words-markup.ts";

/** A piece of the body, whether its page lies on its side, and whether it leads to what comes next as a heading does. */
export type Piece = { readonly markup: Markup; readonly onItsSide: boolean; readonly leads: boolean };

export function upright(markup: Markup): Piece {
  return { markup, onItsSide: false, leads: false };
}

/** A block under a heading of this depth; `countTable` gives the number the next table is printed with. */
export function blockMarkup(
  block: Block,
  depth: number,
  countTable: () => number,
  gathering: Gathering,
): Piece {
  switch (block.kind) {
    case "paragraph":
      return upright(wordsParagraph("Normal", block.text, gathering, { loose: true }));
    case "quote":
      return upright(wordsParagraph("Quote", block.text, gathering, { loose: true }));
    case "heading":
      return { ...upright(textParagraph(headingStyle(depth + 1), block.text)), leads: true };
    case "list": {
      const list = block.ordered ? gathering.numbered() : gathering.bullets;
      const items = block.items.map((item) =>
        wordsParagraph("ListItem", item, gathering, { loose: true }, { list }),
      );
      return upright(xml`${items}`);
    }
    case "table": {
      const onItsSide = isWiderThan(block.table, portraitWidth);
      const width = onItsSide ? landscapeWidth : portraitWidth;
      return { ...upright(tableMarkup(block.table, countTable(), width, gathering)), onItsSide };
    }
    case "plan":
      return upright(planMarkup(block.plan, gathering));
    case "terms": {
      const terms = block.terms.map(({ term, meaning }) => [
        textParagraph("Term", term),
        wordsParagraph("Meaning", meaning, gathering),
      ]);
      return upright(xml`${terms}`);
    }
    default:
      return upright(shownMarkup(block, gathering));
  }
}

type Shown = Extract<Block, { readonly kind: "chart" | "image" | "boxes" | "notice" }>;

function shownMarkup(block: Shown, gathering: Gathering): Markup {
  switch (block.kind) {
    case "chart":
      return xml`${wordsParagraph("Finding", block.finding, gathering)}${chartMarkup(block.drawing, gathering)}`;
    case "image": {
      const { picture, caption } = block;
      const said = [caption, picture.credit].filter((words) => words !== undefined);
      const beneath = said.map((words) => textParagraph("PictureCaption", words));
      return xml`${pictureMarkup(picture, fullRoom, gathering)}${beneath}`;
    }
    case "boxes":
      return boxesMarkup(block.boxes, gathering);
    case "notice":
      return noticeMarkup(block.notice, gathering);
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

/** Word has headings of six sizes for its own; deeper ones share the last. */
export function headingStyle(depth: number): string {
  return `Heading${Math.min(6, depth)}`;
}
