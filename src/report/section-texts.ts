import { nearest } from "../domain/data-package/nearest.ts";
import type { ReportTextRow } from "../domain/data-package/tables/reports.ts";
import { sectionKinds } from "./layout/section-kinds.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { ReportSource } from "./report-source.ts";

/** Words written for a section, or for a part of it under a heading of its own. */
export type SectionText = {
  readonly key: string;
  readonly title: string | undefined;
  readonly text: string;
  /** Whether it was written for this report, and not for the agreement. */
  readonly isOwn: boolean;
};

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

/** Texts that nothing prints, for no section of the report is called so. A section left out keeps its text in silence. */
export function textsWithoutSection(
  source: ReportSource,
  printed: ReadonlySet<string>,
): readonly ReportProblem[] {
  const { texts, layout } = source.written;
  const meant = new Set(layout.map(({ section }) => section));
  return texts.flatMap(({ section }): readonly ReportProblem[] => {
    if (printed.has(section) || meant.has(section)) return [];
    const near = nearest(section, [...printed]);
    const which = near === undefined ? "" : ` Did you mean “${near}”?`;
    const message = `A text is held for the section “${section}”, which this report does not have, so it is not printed.${which} A section of your own needs a row in report_sections.`;
    return [{ severity: "warning", section, message }];
  });
}

function fromText({ section, title, text }: ReportTextRow): SectionText {
  return { key: section, title, text, isOwn: true };
}

function narrativesOf(source: ReportSource): ReadonlyMap<string, readonly SectionText[]> {
  const found = new Map<string, SectionText[]>();
  if (source.of !== "portfolio" || source.name.kind !== "agreement") return found;
  let at: string | undefined;
  for (const { section, title, text } of source.agreement.narratives) {
    at = called.get(section) ?? at ?? section;
    found.set(at, [...(found.get(at) ?? []), { key: section, title, text, isOwn: false }]);
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
