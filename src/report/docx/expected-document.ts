import type { Report, Section } from "../model/report.ts";
import { everySection } from "../model/walk.ts";
import { bodyMarkup } from "./body-markup.ts";
import { textTag } from "./control-tags.ts";
import { Gathering } from "./gathering.ts";
import { usualAccent } from "./palette.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { blocksByHand } from "./written-tokens.ts";

/** What a document of this report holds as it is handed out. */
export type ExpectedDocument = {
  readonly document: ReadDocument;
  readonly figures: Gathering["figures"];
  /** The sections written by hand, by the tags of their controls. */
  readonly sections: ReadonlyMap<string, Section>;
};

const opening = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">`;
const bare = {
  parts: {},
  opening,
  pages: { cover: "", portrait: "", landscape: "" },
  bullets: "1",
  numbered: [],
};
const numbered = "2";

/** The words of a report's document, written and read as those of one that comes back. */
export function expectedDocument(report: Report): ExpectedDocument {
  const frame = { ...bare, numbered: Array.from({ length: countLists(report) }, () => numbered) };
  const gathering = new Gathering(frame, usualAccent);
  const xml = `${opening}${bodyMarkup(report, frame, gathering).text}</w:document>`;
  const links = new Map(gathering.relationships.map(({ id, target }) => [id, target]));
  const document = readDocument(xml, { links, isNumbered: (list) => list === numbered });
  const byHand = [...everySection(report.sections)].filter(
    (section) => blocksByHand(section).blocks.length > 0,
  );
  const sections = new Map(byHand.map((section) => [textTag(section.id), section]));
  return { document, figures: gathering.figures, sections };
}

function countLists({ sections }: Report): number {
  let count = 0;
  for (const { blocks } of everySection(sections)) {
    count += blocks.filter((block) => block.kind === "list" && block.ordered).length;
  }
  return count;
}
