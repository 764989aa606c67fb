import type { Notice } from "../model/notice.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { textParagraph, wordsParagraph } from "./words-markup.ts";

/** What must be said plainly, beside a bar: amber where figures must be read with care. */
export function noticeMarkup({ tone, title, text }: Notice, gathering: Gathering): Markup {
  const kind = tone === "information" ? "Notice" : "Warning";
  return xml`${textParagraph(`${kind}Title`, title)}${wordsParagraph(`${kind}Text`, text, gathering)}`;
}
