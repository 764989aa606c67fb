import type { Issue } from "../../domain/result.ts";
import type { ExpectedDocument } from "./expected-document.ts";
import type { ReadDocument, ReadParagraph } from "./read-document.ts";

const mostListed = 20;
const mostShown = 80;

/**
 * Words changed where nobody writes: paragraphs that were added, changed or taken away outside the boxes of words
 * written by hand. A figure that was changed is told of as a figure, and not here again.
 */
export function outsideIssues(document: ReadDocument, expected: ExpectedDocument): readonly Issue[] {
  const own = (paragraph: ReadParagraph) =>
    paragraph.within === undefined || !expected.sections.has(paragraph.within);
  const left = new Map<string, number>();
  for (const paragraph of expected.document.paragraphs.filter(own)) add(left, textOf(paragraph, expected), 1);
  const added: string[] = [];
  for (const paragraph of document.paragraphs.filter(own)) {
    const text = textOf(paragraph, expected);
    if (text === "") continue;
    if ((left.get(text) ?? 0) > 0) add(left, text, -1);
    else added.push(text);
  }
  const gone = [...left].filter(([text, count]) => text !== "" && count > 0).map(([text]) => text);
  return [
    ...listed(
      added,
      (text) =>
        `“${text}” was typed or changed outside the boxes that hold words written by hand, and is not taken. Write it into a box, or change it where it comes from.`,
    ),
    ...listed(
      gone,
      (text) =>
        `“${text}” is no longer in the document as it was handed out. It stays in the report: it comes from the figures and the plan.`,
    ),
  ];
}

function listed(texts: readonly string[], message: (text: string) => string): readonly Issue[] {
  const told = texts.slice(0, mostListed).map((text): Issue => {
    const shown = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
    return { field: "", message: message(shown) };
  });
  const more = texts.length - told.length;
  return more > 0 ? [...told, { field: "", message: `And ${more} more paragraphs like these.` }] : told;
}

function textOf({ stretches }: ReadParagraph, { figures }: ExpectedDocument): string {
  return stretches
    .map(({ text, control }) => {
      const known = control && figures.get(control.tag);
      const [published] = known === undefined || known.texts.has(text) ? [text] : known.texts.keys();
      return published ?? text;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function add(counts: Map<string, number>, text: string, by: number): void {
  counts.set(text, (counts.get(text) ?? 0) + by);
}
