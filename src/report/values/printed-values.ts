import type { Block } from "../model/block.ts";
import type { Report } from "../model/report.ts";
import type { ReportTable } from "../model/report-table.ts";
import { everySection, figuresIn, plainFigure, plainWords } from "../model/walk.ts";
import type { PrintedFigure, Words } from "../model/words.ts";

/** A figure where it is printed. */
export type PrintedValue = {
  /** Lasting, and alike in two versions: section, table, row and column, or the sentence's figure. */
  readonly place: string;
  /** The place in words: “Service budgets, £000: Libraries, net”. */
  readonly label: string;
  readonly section: string;
  readonly text: string;
  /** Its lasting name in the ledger. */
  readonly figure?: string;
};

/** A sentence or other run of words where it is printed. */
export type PrintedSentence = { readonly section: string; readonly title: string; readonly text: string };

/** Every figure a report prints, in order; one that stands twice in a place is numbered. */
export function printedValues({ sections }: Report): readonly PrintedValue[] {
  const seen = new Map<string, number>();
  const values: PrintedValue[] = [];
  for (const { id, title, blocks } of everySection(sections)) {
    for (const { place, label, figure } of blocks.flatMap((block) => placesIn(block, title))) {
      const bare = `${id}/${place}`;
      const times = (seen.get(bare) ?? 0) + 1;
      seen.set(bare, times);
      const { figure: name } = figure;
      values.push({
        place: times === 1 ? bare : `${bare}/${times}`,
        label,
        section: id,
        text: plainFigure(figure),
        ...(name === undefined ? {} : { figure: name }),
      });
    }
  }
  return values;
}

type Placed = { readonly place: string; readonly label: string; readonly figure: PrintedFigure };

function placesIn(block: Block, title: string): readonly Placed[] {
  switch (block.kind) {
    case "table":
      return inTable(block.table);
    case "boxes":
      return block.boxes.flatMap(({ label, figure, detail }) => [
        { place: `box/${label}`, label: `${title}: ${label}`, figure },
        ...inWords(detail, `${title}: ${label}`),
      ]);
    case "paragraph":
    case "quote":
      return inWords(block.text, title);
    case "list":
      return block.items.flatMap((item) => inWords(item, title));
    case "chart":
      return inWords(block.finding, title);
    case "notice":
      return inWords(block.notice.text, block.notice.title);
    case "terms":
      return block.terms.flatMap(({ meaning }) => inWords(meaning, title));
    case "heading":
    case "image":
    case "plan":
      return [];
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

function inWords(words: Words, label: string): readonly Placed[] {
  return figuresIn(words).map((figure) => ({ place: `words/${figure.figure ?? ""}`, label, figure }));
}

function inTable(table: ReportTable): readonly Placed[] {
  let group = "";
  return [
    ...table.rows.flatMap((row): readonly Placed[] => {
      if (row.kind === "note") return inWords(row.text, table.caption);
      if (row.kind === "group") {
        group = plainWords(row.heading);
        return inWords(row.heading, table.caption);
      }
      const name = rowName(table, row.cells);
      return row.cells.flatMap((cell, at) => {
        const heading = table.columns[at]?.heading ?? "";
        const place = [table.id, group, name, heading].join("/");
        return figuresIn(cell).map((figure) => ({
          place,
          label: `${table.caption}: ${name}, ${heading}`,
          figure,
        }));
      });
    }),
    ...table.notes.flatMap((note) => inWords(note, table.caption)),
  ];
}

/** What a row is called: its header, else its code and first words. */
export function rowName({ columns }: ReportTable, cells: readonly Words[]): string {
  const named = cells.filter((_, at) => ["header", "code"].includes(columns[at]?.kind ?? ""));
  return (named.length > 0 ? named : cells.slice(0, 1)).map(plainWords).join(" ").trim();
}

/** Every sentence, list item, heading and cell of words a report prints, in order. */
export function printedSentences({ sections }: Report): readonly PrintedSentence[] {
  return [...everySection(sections)].flatMap(({ id, title, blocks }) =>
    [title, ...blocks.flatMap(wordsIn)].map((text) => ({ section: id, title, text })),
  );
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return sentencesOf(plainWords(block.text));
    case "heading":
      return [block.text];
    case "list":
      return block.items.map(plainWords);
    case "table":
      return wordsInTable(block.table);
    case "chart":
      return sentencesOf(plainWords(block.finding));
    case "image":
      return [block.caption ?? block.picture.alt];
    case "boxes":
      return block.boxes.map(({ label, detail }) => `${label}: ${plainWords(detail)}`);
    case "plan":
      return [
        ...block.plan.outcomes,
        ...block.plan.priorities.flatMap(({ name, deliverables, measures }) => [
          name,
          ...deliverables,
          ...measures,
        ]),
      ];
    case "notice":
      return [block.notice.title, ...sentencesOf(plainWords(block.notice.text))];
    case "terms":
      return block.terms.map(({ term, meaning }) => `${term}: ${plainWords(meaning)}`);
    default:
      throw new Error(`Not a block: ${block satisfies never}`);
  }
}

function wordsInTable({ caption, rows, notes }: ReportTable): readonly string[] {
  const said = rows.flatMap((row) => {
    if (row.kind === "group") return [plainWords(row.heading)];
    if (row.kind === "note") return sentencesOf(plainWords(row.text));
    return row.cells.filter((cell) => figuresIn(cell).length === 0).map(plainWords);
  });
  return [caption, ...said, ...notes.map(plainWords)].filter((text) => text !== "");
}

const ends = new Intl.Segmenter("en-GB", { granularity: "sentence" });

function sentencesOf(text: string): readonly string[] {
  return [...ends.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== "");
}
