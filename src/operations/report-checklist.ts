import type { ReportName } from "../domain/publication/report-id.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { ok, type Result } from "../domain/result.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { drawingProblems } from "../report/pdf/drawing-problems.ts";
import { type Draft, draftReport } from "./draft-report.ts";
import { type PrintedElsewhere, printedElsewhere } from "./other-papers.ts";
import { reportFonts } from "./report-fonts.ts";

/** Something to put right (an error stops publication) or to look at (a warning) before a report goes out. */
export type ChecklistItem = {
  readonly severity: "error" | "warning";
  readonly kind: "sums" | "words" | "figures";
  readonly message: string;
  /** The section it stands in. */
  readonly section?: string;
  readonly figure?: string;
  /** The key of the finding, to accept it by. */
  readonly finding?: string;
};

/** A draft with what stands between it and its publication, errors first. */
export type CheckedDraft = Draft & { readonly checklist: readonly ChecklistItem[] };

/** A report as the ledger stood at a point, and its checklist. Refused for a portfolio, year or period that is not held. */
export async function checkedDraft(
  ledger: Ledger,
  at: AsAt,
  name: ReportName,
  version?: string,
): Promise<Result<CheckedDraft>> {
  const draft = await draftReport(ledger, at, name, version);
  if (!draft.ok) return draft;
  const elsewhere = await printedElsewhere(ledger, at, draft.value.source.name, draft.value.report);
  return ok({ ...draft.value, checklist: checklistOf(draft.value, elsewhere) });
}

/**
 * Sums that don't tie and nobody let stand, words whose figures don't hold, what can't be drawn, figures that are
 * missing, or that another paper of the same cycle prints otherwise.
 */
function checklistOf(
  { source, report, problems, pictures }: Draft,
  elsewhere: readonly PrintedElsewhere[],
): readonly ChecklistItem[] {
  const checked =
    source.of === "portfolio"
      ? [source.checked]
      : [source.checked, ...source.portfolios.map((one) => one.checked)];
  const items = [
    ...checked.flatMap(({ findings }) => findings.flatMap(ofFinding)),
    ...[...problems, ...drawingProblems(report, { fonts: reportFonts(), pictures })].map((problem) => ({
      ...problem,
      kind: "words" as const,
    })),
    ...elsewhere.map(ofElsewhere),
  ];
  return [...items.filter(isError), ...items.filter((item) => !isError(item))];
}

function isError({ severity }: ChecklistItem): boolean {
  return severity === "error";
}

/** Rounding is no fault, and what was let stand is none for as long as it holds. */
function ofFinding({ severity, accepted, key, message }: Finding): readonly ChecklistItem[] {
  if (severity === "rounding" || accepted !== undefined) return [];
  return [{ severity: severity === "error" ? "error" : "warning", kind: "sums", message, finding: key }];
}

function ofElsewhere({ section, figure, label, here, there, paper }: PrintedElsewhere): ChecklistItem {
  const message = `${label} is ${here} here and ${there} in ${paper}. Say why, or amend that paper.`;
  return { severity: "warning", kind: "figures", section, figure, message };
}
