import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import type { Ledger } from "../../ledger/database.ts";
import { modelOf } from "../../operations/published-model.ts";
import type { Section } from "../../report/model/report.ts";
import type { ReportTable } from "../../report/model/report-table.ts";
import { everySection, plainFigure, plainWords } from "../../report/model/walk.ts";
import { printedSentences } from "../../report/values/printed-values.ts";
import { recent } from "../recent.ts";

/** Words or a figure of a report that hold what was looked for. */
export type Passage = {
  /** Where it stands on the report's page. */
  readonly place: string;
  /** The heading of its section, or the caption of its table. */
  readonly title: string;
  readonly text: string;
};

const indexesKept = 100;
const indexes = recent<readonly Passage[]>(indexesKept);

/** Every passage of a published version that holds all of these words, in the order of print. */
export async function foundInside(
  ledger: Ledger,
  row: PublicationRow,
  words: readonly string[],
): Promise<readonly Passage[]> {
  const passages = await indexes(row.model ?? "", () => passagesOf(ledger, row));
  return passages.filter(({ text, title }) => {
    const said = plain(`${text} ${title}`);
    const own = plain(text);
    return words.every((word) => said.includes(word)) && words.some((word) => own.includes(word));
  });
}

/** What was typed as words to look for: small letters, no signs but those of figures. */
export function wordsLookedFor(query: string): readonly string[] {
  return plain(query)
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}£(−-]+|[^\p{L}\p{N}%)]+$/gu, ""))
    .filter((word) => word !== "");
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll("’", "'").toLowerCase();
}

async function passagesOf(ledger: Ledger, row: PublicationRow): Promise<readonly Passage[]> {
  const report = await modelOf(ledger, row);
  if (report === undefined) return [];
  return [...everySection(report.sections)].flatMap((section) => {
    const { id: place, title, blocks } = section;
    const words: Section = {
      ...section,
      sections: [],
      blocks: blocks.filter(({ kind }) => kind !== "table"),
    };
    const bare = { ...report, sections: [words] };
    const boxes = blocks.flatMap((block) => (block.kind === "boxes" ? block.boxes : []));
    return [
      ...printedSentences(bare).map(({ text }) => ({ place, title, text })),
      ...boxes.map(({ label, figure }) => ({ place, title, text: `${label}: ${plainFigure(figure)}` })),
      ...blocks.flatMap((block) => (block.kind === "table" ? inTable(block.table) : [])),
    ];
  });
}

/** A row of a table reads as one passage, with its figures. */
function inTable({ code: place, caption: title, rows, notes }: ReportTable): readonly Passage[] {
  const lines = rows.map((row) => {
    if (row.kind === "group") return plainWords(row.heading);
    if (row.kind === "note") return plainWords(row.text);
    return row.cells
      .map(plainWords)
      .filter((text) => text !== "")
      .join(" · ");
  });
  return [...lines, ...notes.map(plainWords)].map((text) => ({ place, title, text }));
}
