import type { Finding } from "../domain/reconciliation/finding.ts";
import type { Draft } from "./draft-report.ts";
import type { PrintedElsewhere } from "./other-papers.ts";

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

/**
 * What stands between a draft and its publication: sums that don't tie and nobody let stand, words whose figures don't
 * hold, figures that are missing, or that another paper of the same cycle prints otherwise. Errors first.
 */
export function reportChecklist({ source, problems, elsewhere }: Draft): readonly ChecklistItem[] {
  const checked =
    source.of === "portfolio"
      ? [source.checked]
      : [source.checked, ...source.portfolios.map((one) => one.checked)];
  const items = [
    ...checked.flatMap(({ findings }) => findings.flatMap(ofFinding)),
    ...problems.map((problem) => ({ ...problem, kind: "words" as const })),
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
