import { type Issue, no, ok, type Result } from "../../domain/result.ts";
import type { Report } from "../model/report.ts";
import { textBookmark } from "./control-tags.ts";
import { documentMark } from "./document-mark.ts";
import { madeFrom, referencesOf } from "./document-references.ts";
import { type DocxLimits, docxLimits, docxParts } from "./docx-parts.ts";
import { editedText } from "./edited-text.ts";
import { type ExpectedDocument, expectedDocument } from "./expected-document.ts";
import { line } from "./markdown-lines.ts";
import { outsideIssues } from "./outside-words.ts";
import { type ReadDocument, type ReadStretch, readDocument } from "./read-document.ts";
import { reboundFigures } from "./rebound-figures.ts";

/** A section's words as they stand in the data package, and as the document would have them: Markdown with tokens. */
export type TextChange = {
  readonly section: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
};

/** What a document that was sent back asks for. Nothing is changed by reading it. */
export type ReadBack = {
  readonly changes: readonly TextChange[];
  /** What is not taken, each with its place in `field` (a figure's lasting name, or a section): changed figures first. */
  readonly refused: readonly Issue[];
  /** How the document was read where that is not plain: tracked changes as accepted, comments passed over. */
  readonly remarks: readonly string[];
};

/**
 * Reads a Word document of a report that was edited. Words written by hand that were changed become proposed changes,
 * their figures as tokens again. A changed figure is refused: it is changed where it comes from. So are words changed
 * where nobody writes. Refuses the whole of a file that is no Word document, too large, with macros, or another
 * report's or version's.
 */
export async function readBack(
  bytes: Uint8Array,
  report: Report,
  limits: DocxLimits = docxLimits,
): Promise<Result<ReadBack>> {
  const parts = await docxParts(bytes, limits);
  if (!parts.ok) return parts;
  const expected = expectedDocument(report);
  try {
    const mark = madeFrom(parts.value);
    if (mark !== undefined && mark !== documentMark(report)) {
      return no({ field: "", message: anotherReport(mark, report) });
    }
    const xml = parts.value.get("word/document.xml") ?? "";
    const marks = new Map([...expected.sections.keys()].map((tag) => [textBookmark(tag), tag]));
    const document = readDocument(xml, referencesOf(parts.value), marks);
    const unknown = mark === undefined ? [noMark] : [];
    return ok({ ...compare(document, expected), remarks: [...unknown, ...remarksOn(document)] });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    const message = `The document cannot be read (${why}). Open it in Word, save it again as .docx and send that.`;
    return no({ field: "", message });
  }
}

const noMark =
  "The document does not say which report it was made from, as happens when another program than Word saved it. It was read against this one.";

function anotherReport(mark: string, report: Report): string {
  return `The document was made from ${mark}, and is read here against ${documentMark(report)}. Read it against the report it was made from, or make the document anew and edit that.`;
}

function remarksOn({ trackedChanges, comments }: ReadDocument): readonly string[] {
  const remarks: string[] = [];
  if (trackedChanges > 0) {
    remarks.push(
      `The document has ${counted(trackedChanges, "tracked change")}. It was read as if all were accepted: what was inserted is in, what was deleted is out.`,
    );
  }
  if (comments > 0) remarks.push(`The document has ${counted(comments, "comment")}. Comments are not taken.`);
  return remarks;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function compare(document: ReadDocument, expected: ExpectedDocument): Omit<ReadBack, "remarks"> {
  const changes: TextChange[] = [];
  const refused: Issue[] = [...figureIssues(document, expected)];
  for (const [tag, section] of expected.sections) {
    const { id, title, written = "" } = section;
    const times = document.texts.filter((one) => one === tag).length;
    if (times > 1 || (times === 0 && !document.marked.has(tag))) {
      refused.push({ field: id, message: times === 0 ? goneText(title) : twiceText(title) });
      continue;
    }
    const own = document.paragraphs.filter(({ within }) => within === tag);
    const rebound = reboundFigures(tag, section, own, expected);
    refused.push(...rebound.refused);
    const lines = rebound.paragraphs.flatMap(({ kind, stretches }) =>
      line(
        kind,
        stretches.map((one) => restored(one, expected)),
      ),
    );
    const after = editedText(section, written, lines);
    if (after !== undefined && rebound.refused.length === 0)
      changes.push({ section: id, title, before: written, after });
  }
  return { changes, refused: [...refused, ...outsideIssues(document, expected)] };
}

function goneText(title: string): string {
  return `The words of “${title}” are no longer in their box, so they cannot be told from the rest. Write them into a new copy of the document; to take them out, empty the box.`;
}

function twiceText(title: string): string {
  return `The words of “${title}” stand in the document more than once. Keep the one box that holds them.`;
}

/** A figure as its token again. */
function restored(stretch: ReadStretch, { figures }: ExpectedDocument): ReadStretch {
  const { control } = stretch;
  if (control === undefined) return stretch;
  const token = control.token.startsWith("{{")
    ? control.token
    : figures.get(control.tag)?.texts.get(control.text);
  return token === undefined ? { ...stretch, raw: false } : { ...stretch, text: token };
}

/** Figures that no longer say what was published. */
function figureIssues({ paragraphs }: ReadDocument, { figures }: ExpectedDocument): readonly Issue[] {
  return paragraphs.flatMap(({ stretches }) =>
    stretches.flatMap(({ control }): readonly Issue[] => {
      const known = control && figures.get(control.tag);
      if (control === undefined || known?.texts.has(control.text)) return [];
      if (known === undefined) return [{ field: control.tag, message: strangeFigure(control.text) }];
      const published = [...known.texts.keys()].map((text) => `“${text}”`).join(" or ");
      const source = known.name === undefined ? workedOut : `It comes from ${known.name}: change it there.`;
      const message = `A figure was published as ${published} and the document says “${control.text}”. ${source}`;
      return [{ field: known.name ?? "", message }];
    }),
  );
}

const workedOut = "It is worked out from other figures: change those, where they come from.";

function strangeFigure(text: string): string {
  return `The figure “${text}” is none of this report's. Write its token in its place.`;
}
