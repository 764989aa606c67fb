import type { Finding, FindingFigure } from "../domain/reconciliation/finding.ts";

const words = { error: "error", doubt: "doubt", rounding: "rounding" } as const;
const worstFirst = ["error", "doubt", "rounding"] as const;

/** "2 errors, 1 doubt, 3 roundings", or that everything ties. */
export function tally(findings: readonly Finding[]): string {
  const counts = worstFirst.map((severity) => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]);
  const said = counts
    .filter(([, count]) => count !== 0)
    .map(([severity, count]) => plural(Number(count), String(severity)));
  return said.length === 0 ? "nothing that does not add up" : said.join(", ");
}

export function plural(count: number, word: string): string {
  return `${count.toLocaleString("en-GB")} ${word}${count === 1 ? "" : "s"}`;
}

/** Findings as lines for a terminal, worst first. */
export function findingLines(findings: readonly Finding[]): string {
  return worstFirst
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map(findingText)
    .join("\n");
}

function findingText(finding: Finding): string {
  const place = `${finding.portfolio} ${finding.year}`;
  const lines = [
    `${finding.identity.padEnd(4)}${words[finding.severity].padEnd(10)}${place}  ${finding.message}`,
  ];
  if (finding.likelyCause !== undefined) lines.push(`    Likely cause: ${finding.likelyCause}`);
  for (const figure of finding.figures) lines.push(`    ${figureText(figure)}`);
  if (finding.accepted !== undefined) {
    lines.push(
      `    Accepted by ${finding.accepted.by} on ${finding.accepted.on}: ${finding.accepted.reason}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function figureText({ label, value, source }: FindingFigure): string {
  if (source === undefined) return `${label}: ${value}`;
  const line = source.line === undefined ? "" : `, line ${source.line}`;
  return `${label}: ${value}  (${source.file}${line})`;
}
