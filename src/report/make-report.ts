import { reportId } from "../domain/publication/report-id.ts";
import { coverOf } from "./cover-of.ts";
import { asOfCommittee, saidOnce } from "./in-pack.ts";
import { layoutOf } from "./layout/layout-of.ts";
import type { PlannedSection } from "./layout/planned-section.ts";
import { looseWordProblems } from "./loose-word-problems.ts";
import { type MadeSections, makeSections } from "./make-sections.ts";
import { missingContent } from "./missing-content.ts";
import type { Report, Section } from "./model/report.ts";
import { noticeProblems, noticesOf } from "./notices-of.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { CouncilSource, PortfolioSource, ReportSource } from "./report-source.ts";
import { subjectOf, titleOf } from "./report-titles.ts";
import { textsOf, textsWithoutSection } from "./section-texts.ts";
import { councilSections } from "./sections/council-sections.ts";
import { portfolioSections } from "./sections/portfolio-sections.ts";
import { recommendationProblems } from "./sections/recommendations.ts";
import { withCodesOf } from "./table-codes.ts";

export type MadeReport = { readonly report: Report; readonly problems: readonly ReportProblem[] };

/**
 * A report as every rendering prints it, and what a person must put right or look at before it is published. The same
 * source gives the same report.
 */
export function makeReport(source: ReportSource): MadeReport {
  const { name, council, version, asAt } = source;
  const { sections, problems } = source.of === "portfolio" ? portfolioReport(source) : councilReport(source);
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
    ...(name.kind === "summary" && { onePage: true }),
  };
  return { report, problems: [...problems, ...noticeProblems(source)] };
}

/**
 * A portfolio's sections. Where several portfolios stand in one report `prefix` keeps their names apart, and `elsewhere`
 * is what that report says for all of them.
 */
function portfolioReport(
  source: PortfolioSource,
  prefix = "",
  elsewhere: ReadonlySet<string> = new Set(),
): MadeSections {
  const layout = layoutOf(source.name.kind, source.written.layout);
  const planned = layout.filter(({ key }) => !elsewhere.has(key));
  const making = { source, builders: portfolioSections, texts: textsOf(source), prefix };
  const { sections, problems } = makeSections(making, planned);
  const printing = { printed: keysOf(planned), prefix };
  return {
    sections,
    problems: [
      ...problems,
      ...askedProblems(source, planned, prefix),
      ...textsWithoutSection(source, keysOf(layout)),
      ...missingContent(source, printing),
      ...looseWordProblems(source, printing),
    ],
  };
}

/** What is wrong in what a committee is asked, where that is printed. */
function askedProblems(
  source: ReportSource,
  planned: readonly PlannedSection[],
  prefix = "",
): readonly ReportProblem[] {
  return planned.some(({ key }) => key === "recommendations")
    ? recommendationProblems(source, `${prefix}recommendations`)
    : [];
}

function keysOf(planned: readonly PlannedSection[]): ReadonlySet<string> {
  return new Set(planned.flatMap(({ key, sections }) => [key, ...sections.map((one) => one.key)]));
}

function councilReport(source: CouncilSource): MadeSections {
  const layout = layoutOf(source.name.kind, source.written.layout);
  const parts = layout.some(({ key }) => key === "portfolios")
    ? source.portfolios.map((one, at) => portfolioPart(source, one, at))
    : [];
  const builders = {
    ...councilSections,
    portfolios: (_: CouncilSource, heading: Pick<Section, "id" | "title">) =>
      parts.length === 0
        ? undefined
        : { ...heading, blocks: [], sections: parts.map(({ section }) => section) },
  };
  const made = makeSections({ source, builders, texts: textsOf(source), prefix: "" }, layout);
  const unused = textsWithoutSection(source, keysOf(layout));
  return {
    sections: withCodesOf(reportId(source.name), made.sections),
    problems: [
      ...made.problems,
      ...askedProblems(source, layout),
      ...unused,
      ...lacking(source, layout),
      ...risksProblems(source, layout),
      ...parts.flatMap(({ problems }) => problems),
    ],
  };
}

/** What the portfolios lack where their exceptions are printed, under the name of each. */
function lacking(source: CouncilSource, layout: readonly PlannedSection[]): readonly ReportProblem[] {
  if (!layout.some(({ key }) => key === "exceptions")) return [];
  return source.portfolios.flatMap((one) => {
    const { portfolio, name } = one.agreement.portfolio;
    const section = `exceptions.${portfolio.toLowerCase()}`;
    const found = missingContent(one, { printed: new Set(["exceptions"]), prefix: "" });
    return found.map((problem) => ({ ...problem, section, message: `${name}: ${problem.message}` }));
  });
}

/** What must be put right in what is said of the portfolios' risks, where the whole council's are printed. */
function risksProblems(source: CouncilSource, layout: readonly PlannedSection[]): readonly ReportProblem[] {
  if (!layout.some(({ key }) => key === "risks")) return [];
  return source.portfolios.flatMap((one) => {
    const section = `risks.${one.agreement.portfolio.portfolio.toLowerCase()}`;
    const found = looseWordProblems(one, { printed: new Set(["risks"]), prefix: "" });
    return found.map((problem) => ({ ...problem, section }));
  });
}

/** A portfolio's own report as a part of a pack; the first stands on the page that begins with their common heading. */
function portfolioPart(pack: CouncilSource, source: PortfolioSource, at: number) {
  const { portfolio, name } = source.agreement.portfolio;
  const id = portfolio.toLowerCase();
  const made = portfolioReport(asOfCommittee(pack, source), `${id}.`, saidOnce(pack));
  const { sections, problems } = made;
  const section: Section = { id, title: name, blocks: [], sections, ...(at > 0 && { newPage: true }) };
  return { section, problems };
}
