import { coverageOf, gapIn } from "../domain/coverage/coverage.ts";
import { type GapKind, gapSentence, gapWords } from "../domain/coverage/gap.ts";
import { agreementTables } from "../domain/data-package/agreement.ts";
import { figureId } from "../domain/data-package/figure-id.ts";
import type { TargetRow } from "../domain/data-package/tables/measures.ts";
import { yearLabel } from "../domain/period/financial-year.ts";
import { dayDueFor } from "./measures/day-due.ts";
import { commentaryFor } from "./measures/said-of-measures.ts";
import type { ReportProblem } from "./report-problem.ts";
import type { PortfolioSource } from "./report-source.ts";
import { writtenBlocks } from "./section-words.ts";

type Printed = {
  /** The keys of the sections that are printed. */
  readonly printed: ReadonlySet<string>;
  readonly prefix: string;
};

/** What a report on measures lacks: who answers, figures that are due, reasons for targets, and what is wrong in what is said. */
export function missingContent(
  source: PortfolioSource,
  { printed, prefix }: Printed,
): readonly ReportProblem[] {
  const key = ["delivery", "performance", "exceptions"].find((one) => printed.has(one));
  const pictures = printed.has("introduction") ? pictureProblems(source, `${prefix}introduction`) : [];
  if (key === undefined) return pictures;
  const section = `${prefix}${key}`;
  return [
    ...pictures,
    ...changedTargets(source, section),
    ...gapProblems(source, section),
    ...commentaryProblems(source, section),
  ];
}

const remedies: readonly { readonly kind: GapKind; readonly remedy: string }[] = [
  { kind: "no-owner", remedy: "Name the post in measures, owner." },
  { kind: "no-result-due", remedy: "Enter the figure, or the reason why there is none." },
  { kind: "no-target-no-reason", remedy: "Set a target, or give the reason in targets, why." },
];

const mostNamed = 8;

/** One problem for each kind of gap, with the measures it is in. */
function gapProblems(source: PortfolioSource, section: string): readonly ReportProblem[] {
  const { gaps } = coverageOf(source.agreement, dayDueFor(source));
  return remedies.flatMap(({ kind, remedy }): readonly ReportProblem[] => {
    const gap = gapIn(gaps, kind);
    const [only, ...others] = gap.items;
    if (only === undefined) return [];
    const figure = others.length === 0 ? only.figures[0]?.figure : undefined;
    const names = gap.items.map(({ code, name }) => code ?? name);
    const left = names.length - mostNamed;
    const named = left > 0 ? `${names.slice(0, mostNamed).join(", ")} and ${left} more` : names.join(", ");
    const said = others.length === 0 ? `: ${only.says}` : "";
    const counted = gapSentence(gap, gap.items.length)?.replace(/\.$/, "");
    const message = `${gapWords[kind].heading}. ${counted} (${named})${said}. ${remedy}`;
    return [{ severity: "warning", section, message, ...(figure !== undefined && { figure }) }];
  });
}

/** A target of the year that is another than when the agreement was made, without a word why, stops publication. */
function changedTargets(
  { agreement, sinceAgreement }: PortfolioSource,
  section: string,
): readonly ReportProblem[] {
  if (sinceAgreement === undefined) return [];
  const key = ({ measure, part, year }: TargetRow) => JSON.stringify([measure, part, year]);
  const before = new Map(sinceAgreement.agreement.targets.map((row) => [key(row), row]));
  return agreement.targets.flatMap((row): readonly ReportProblem[] => {
    const was = before.get(key(row));
    const isOfYear = row.year === agreement.portfolio.year;
    if (!isOfYear || was === undefined || isSame(was, row) || row.why !== undefined) return [];
    const measure = agreement.measures.find((one) => one.measure === row.measure);
    const named = measure?.code ?? measure?.title ?? row.measure;
    const message = `${named}: its target for ${yearLabel(row.year)} was changed since ${sinceAgreement.name}, and no reason is given. Give it in targets, why.`;
    const figure = figureId(agreementTables.targets, row, "value");
    return [{ severity: "error", section, message, figure }];
  });
}

function isSame(one: TargetRow, other: TargetRow): boolean {
  const said = ({ kind, value, upper, aim, group }: TargetRow) =>
    JSON.stringify([kind, value?.exact.toString(), upper?.exact.toString(), aim, group]);
  return said(one) === said(other);
}

/** What must be put right in the commentary that is printed. */
function commentaryProblems(source: PortfolioSource, section: string): readonly ReportProblem[] {
  return source.agreement.measures.flatMap(({ measure, code, title }) => {
    const row = commentaryFor(source, measure);
    if (row === undefined) return [];
    const { problems } = writtenBlocks(source, row.text, "");
    return problems.map((problem) => ({
      ...problem,
      section,
      message: `${code ?? title}: ${problem.message}`,
    }));
  });
}

function pictureProblems({ agreement, written }: PortfolioSource, section: string): readonly ReportProblem[] {
  const { photo } = agreement.portfolio;
  const row = written.images.find(({ image }) => image === photo);
  if (photo === undefined || row?.sha256 !== undefined) return [];
  const message = `The holder’s photograph “${photo}” is not held. Put its file into the package’s folder “files” and a row into images.`;
  return [{ severity: "warning", section, message }];
}
