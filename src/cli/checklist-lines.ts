import type { ChecklistItem } from "../operations/report-checklist.ts";
import { plural } from "./plural.ts";

const shown = 20;

/** What stands between a draft and its publication, for a terminal: errors first, the first so many of each. */
export function checklistLines(items: readonly ChecklistItem[]): string {
  if (items.length === 0) return "Nothing stands between it and publication.\n";
  const errors = items.filter(({ severity }) => severity === "error");
  const warnings = items.filter(({ severity }) => severity === "warning");
  return [
    ...part(errors, `${plural(errors.length, "error")}: each stops publication.`),
    ...part(warnings, `${plural(warnings.length, "warning")}: to look at.`),
  ].join("");
}

function part(items: readonly ChecklistItem[], heading: string): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > shown ? [`  … and ${items.length - shown} more\n`] : [];
  return [`\n${heading}\n`, ...items.slice(0, shown).map(line), ...more];
}

function line({ message, section, finding }: ChecklistItem): string {
  const place = section === undefined ? "" : `${section}: `;
  const key =
    finding === undefined ? "" : `\n    Key: ${finding} (outturn accept lets it stand, with a reason)`;
  return `  ${place}${message}${key}\n`;
}
