import type { Section } from "../model/report.ts";
import { bookmarkName } from "./control-tags.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { paragraph, run, textParagraph } from "./words-markup.ts";

/**
 * The table of contents, filled in: it reads, links and prints without being updated, so Word asks nothing when the
 * document opens. It is a field all the same; Word puts page numbers in when someone updates it.
 */
export function contentsMarkup(sections: readonly Section[], gathering: Gathering): Markup {
  const entries = sections.flatMap((section) => [
    { ...section, level: 1 },
    ...section.sections.map((inner) => ({ ...inner, level: 2 })),
  ]);
  const opening = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const closing = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const lines = entries.map(({ id, title, level }, at) => {
    const link = xml`<w:hyperlink w:anchor="${bookmarkName(id)}" w:history="1">${run(title)}</w:hyperlink>`;
    const content = [at === 0 ? opening : xml``, link, at === entries.length - 1 ? closing : xml``];
    return paragraph(`TOC${level}`, content, title);
  });
  return xml`<w:sdt><w:sdtPr><w:alias w:val="Contents"/><w:tag w:val="contents"/><w:id w:val="${gathering.next()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${textParagraph("TOCHeading", "Contents")}${lines}</w:sdtContent></w:sdt>`;
}
