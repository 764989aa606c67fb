import { pounds } from "../domain/money/format.ts";
import { isMoneyUnit, parseAmount } from "../domain/money/money-unit.ts";
import { dateWords } from "../domain/period/calendar.ts";
import type { Finding, FindingFigure } from "../domain/reconciliation/finding.ts";
import { plural } from "./plural.ts";

const words = { error: "error", doubt: "doubt", rounding: "rounding difference" } as const;
const worstFirst = ["error", "doubt", "rounding"] as const;
const mostFigures = 12;

/** "2 errors, 1 doubt, 3 rounding differences", or that everything adds up. */
export function tally(findings: readonly Finding[]): string {
  if (findings.length === 0) return "everything adds up";
  const counts = worstFirst.map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    const accepted = found.filter(isAccepted).length;
    const how = accepted === 0 ? "" : ` (${accepted === found.length ? "" : `${accepted} `}accepted)`;
    return found.length === 0 ? [] : [`${plural(found.length, words[severity])}${how}`];
  });
  return counts.flat().join(", ");
}

/** Whether any error stands that nobody has accepted. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error" && !isAccepted(finding));
}

const isAccepted = ({ accepted }: Finding): boolean => accepted !== undefined;

/** Findings as lines for a terminal, worst first and accepted ones last. So many of them, and how many more. */
export function findingLines(findings: readonly Finding[], most = Number.POSITIVE_INFINITY): string {
  const inOrder = [...findings.filter((one) => !isAccepted(one)), ...findings.filter(isAccepted)];
  const sorted = worstFirst.flatMap((severity) => inOrder.filter((finding) => finding.severity === severity));
  const more = sorted.length - most;
  const rest = more > 0 ? `and ${plural(more, "more finding", "more findings")}: npx outturn check\n` : "";
  return `${sorted.slice(0, most).map(findingText).join("\n")}${rest === "" ? "" : `\n${rest}`}`;
}

function findingText(finding: Finding): string {
  const { key, identity, severity, portfolio, year, message, likelyCause, accepted, lapsed, unit } = finding;
  const lines = [`${identity.padEnd(4)}${severity.padEnd(10)}${portfolio} ${year}  ${message}`];
  if (likelyCause !== undefined) lines.push(`    Likely cause: ${likelyCause}`);
  lines.push(...figureLines(finding.figures, unit));
  if (lapsed !== undefined) {
    const { by, on, asFound, reason } = lapsed;
    lines.push(
      `    Accepted no more: ${by} let ${inPounds(asFound)} stand on ${day(on)} (${reason}), and it has changed since.`,
    );
  }
  lines.push(
    accepted === undefined
      ? `    Key: ${key}`
      : `    Accepted by ${accepted.by} on ${day(accepted.on)}: ${accepted.reason}`,
  );
  return `${lines.join("\n")}\n`;
}

function day(on: string): string {
  return dateWords(Temporal.PlainDate.from(on));
}

/** A difference of money in pounds: "12 GBP thousand" is £12,000. Any other stays as it is. */
function inPounds(asFound: string): string {
  const space = asFound.indexOf(" ");
  const unit = asFound.slice(space + 1);
  if (space === -1 || !isMoneyUnit(unit)) return asFound;
  const amount = parseAmount(asFound.slice(0, space), unit);
  return amount.ok ? pounds(amount.value) : asFound;
}

/** The last figure is what the others should come to, so it is never among those left out. */
function figureLines(figures: readonly FindingFigure[], unit: string): readonly string[] {
  const lines = figures.map((figure) => `    ${figureText(figure, unit)}`);
  if (lines.length <= mostFigures) return lines;
  const left = lines.length - mostFigures;
  return [...lines.slice(0, mostFigures - 1), `    and ${left} more, up to:`, ...lines.slice(-1)];
}

function figureText({ label, value, source }: FindingFigure, unit: string): string {
  const place =
    source === undefined
      ? ""
      : `  (${source.file}${source.line === undefined ? "" : `, line ${source.line}`})`;
  return `${label}: ${asPrinted(value, unit)}${place}`;
}

/** Money below nothing stands in brackets, as councils print it; anything else has a true minus. */
function asPrinted(value: string, unit: string): string {
  if (value.trim() === "") return "left blank";
  if (!/^-[\d,.]+$/.test(value)) return value;
  return unit.startsWith("GBP") ? `(${value.slice(1)})` : value.replace("-", "−");
}
