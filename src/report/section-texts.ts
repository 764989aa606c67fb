import type { ReportTextRow } from "../domain/data-package/tables/reports.ts";
import { sectionKinds } from "./layout/section-kinds.ts";
import type { ReportSource } from "./report-source.ts";

/** Words written for a section, or for a part of it under a heading of its own. */
export type SectionText = { readonly key: string; readonly title: string | undefined; readonly text: string };

/** A section's own words, and what stands after them under headings of their own. */
export type SectionTexts = { readonly lead: SectionText | undefined; readonly parts: readonly SectionText[] };

/**
 * The words written for each section of a report: the report's own texts, and for an agreement its narratives where no
 * text is held. A narrative that names no section stands in that of the one before it.
 */
export function textsOf(source: ReportSource): (key: string) => SectionTexts {
  const own = new Map(source.written.texts.map((row) => [row.section, fromText(row)]));
  const narrated = narrativesOf(source);
  return (key) => {
    const text = own.get(key);
    if (text !== undefined) return { lead: text, parts: [] };
    const each = narrated.get(key) ?? [];
    const lead = each.find((one) => one.key === key || leads.has(one.key));
    return { lead, parts: each.filter((one) => one !== lead) };
  };
}

function fromText({ section, title, text }: ReportTextRow): SectionText {
  return { key: section, title, text };
}

function narrativesOf(source: ReportSource): ReadonlyMap<string, readonly SectionText[]> {
  const found = new Map<string, SectionText[]>();
  if (source.of !== "portfolio" || source.name.kind !== "agreement") return found;
  let at: string | undefined;
  for (const { section, title, text } of source.agreement.narratives) {
    at = called.get(section) ?? at ?? section;
    found.set(at, [...(found.get(at) ?? []), { key: section, title, text }]);
  }
  return found;
}

const kinds = Object.entries(sectionKinds);

const called = new Map(
  kinds.flatMap(([key, { alsoCalled = [], holds = [] }]) =>
    [key, ...alsoCalled, ...holds].map((name) => [name, key] as const),
  ),
);

const leads = new Set(kinds.flatMap(([, { alsoCalled = [] }]) => alsoCalled));
