import { tableCode } from "../model/table-code.ts";
import type { PrintedFigure } from "../model/words.ts";

/** Word refuses a document with a longer tag or title on a control. */
export const longestTag = 64;

/**
 * The tag on the content control round a figure: `figure:` and its lasting name, cut where Word would not take it. A
 * figure worked out from others has no name and is known by a digest of its print.
 */
export function figureTag({ figure, text }: PrintedFigure): string {
  return figure === undefined ? `figure:~${tableCode("figure", text)}` : tag("figure", figure);
}

/** The tag on the content control round a status among words written by hand. */
export function statusTag(word: string): string {
  return `status:${tableCode("status", word)}`;
}

/** The tag on the content control round the words written by hand for a section. */
export function textTag(section: string): string {
  return tag("text", section);
}

/** The bookmark round the same words, for programs that drop the control when they save. */
export function textBookmark(control: string): string {
  return `text_${tableCode("text", control)}`;
}

/** The bookmark on a section or table: what Word takes for a name is short and plain. */
export function bookmarkName(id: string): string {
  return `s_${id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 28)}_${tableCode("bookmark", id)}`;
}

function tag(kind: string, name: string): string {
  const whole = `${kind}:${name}`;
  if (whole.length <= longestTag) return whole;
  return `${whole.slice(0, longestTag - 7)}~${tableCode(kind, name)}`;
}
