import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Report } from "../model/report.ts";
import { everyBlock } from "../model/walk.ts";
import { documentMark } from "./document-mark.ts";
import { landscapeWidth, long, margin, portraitWidth, short } from "./page-setup.ts";
import { accentOf } from "./palette.ts";
import { printable } from "./printable.ts";
import { styles } from "./styles.ts";

/** The document without its words: every part of the package, and what the words need to know of it. */
export type Frame = {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The document's outermost element as it opens. */
  readonly opening: string;
  /** How pages are set, for the cover, for upright pages and for pages on their side. */
  readonly pages: Readonly<Record<"cover" | "portrait" | "landscape", string>>;
  readonly bullets: string;
  /** A list of its own for each numbered list, in their order. */
  readonly numbered: readonly string[];
};

/** The package of a report, made by the docx library: styles, lists, running lines, properties. */
export async function frame(report: Report, font: string, description: string): Promise<Frame> {
  const ordered = [...everyBlock(report.sections)].filter((block) => block.kind === "list" && block.ordered);
  const lists = [
    { reference: "bullets", instance: 0 },
    ...ordered.map((_, at) => ({ reference: "numbers", instance: at })),
  ];
  const items = lists.map((numbering) => new Paragraph({ numbering: { ...numbering, level: 0 } }));
  const { head, foot } = runningLines(report);
  const document = new Document({
    title: printable(report.title),
    subject: printable(report.subject),
    creator: printable(report.council.name),
    lastModifiedBy: printable(report.council.name),
    description: printable(description),
    customProperties: [{ name: "OutturnReport", value: documentMark(report) }],
    styles: styles(font, accentOf(report.council)),
    numbering: { config: listKinds },
    features: { updateFields: false },
    sections: [
      { properties: { page: upright }, children: items },
      {
        properties: { page: upright },
        headers: { default: head(portraitWidth) },
        footers: { default: foot(portraitWidth) },
        children: [new Paragraph("")],
      },
      {
        properties: { page: onItsSide },
        headers: { default: head(landscapeWidth) },
        footers: { default: foot(landscapeWidth) },
        children: [new Paragraph("")],
      },
    ],
  });
  return opened(unzipSync(await Packer.toBuffer(document)));
}

type PageOptions = NonNullable<NonNullable<ISectionOptions["properties"]>["page"]>;

const margins = { top: 1247, bottom: 1134, left: margin, right: margin, header: 567, footer: 510 };
const upright: PageOptions = { margin: margins, size: { width: short, height: long } };
const onItsSide: PageOptions = {
  margin: margins,
  size: { width: short, height: long, orientation: PageOrientation.LANDSCAPE },
};

const hanging = { paragraph: { indent: { left: 400, hanging: 300 } } };
const listKinds = [
  {
    reference: "bullets",
    levels: [
      { level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.START, style: hanging },
    ],
  },
  {
    reference: "numbers",
    levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: hanging },
    ],
  },
];

/** What the page's number takes of a running line, and how wide its letters are taken to be. */
const pageNumberRoom = 1700;
const runningLetter = 90;

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/** What stands on every page after the cover: what must be said of its figures above, the report and page below. */
function runningLines({ notices, title, subject, version }: Report) {
  const told = notices.filter(({ tone }) => tone === "made up" || tone === "draft" || tone === "withdrawn");
  const above = told.map((notice) => notice.title).join(" · ");
  const below = (width: number) => {
    const room = Math.floor((width - pageNumberRoom) / runningLetter);
    const whole = [title, subject, version].join(" · ");
    return whole.length <= room ? whole : shortened([title, version].join(" · "), room);
  };
  const line = (width: number, children: ConstructorParameters<typeof TextRun>[0][]) =>
    new Paragraph({
      style: "RunningLine",
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: children.map((run) => new TextRun(run)),
    });
  return {
    head: (width: number) =>
      new Header({ children: [line(width, above === "" ? [] : [{ text: printable(above), bold: true }])] }),
    foot: (width: number) =>
      new Footer({
        children: [
          line(width, [
            printable(below(width)),
            { children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] },
          ]),
        ],
      }),
  };
}

function opened(parts: Readonly<Record<string, Uint8Array>>): Frame {
  const document = parts["word/document.xml"];
  if (document === undefined) throw new Error("The docx library made a package without a document.");
  const text = strFromU8(document);
  const [cover, portrait, landscape] = [...text.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(
    ([found]) => found,
  );
  const [bullets, ...numbered] = [...text.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id ?? "");
  if (cover === undefined || portrait === undefined || landscape === undefined || bullets === undefined) {
    throw new Error("The docx library made a package without its sections and lists.");
  }
  const opening = text.slice(0, text.indexOf("<w:body>"));
  return { parts, opening, pages: { cover, portrait, landscape }, bullets, numbered };
}
