import type { Section } from "../src/report/model/report.ts";
import { everyTable, plainWords } from "../src/report/model/walk.ts";

/** Every row of a section's tables as it is read: its cells with a bar between them. */
export function printedRows(section: Section | undefined): readonly string[] {
  if (section === undefined) return [];
  return [...everyTable([section])].flatMap(({ rows }) =>
    rows.map((row) => {
      switch (row.kind) {
        case "group":
          return plainWords(row.heading);
        case "note":
          return plainWords(row.text);
        default:
          return row.cells.map(plainWords).join(" | ");
      }
    }),
  );
}

/** What stands beneath a section's tables. */
export function notesBeneath(section: Section | undefined): readonly string[] {
  return section === undefined
    ? []
    : [...everyTable([section])].flatMap(({ notes }) => notes.map(plainWords));
}

/** The sentences a section opens with. */
export function openingOf(section: Section | undefined): string {
  const [first] = section?.blocks ?? [];
  return first?.kind === "paragraph" ? plainWords(first.text) : "";
}
