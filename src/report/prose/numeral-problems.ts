import type { NumeralFinding } from "../../domain/prose/numeral-findings.ts";
import type { ReportProblem } from "../report-problem.ts";
import { placeWords } from "./place-words.ts";

/** What to do about numbers written by hand. A loose one is listed with the text and is no problem of itself. */
export function numeralProblems(
  findings: readonly NumeralFinding[],
  section: string,
): readonly ReportProblem[] {
  return findings.flatMap((finding): readonly ReportProblem[] => {
    const { fact, kind, place } = finding;
    if (fact === undefined || kind === "loose") return [];
    const message = `${placeWords(place)}: ${wordsFor(finding, fact)}`;
    const severity = kind === "contradicts" ? "error" : "warning";
    return [{ severity, section, message, ...(fact.figure !== undefined && { figure: fact.figure }) }];
  });
}

function wordsFor({ kind, text }: NumeralFinding, fact: NonNullable<NumeralFinding["fact"]>): string {
  const token = `{{${fact.token}}}`;
  switch (kind) {
    case "contradicts":
      return `“${text}” stands for a figure that is held as ${fact.text}. Write ${token}, or say what else ${text} is.`;
    case "near":
      return `“${text}” is nearly ${fact.text}, which ${token} prints. Write the token, or check the number.`;
    case "offer":
    case "loose":
      return `“${text}” is written by hand. Write ${token}, which prints ${fact.text}, so that it stays right.`;
    default:
      throw new Error(`Not a kind of number: ${kind satisfies never}`);
  }
}
