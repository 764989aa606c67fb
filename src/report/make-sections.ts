import type { PlannedSection } from "./layout/planned-section.ts";
import type { Block } from "./model/block.ts";
import type { Section } from "./model/report.ts";
import { limitProblems } from "./prose/prose-limits.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { ReportSource } from "./report-source.ts";
import type { SectionBuilders } from "./section-builder.ts";
import type { SectionText, SectionTexts } from "./section-texts.ts";
import { writtenBlocks } from "./section-words.ts";
import { type AidBuilder, glossary, howToRead } from "./sections/reading-aids.ts";

/** What the sections of a report, or of one portfolio's part of it, are made with. */
export type Making<S extends ReportSource> = {
  readonly source: S;
  readonly builders: SectionBuilders<S>;
  readonly texts: (key: string) => SectionTexts;
  /** Before a section's key, where several portfolios stand in one report: "res.". */
  readonly prefix: string;
};

export type MadeSections = {
  readonly sections: readonly Section[];
  readonly problems: readonly ReportProblem[];
};

/** The sections planned, each with the words written for it and what its builder makes; those with neither are left out. */
export function makeSections<S extends ReportSource>(
  making: Making<S>,
  planned: readonly PlannedSection[],
): MadeSections {
  const made = planned.map((one) => (one.key in aids ? undefined : makeSection(making, one)));
  const printed = made.flatMap((one) => one?.section ?? []);
  const problems = made.flatMap((one) => one?.problems ?? []);
  const sections = planned.flatMap((one, at) => made[at]?.section ?? aidOf(making, one, printed) ?? []);
  return { sections, problems };
}

const aids: Readonly<Record<string, AidBuilder>> = { glossary, "how-to-read": howToRead };

function aidOf<S extends ReportSource>(
  { source, prefix }: Making<S>,
  { key, title }: PlannedSection,
  printed: readonly Section[],
): Section | undefined {
  return aids[key]?.(source, { id: `${prefix}${key}`, title }, printed);
}

type Made = { readonly section: Section | undefined; readonly problems: readonly ReportProblem[] };

function makeSection<S extends ReportSource>(making: Making<S>, planned: PlannedSection): Made {
  const { source, builders, texts, prefix } = making;
  const { key, newPage } = planned;
  const { lead, parts } = texts(key);
  const heading = { id: `${prefix}${key}`, title: titleOf(planned, lead) };
  const within = makeSections(making, planned.sections);
  const built = builders[key]?.(source, heading);
  const words = lead === undefined ? undefined : writtenBlocks(source, lead.text, heading.id);
  const said = parts.map((part) => partSection(source, heading.id, part));
  const sections = [...said.map(({ section }) => section), ...(built?.sections ?? []), ...within.sections];
  const blocks = inOrder(words?.blocks ?? [], built?.blocks ?? []);
  const problems = [
    ...(words?.problems ?? []),
    ...limitProblems(words?.blocks ?? [], heading.id),
    ...said.flatMap((one) => one.problems),
    ...within.problems,
    ...wordsMissing(planned, heading.id, lead),
  ];
  if (blocks.length + sections.length === 0) return { section: undefined, problems };
  const written = lead === undefined ? {} : { written: lead.text };
  return { section: { ...heading, blocks, sections, ...(newPage && { newPage }), ...written }, problems };
}

/** What the report's own text is called, else as the council named the section, else as its narrative is called. */
function titleOf({ title, isNamed }: PlannedSection, lead: SectionText | undefined): string {
  if (lead?.title === undefined || (isNamed && !lead.isOwn)) return title;
  return lead.title;
}

/** Words stand before what was built, but after a picture that leads it. */
function inOrder(words: readonly Block[], built: readonly Block[]): readonly Block[] {
  const [first, ...others] = built;
  return first?.kind === "image" ? [first, ...words, ...others] : [...words, ...built];
}

function partSection(source: ReportSource, under: string, { key, title, text }: SectionText) {
  const id = `${under}.${key}`;
  const { blocks, problems } = writtenBlocks(source, text, id);
  const limits = limitProblems(blocks, id);
  return {
    section: { id, title: title ?? key, blocks, sections: [], written: text },
    problems: [...problems, ...limits],
  };
}

function wordsMissing(
  { key, title, words }: PlannedSection,
  section: string,
  lead: SectionText | undefined,
): readonly ReportProblem[] {
  if (lead !== undefined || words === "optional") return [];
  const remedy = `Write it in report_texts under the section “${key}”, or leave the section out in report_sections.`;
  return words === "required"
    ? [
        {
          severity: "error",
          section,
          message: `The section “${title}” has no text, so it is not printed. ${remedy}`,
        },
      ]
    : [{ severity: "warning", section, message: `“${title}” has no text. ${remedy}` }];
}
