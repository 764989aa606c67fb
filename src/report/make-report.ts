import { reportId } from "../domain/publication/report-id.ts";
import { coverOf } from "./cover-of.ts";
import { layoutOf } from "./layout/layout-of.ts";
import { makeSections } from "./make-sections.ts";
import type { Report } from "./model/report.ts";
import { noticesOf } from "./notices-of.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { ReportSource } from "./report-source.ts";
import { subjectOf, titleOf } from "./report-titles.ts";
import { textsOf } from "./section-texts.ts";
import { portfolioSections } from "./sections/portfolio-sections.ts";

export type MadeReport = { readonly report: Report; readonly problems: readonly ReportProblem[] };

/**
 * A report as every rendering prints it, and what a person must put right or look at before it is published. The same
 * source gives the same report.
 */
export function makeReport(source: ReportSource): MadeReport {
  const { name, council, version, asAt } = source;
  const { sections, problems } = sectionsOf(source);
  const report: Report = {
    id: reportId(name),
    kind: name.kind,
    title: titleOf(source),
    subject: subjectOf(source),
    council: { name: council.name, ...(council.accent !== undefined && { accent: council.accent }) },
    language: "en-GB",
    version,
    asAt,
    cover: coverOf(source),
    notices: noticesOf(source),
    sections,
  };
  return { report, problems };
}

function sectionsOf(source: ReportSource) {
  const layout = layoutOf(source.name.kind, source.written.layout);
  const texts = textsOf(source);
  if (source.of === "portfolio") {
    return makeSections({ source, builders: portfolioSections, texts, prefix: "" }, layout);
  }
  return makeSections({ source, builders: {}, texts, prefix: "" }, layout);
}
