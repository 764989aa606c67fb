import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import type { Ledger } from "../../ledger/database.ts";
import { modelOf } from "../../operations/publish-report.ts";
import { everySection } from "../../report/model/walk.ts";
import { printedSentences, printedValues } from "../../report/values/printed-values.ts";
import { recent } from "../recent.ts";

/** Words or a figure of a report that hold what was looked for. */
export type Passage = {
  readonly section: string;
  /** The section's heading. */
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
  const titles = new Map([...everySection(report.sections)].map(({ id, title }) => [id, title]));
  const sentences = printedSentences(report).filter(({ title, text }) => text !== title);
  const headings = [...titles].map(([section, title]) => ({ section, title, text: title }));
  const tables = printedValues(report)
    .filter(({ label, text }) => label !== titles.get(label) && text !== "")
    .filter(({ label }) => label.includes(": "))
    .map(({ section, label, text }) => ({
      section,
      title: titles.get(section) ?? "",
      text: `${label}: ${text}`,
    }));
  const order = new Map([...titles.keys()].map((section, at) => [section, at]));
  return [...headings, ...sentences, ...tables].toSorted(
    (one, other) => (order.get(one.section) ?? 0) - (order.get(other.section) ?? 0),
  );
}
