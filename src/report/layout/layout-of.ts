import type { ReportSectionRow } from "../../domain/data-package/tables/reports.ts";
import type { ReportKind } from "../../domain/publication/report-id.ts";
import type { PlannedSection } from "./planned-section.ts";
import { sectionKinds } from "./section-kinds.ts";
import { type Listed, usualLayouts } from "./usual-layouts.ts";

/**
 * The sections of a kind of report in the order of print: the usual ones with the council's own layout over them. A row
 * puts a section at its place among the sections beside it; those no row names keep the usual order in the places left.
 * A row for a section the kind does not have, or for one of the council's own, adds it.
 */
export function layoutOf(kind: ReportKind, rows: readonly ReportSectionRow[]): readonly PlannedSection[] {
  const own = rows.filter((row) => row.kind === kind);
  const usual = usualLayouts[kind].map(planned);
  const inside = new Set(usual.flatMap(({ sections }) => sections.map(({ key }) => key)));
  const known = new Set([...usual.map(({ key }) => key), ...inside]);
  const added = own.filter(({ section }) => !known.has(section)).map(({ section }) => planned(section));
  const within = usual.map((one) => ({ ...one, sections: arranged(one.sections, own) }));
  return arranged([...within, ...added], own);
}

function planned(listed: Listed): PlannedSection {
  const { key, sections } = typeof listed === "string" ? { key: listed, sections: [] } : listed;
  const kind = sectionKinds[key];
  return {
    key,
    title: kind?.title ?? key,
    isNamed: false,
    sections: sections.map(planned),
    newPage: kind?.newPage ?? false,
    words: kind === undefined ? "required" : (kind.words ?? "optional"),
  };
}

function named(section: PlannedSection, title: string | undefined): PlannedSection {
  return title === undefined ? section : { ...section, title, isNamed: true };
}

function arranged(
  sections: readonly PlannedSection[],
  rows: readonly ReportSectionRow[],
): readonly PlannedSection[] {
  const rowOf = new Map(rows.map((row) => [row.section, row]));
  const left = sections.filter(({ key }) => !rowOf.has(key));
  const placed = sections
    .flatMap((section) => {
      const row = rowOf.get(section.key);
      return row === undefined ? [] : [{ section, row }];
    })
    .toSorted((one, other) => one.row.position - other.row.position);
  const all: PlannedSection[] = [...left];
  for (const { section, row } of placed) {
    all.splice(row.position - 1, 0, named(section, row.title));
  }
  return all.filter(({ key }) => rowOf.get(key)?.shown !== "no");
}
