import type { Report, Section } from "../model/report.ts";
import { blockMarkup, headingStyle, type Piece, upright } from "./block-markup.ts";
import { contentsMarkup } from "./contents-markup.ts";
import { bookmarkName, textBookmark, textTag } from "./control-tags.ts";
import type { Frame } from "./frame.ts";
import type { Gathering } from "./gathering.ts";
import { Markup, xml } from "./markup.ts";
import { noticeMarkup } from "./notice-markup.ts";
import { portraitWidth } from "./page-setup.ts";
import { pictureMarkup } from "./picture-markup.ts";
import { paragraph, run, textParagraph } from "./words-markup.ts";
import { blocksByHand, writtenTokens } from "./written-tokens.ts";

/** The report's words in its order: the cover, the contents, then every section. */
export function bodyMarkup(report: Report, frame: Frame, gathering: Gathering): Markup {
  const { cover, portrait, landscape } = frame.pages;
  const onePage = report.onePage === true;
  const countTable = counter();
  const pieces = report.sections.flatMap((section, at) =>
    sectionPieces(at === 0 ? { ...section, newPage: !onePage } : section, 1, countTable, gathering),
  );
  const contents =
    report.sections.length > 0 && !onePage ? [upright(contentsMarkup(report.sections, gathering))] : [];
  const sided = sidedWithWhatTheyLeadTo([...contents, ...pieces]);
  const body: Markup[] = [coverMarkup(report, gathering), ...(onePage ? [] : [pageBreak(cover)])];
  sided.forEach(({ markup, onItsSide }, at) => {
    const before = sided[at - 1]?.onItsSide ?? onItsSide;
    if (before !== onItsSide) body.push(pageBreak(before ? landscape : portrait));
    body.push(markup);
  });
  const last = sided.at(-1)?.onItsSide ? landscape : portrait;
  return xml`<w:body>${body}${new Markup(last)}</w:body>`;
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

/** Ends a run of pages that are set one way. */
function pageBreak(pages: string): Markup {
  return xml`<w:p><w:pPr><w:pStyle w:val="AfterTable"/>${new Markup(pages)}</w:pPr></w:p>`;
}

function coverMarkup({ council, title, subject, cover, notices }: Report, gathering: Gathering): Markup {
  const { lines, image } = cover;
  const room = { width: portraitWidth, height: 5200 };
  return xml`${textParagraph("CoverCouncil", council.name)}${textParagraph("Title", title)}${!lines.includes(subject) && textParagraph("Subtitle", subject)}${lines.map((line) => textParagraph(line === subject ? "Subtitle" : "CoverLine", line))}${image !== undefined && pictureMarkup(image, room, gathering, "CoverPicture")}${image?.credit !== undefined && textParagraph("PictureCaption", image.credit)}${notices.map((notice) => noticeMarkup(notice, gathering))}`;
}

function sectionPieces(
  section: Section,
  depth: number,
  countTable: () => number,
  gathering: Gathering,
): readonly Piece[] {
  const mark = gathering.next();
  const heading = paragraph(
    headingStyle(depth),
    xml`<w:bookmarkStart w:id="${mark}" w:name="${bookmarkName(section.id)}"/>${run(section.title)}<w:bookmarkEnd w:id="${mark}"/>`,
    section.title,
    { newPage: section.newPage === true || section.blocks[0]?.kind === "plan" },
  );
  const { from, blocks } = blocksByHand(section);
  const end = from + blocks.length;
  gathering.bind(writtenTokens(section));
  const made = section.blocks.map((block) => blockMarkup(block, depth, countTable, gathering));
  const written = end === from ? [] : [upright(editable(section, made.slice(from, end), gathering))];
  return [
    { ...upright(heading), leads: true },
    ...made.slice(0, from),
    ...written,
    ...made.slice(end),
    ...section.sections.flatMap((inner) => sectionPieces(inner, depth + 1, countTable, gathering)),
  ];
}

/** Words written by hand, in a control that stays while they are edited, and between marks for where it does not. */
function editable({ id, title }: Section, pieces: readonly Piece[], gathering: Gathering): Markup {
  const tag = textTag(id);
  const mark = gathering.next();
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${[...title].slice(0, 60).join("")}"/><w:tag w:val="${tag}"/><w:id w:val="${gathering.next()}"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent><w:bookmarkStart w:id="${mark}" w:name="${textBookmark(tag)}"/>${pieces.map(({ markup }) => markup)}<w:bookmarkEnd w:id="${mark}"/></w:sdtContent></w:sdt>`;
}

/** A heading stands on the page of what it leads to. */
function sidedWithWhatTheyLeadTo(pieces: readonly Piece[]): readonly Piece[] {
  const sided: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    const next = sided.at(-1);
    const follows = piece.leads && next !== undefined;
    sided.push(follows ? { ...piece, onItsSide: next.onItsSide } : piece);
  }
  return sided.reverse();
}
