import { plainFigure, plainWords } from "../model/walk.ts";
import type { PrintedFigure, StatusShape, Words } from "../model/words.ts";
import { bookmarkName, figureTag, longestTag, statusTag } from "./control-tags.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { shapes } from "./palette.ts";
import { startsRight, stretches } from "./right-to-left.ts";

/** How a run of text is set beyond its paragraph's style. */
export type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly style?: string;
  readonly colour?: string;
  /** How words that lean are set beyond that: in a row's own header they are asides, and quiet. */
  readonly asides?: { readonly bold: boolean; readonly colour: string };
  /** Figures of one width, for columns. */
  readonly tabular?: boolean;
  /** Whether a figure's control may be deleted with the sentence round it; in a table it may not. */
  readonly loose?: boolean;
};

/** What a paragraph is beyond its style. */
export type Setting = {
  readonly list?: string;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  readonly tab?: number;
};

export function paragraph(
  style: string,
  content: Markup | readonly Markup[],
  text: string,
  setting: Setting = {},
): Markup {
  const { list, keepNext, newPage, tab } = setting;
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext && xml`<w:keepNext/>`}${newPage && xml`<w:pageBreakBefore/>`}${list !== undefined && xml`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`}${tab !== undefined && xml`<w:tabs><w:tab w:val="right" w:pos="${tab}"/></w:tabs>`}${startsRight(text) && xml`<w:bidi/>`}</w:pPr>${content}</w:p>`;
}

/** A paragraph of words. */
export function wordsParagraph(
  style: string,
  words: Words,
  gathering: Gathering,
  look: Look = {},
  setting: Setting = {},
): Markup {
  return paragraph(style, runs(words, gathering, look), plainWords(words), setting);
}

/** A paragraph of text alone. */
export function textParagraph(style: string, text: string, setting: Setting = {}): Markup {
  return paragraph(style, run(text), text, setting);
}

/** Words as runs; a figure stands in a locked control of its own, tagged with its lasting name. */
function runs(words: Words, gathering: Gathering, look: Look = {}): readonly Markup[] {
  return words.map((inline) => {
    if (typeof inline === "string") return run(inline, look);
    switch (inline.kind) {
      case "strong":
        return xml`${runs(inline.of, gathering, { ...look, bold: true })}`;
      case "emphasis":
        return xml`${runs(inline.of, gathering, { ...look, ...look.asides, italic: true })}`;
      case "link":
        return link(inline.to, inline.of, gathering, look);
      case "figure":
        return figure(inline.figure, gathering, look);
      case "status":
        return status(inline.shape, inline.word, gathering, look);
      default:
        throw new Error(`Not words: ${inline satisfies never}`);
    }
  });
}

function link(to: string, of: Words, gathering: Gathering, look: Look): Markup {
  const within = runs(of, gathering, { ...look, style: "Hyperlink" });
  if (to.startsWith("#")) {
    return xml`<w:hyperlink w:anchor="${bookmarkName(to.slice(1))}" w:history="1">${within}</w:hyperlink>`;
  }
  const address = gathering.link(to);
  if (address === undefined) return xml`${runs(of, gathering, look)}`;
  return xml`<w:hyperlink r:id="${address}" w:history="1">${within}</w:hyperlink>`;
}

function figure(printed: PrintedFigure, gathering: Gathering, look: Look): Markup {
  const text = plainFigure(printed);
  return control({ tag: figureTag(printed), name: printed.figure, text }, run(text, look), gathering, look);
}

/** A status by its word, with its shape beside it; in words written by hand it is bound to its token. */
function status(shape: StatusShape, word: string, gathering: Gathering, look: Look): Markup {
  const { sign, colour } = shapes[shape];
  const content = xml`<w:r><w:rPr><w:rStyle w:val="StatusShape"/><w:color w:val="${colour}"/></w:rPr><w:t xml:space="preserve">${sign} </w:t></w:r>${run(word, { ...look, style: "StatusWord", colour })}`;
  if (!look.loose) return content;
  return control({ tag: statusTag(word), name: undefined, text: word }, content, gathering, look);
}

type Bound = { readonly tag: string; readonly name: string | undefined; readonly text: string };

/** A control that can't be typed in. One in words written by hand keeps its token, and may go with its sentence. */
function control({ tag, name, text }: Bound, content: Markup, gathering: Gathering, { loose }: Look): Markup {
  const token = loose ? gathering.token() : undefined;
  gathering.print(tag, name, text, token);
  const alias = token !== undefined && token.length <= longestTag && xml`<w:alias w:val="${token}"/>`;
  const lock = loose ? "contentLocked" : "sdtContentLocked";
  return xml`<w:sdt><w:sdtPr>${alias}<w:tag w:val="${tag}"/><w:id w:val="${gathering.next()}"/><w:lock w:val="${lock}"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** Text as runs, one for each direction it takes. */
export function run(text: string, look: Look = {}): Markup {
  return xml`${stretches(text).map(({ text: stretch, rightToLeft }) => xml`<w:r>${properties(look, rightToLeft && stretch)}${signs(stretch)}</w:r>`)}`;
}

function properties(
  { bold, italic, style, colour, tabular }: Look,
  rightToLeft: string | false,
): Markup | undefined {
  if (!bold && !italic && !style && !colour && !tabular && rightToLeft === false) return undefined;
  const language = rightToLeft !== false && /\p{Script=Hebrew}/u.test(rightToLeft) ? "he-IL" : "ar-SA";
  return xml`<w:rPr>${style !== undefined && xml`<w:rStyle w:val="${style}"/>`}${bold && xml`<w:b/><w:bCs/>`}${italic && xml`<w:i/><w:iCs/>`}${colour !== undefined && xml`<w:color w:val="${colour}"/>`}${rightToLeft !== false && xml`<w:rtl/><w:lang w:bidi="${language}"/>`}${tabular && xml`<w14:numSpacing w14:val="tabular"/>`}</w:rPr>`;
}

const elements: Readonly<Record<string, Markup>> = {
  "\t": xml`<w:tab/>`,
  "\n": xml`<w:br/>`,
  "\u2028": xml`<w:br/>`,
  "\u2029": xml`<w:br/>`,
  "\u00ad": xml`<w:softHyphen/>`,
};

/** Text with what Word writes as elements: tabs, line ends and soft hyphens. */
function signs(text: string): readonly Markup[] {
  return text
    .split(/(\r\n|[\t\n\r\u2028\u2029\u00ad])/)
    .filter((piece) => piece !== "")
    .map((piece) => elements[piece.replace(/\r\n?/, "\n")] ?? xml`<w:t xml:space="preserve">${piece}</w:t>`);
}
